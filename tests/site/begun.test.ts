import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { serve } from './build-once.ts'
import { deadLinks, pagesOf } from './dead-links.ts'
import { useBrowser } from './visit.ts'

const { device } = useBrowser()
const root = mkdtempSync(join(tmpdir(), 'fieldbook-begun-'))
const command = fileURLToPath(new URL('../../scripts/fieldbook.mjs', import.meta.url))
let folder: string
let server: Server
let address: string

/** A root that has just begun: its name, and one word explained. */
beforeAll(async () => {
  mkdirSync(join(root, 'content/glossary'), { recursive: true })
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Öl & Co.\n')
  writeFileSync(join(root, 'content/glossary/oel.md'), '---\ntitle: Öl\n---\n\nWhat we sell.\n')
  await promisify(execFile)(process.execPath, [command, 'build', '--root', root, '--today', '2026-11-22'])
  folder = realpathSync(join(root, 'dist'))
  server = serve(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

describe('the site of a root that has just begun', () => {
  it('has no dead link', () => {
    expect(deadLinks(folder)).toEqual([])
  })

  it('says on every page what isn’t there yet, and no page throws or has what axe objects to', async () => {
    const page = await (await device()).newPage()
    const complaints: string[] = []
    const said: string[] = []
    let path = ''
    page.on('pageerror', ({ message }) => complaints.push(`${path}: ${message}`))
    const own = pagesOf(folder).filter((file) => !/^\/(rules|guides)\/./.test(file))
    for (path of own) {
      await page.goto(address + path)
      complaints.push(...(await axe(page)).map((line) => `${path}: ${line}`))
      said.push(...(await page.locator('main .empty:visible').allInnerTexts()))
    }
    expect(own.length).toBeGreaterThan(40)
    expect(complaints).toEqual([])
    expect([...new Set(said)].sort()).toMatchInlineSnapshot(`
      [
        "A tool like this starts from a process that leads to an order, and no process here does yet.",
        "No approvals yet. Begin in content/processes/.",
        "No battle cards yet. Begin in content/competitors/.",
        "No buyers yet. Begin in content/personas/.",
        "No channels yet. Begin in content/channels/.",
        "No coaching page has a scorecard yet.",
        "No coaching pages yet. Begin in content/coaching/.",
        "No collateral yet. Begin in content/collateral/.",
        "No company page yet. Begin in content/company.md.",
        "No ideal customer yet. Begin in content/ideal-customer.md.",
        "No journeys yet. Begin in content/journeys/.",
        "No methodologies yet. Begin in content/methodologies/.",
        "No metrics yet. Begin in content/metrics/.",
        "No objections yet. Begin in content/objections/.",
        "No offerings yet. Begin in content/offerings/.",
        "No opportunity process yet. A CRM follows deals, so this page begins with the first opportunity process.",
        "No people yet. Begin in content/people.md.",
        "No playbooks yet. Begin in playbooks/.",
        "No playbooks yet. Begin in playbooks/<role>/<persona>.md.",
        "No pricing rules yet. Begin in content/pricing.md.",
        "No process here has a territory plan with tiers yet.",
        "No process here has an account plan yet.",
        "No processes yet. Begin in content/processes/.",
        "No roles with a process yet. Begin in content/processes/.",
        "No roles yet. Begin in content/roles/.",
        "No sequences yet. Begin in content/sequences/.",
        "No skills yet. Begin in content/skills/.",
        "No verticals yet. Begin in content/verticals/.",
        "No win/loss review yet. Begin in content/win-loss-review.md.",
        "The sources aren’t in a Git repository, so what changed isn’t known.",
        "There is no call plan on this device yet. Choose a playbook below: its call plan is saved as soon as you type.",
      ]
    `)
  }, 180_000)
})
