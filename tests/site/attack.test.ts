import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './build-once.ts'
import { templates, useBrowser } from './visit.ts'
import { writeAttackedRoot } from './attacked-root.ts'

const { device } = useBrowser()
const root = mkdtempSync(join(tmpdir(), 'fieldbook-attacked-'))
let server: Server
let address: string

beforeAll(async () => {
  writeAttackedRoot(root)
  const command = fileURLToPath(new URL('../../scripts/fieldbook.mjs', import.meta.url))
  await promisify(execFile)(process.execPath, [command, 'build', '--root', root, '--today', '2026-11-22'], {
    maxBuffer: 64_000_000,
  })
  server = serve(join(root, 'dist'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 600_000)

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a site whose every field is an attack', () => {
  it.each([...templates, '/search/?q=alert'])('harms nobody at %s', async (path) => {
    const page = await (await device()).newPage()
    const happened: string[] = []
    page.on('dialog', (dialog) => {
      happened.push(`runs ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(data|blob):/.test(url) && !url.startsWith(address)) happened.push(`asks ${url}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') happened.push(`says ${message.text()}`)
    })
    const answer = await page.goto(address + path)
    expect(answer?.status()).toBe(200)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    expect(await page.evaluate(dangerous), path).toEqual([])
    expect(happened).toEqual([])
    expect(page.url()).toBe(address + path)
    await page.context().close()
  })
})

/** What could run when somebody clicks, or when the policy were gone. Runs in the page. */
function dangerous(): string[] {
  const own = location.origin
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const found = [...element.attributes].flatMap(({ name, value }) => {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction') return [`${name}="${value}"`]
      if (name !== 'href' && name !== 'src' && name !== 'action' && name !== 'xlink:href') return []
      const { protocol, host, origin } = new URL(value, document.baseURI)
      const leads = ['http:', 'https:'].includes(protocol) ? host !== 'evil.example' : /^(mailto|tel):$/.test(protocol)
      // A link waits to be pressed, and the canonical address is never fetched; all else is loaded at once.
      const waits = name === 'href' && element.matches('a, area, link[rel=canonical]')
      const loads = waits || origin === own || protocol === 'data:'
      return leads && loads ? [] : [`${element.tagName} ${name}="${value}"`]
    })
    const isForeign = /^(iframe|object|embed|base|animate|foreignobject|mglyph)$/i.test(element.tagName)
    return isForeign ? [...found, element.outerHTML.slice(0, 120)] : found
  })
}
