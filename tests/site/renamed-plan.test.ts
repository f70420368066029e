import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatPlanFile } from '../../src/islands/call-plan/plan-file.ts'
import type { Plan } from '../../src/islands/call-plan/plan.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const territory = 'territory-manager/maintenance-manager.territory'
const territoryPlan = '/playbooks/territory-manager/maintenance-manager/territory/call-plan/'
const cfo = 'account-executive/chief-financial-officer'
const cfoPlan = `/playbooks/${cfo}/call-plan/`
/** As the sample called it before: `formerly: "#analyse -> #analyze"`. */
const question = 'ask-which-machine-makes-the-most-trouble-per-pack'

describe('a call plan of a stage that was renamed', () => {
  it('opens under its new name, its answers beside the questions, and stays whole in the list', async () => {
    const page = await visit(`${territoryPlan}?stage=tier`)
    await importPlan(page, planOf(territory, 'analyse', { [`analyse-${question}`]: 'the case packer' }))
    await expect.poll(() => answer(page, `analyze-${question}`).inputValue()).toBe('the case packer')
    expect(await page.locator('.sheet[data-active]').getAttribute('id')).toBe('analyze')
    expect(await page.locator('[data-kept]').isVisible()).toBe(false)
    await answer(page, `analyze-${question}`).fill('the case packer, every Monday')
    await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device \d/)
    await page.reload()
    await expect.poll(() => answer(page, `analyze-${question}`).inputValue()).toBe('the case packer, every Monday')
    await page.goto(`${site.address}/call-plans/`)
    await page.locator('[data-read] > summary').click()
    const text = await page.locator('.plan-row [data-text]').innerText()
    expect(text.match(/case packer/g)).toEqual(['case packer'])
    expect(complaints).toEqual([])
  })

  it('opens from an address that names the stage as it was', async () => {
    const page = await visit(`${territoryPlan}?stage=analyse`)
    await page.locator('[data-stage-choice="tier"]').click()
    await page.goto(`${site.address}${territoryPlan}?stage=analyse#analyse`)
    await page.locator('.sheet#analyze[data-active]').waitFor()
    expect(await page.locator('[data-stage-choice="analyze"][aria-current]').count()).toBe(1)
  })
})

describe('a call plan of a playbook that was renamed', () => {
  const before = 'account-executive/head-of-finance'
  const told = `data-playbook="${cfo}" data-formerly='["/playbooks/${before}/"]'`

  it('is one of the playbook’s plans, and opens from the list', async () => {
    const page = await visit('/404.html')
    await page.addInitScript('delete Navigator.prototype.serviceWorker')
    for (const path of ['/call-plans/', cfoPlan]) {
      const text = readFileSync(join(site.folder, path, 'index.html'), 'utf8')
      const body = text.replaceAll(`data-playbook="${cfo}"`, told)
      expect(body).not.toBe(text)
      await page.route(
        (url) => url.pathname === path,
        (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      )
    }
    await page.goto(`${site.address}/call-plans/`)
    await importPlan(page, planOf(before, 'qualification', {}))
    const row = page.locator('.plan-row')
    await row.locator('[data-open]').click()
    await page.waitForURL(`**${cfoPlan}?stage=qualification&plan=kept`)
    await expect.poll(() => page.locator('[data-field="account"]').inputValue()).toBe('Pennithorpe')
    expect(await page.locator('[data-list-count]').textContent()).toBe('1 plan on this device')
    expect(complaints).toEqual([])
  })
})

function planOf(playbook: string, stage: string, answers: Readonly<Record<string, string>>): Plan {
  const account = { value: 'Pennithorpe', at: 10, prompt: 'Account', part: 'head' }
  const asked = Object.entries(answers).flatMap(([id, value]) => [
    [`${id}:tick`, { value: 'yes', at: 10, prompt: 'A question', part: 'ask' }] as const,
    [`${id}:answer`, { value, at: 10, prompt: 'A question', part: 'ask' }] as const,
  ])
  return {
    id: 'kept',
    playbook,
    playbookTitle: 'A playbook',
    stage: { value: stage, title: 'As it was', at: 10 },
    created: 10,
    fields: { account, ...Object.fromEntries(asked) },
    deleted: undefined,
  }
}

async function importPlan(page: Page, plan: Plan): Promise<void> {
  const buffer = Buffer.from(formatPlanFile([plan]))
  await page.locator('[data-import-file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
}

function answer(page: Page, id: string): Locator {
  return page.locator(`.sheet[data-active] [data-field="${id}:answer"]`)
}
