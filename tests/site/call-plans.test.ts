import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatPlanFile } from '../../src/islands/call-plan/plan-file.ts'
import type { Plan } from '../../src/islands/call-plan/plan.ts'
import { encodePlan } from '../../src/islands/call-plan/share-code.ts'
import { axe } from './axe.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const address = '/call-plans/'
const cfo = 'account-executive/chief-financial-officer'
const html = '<img src=x onerror=alert(1)><script>alert(2)</script>'

describe('the list of call plans', () => {
  it('says how to start while there is none, and leads to every playbook’s call plan', async () => {
    const page = await visit(address)
    await expect.poll(() => page.locator('[data-empty]').isVisible()).toBe(true)
    expect(await page.locator('[data-filter]').isVisible()).toBe(false)
    await page.locator('.plans-start summary').first().click()
    await page.locator('.plans-start a:visible').first().click()
    await expect.poll(() => page.url()).toContain('/call-plan/')
  })

  it('shows all plans, newest first, with account, playbook, stage, date, outcome and next step', async () => {
    const page = await withPlans()
    expect(await titles(page)).toEqual(['Newest Dairy', 'Kept Bakery', 'Late Foods', 'Gone Ltd', 'Won Cheese'])
    const late = row(page, 'Late Foods')
    expect(await late.innerText()).toContain('send the log, was due 1 Oct 2026')
    expect(await late.innerText()).toMatch(/Selling to a CFO · Qualification · Call 24 Aug 2026/)
    expect(await late.locator('.plan-state').innerText()).toBe('Next step overdue')
    expect(await row(page, 'Kept Bakery').locator('.plan-state').innerText()).toBe('Next step agreed')
    expect(await row(page, 'Won Cheese').locator('.plan-state').innerText()).toBe('Done')
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('is filtered by words, state and playbook, in an address that can be kept', async () => {
    const page = await withPlans()
    await page.locator('[data-find]').fill('pump süss')
    await expect.poll(() => titles(page)).toEqual(['Newest Dairy'])
    await page.locator('[data-find]').fill('')
    await page.locator('[data-state-choice]').selectOption('overdue')
    expect(await titles(page)).toEqual(['Late Foods'])
    expect(new URL(page.url()).search).toBe('?state=overdue')
    await page.reload()
    await expect.poll(() => titles(page)).toEqual(['Late Foods'])
    await page.locator('[data-playbook-choice]').selectOption('gone/nobody')
    expect(await titles(page)).toEqual([])
    await page.locator('[data-show-all]').click()
    expect(await titles(page)).toHaveLength(5)
    await page.goto(`${new URL(address, page.url()).href}?state=nonsense&what=%3Cscript%3E&playbook=`)
    await expect.poll(() => titles(page)).toHaveLength(5)
  })

  it('opens a plan where it was made, and duplicates it for the next call', async () => {
    const page = await withPlans()
    await row(page, 'Late Foods').locator('[data-open]').click()
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Late Foods')
    await page.goto(new URL(address, page.url()).href)
    await row(page, 'Late Foods').locator('[data-do="duplicate"]').click()
    await expect.poll(() => page.url()).toContain('/call-plan/?stage=qualification&plan=')
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Late Foods')
    expect(await field(page, 'date').inputValue()).toBe('')
    await page.locator('[data-all-plans]').click()
    await expect.poll(() => titles(page)).toHaveLength(6)
  })

  it('closes a next step that the buyer has done', async () => {
    const page = await withPlans()
    await row(page, 'Late Foods').getByLabel('They have done it').check()
    await expect.poll(() => row(page, 'Late Foods').locator('.plan-state').innerText()).toBe('Done')
  })

  it('deletes a plan and takes that back', async () => {
    const page = await withPlans()
    await choose(page, 'Late Foods', 'delete')
    await expect.poll(() => titles(page)).toHaveLength(4)
    await page.locator('[data-do="undo"]').click()
    await expect.poll(() => titles(page)).toHaveLength(5)
  })

  it('keeps a plan readable, copyable and downloadable whose playbook is gone', async () => {
    const page = await withPlans()
    const gone = row(page, 'Gone Ltd')
    expect(await gone.locator('[data-gone]').isVisible()).toBe(true)
    expect(await gone.locator('[data-open]').isVisible()).toBe(false)
    await gone.locator('[data-read] > summary').click()
    await expect.poll(() => gone.locator('[data-text]').innerText()).toContain('What did it cost? an old answer')
    const waiting = page.waitForEvent('download')
    await choose(page, 'Gone Ltd', 'markdown')
    expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('an old answer')
  })

  it('exports all plans as one file that another device imports', async () => {
    const page = await withPlans()
    const waiting = page.waitForEvent('download')
    await page.locator('.call-plans [data-do="export"]').click()
    const file = readFileSync(await (await waiting).path())
    const other = await visit(address)
    await importFile(other, file)
    await expect.poll(() => titles(other)).toHaveLength(5)
    expect(await other.locator('[data-status]').innerText()).toBe('Imported 5 plans.')
  })

  it('reminds to export what changed long ago, until it is exported', async () => {
    const page = await withPlans()
    expect(await page.locator('[data-reminder]').innerText()).toContain('5 plans have never been exported')
    const waiting = page.waitForEvent('download')
    await page.locator('.call-plans [data-do="export"]').click()
    await waiting
    await expect.poll(() => page.locator('[data-reminder]').isVisible()).toBe(false)
  })

  it.each([390, 1440])('reminds on a call plan too at %i px, and moves nothing there', async (width) => {
    const page = await withPlans(width)
    await page.goto(new URL(`/playbooks/${cfo}/call-plan/?plan=late`, page.url()).href)
    const reminder = page.locator('[data-reminder]').filter({ visible: true })
    await expect.poll(() => reminder.allInnerTexts()).toHaveLength(1)
    expect(await reminder.innerText()).toContain('5 plans have never been exported. A browser can lose what it keeps')
    expect(await axe(page)).toEqual([])
    await field(page, 'execute-people').fill('typed just now')
    const tops = (): Promise<number[]> =>
      page
        .locator('.plan [data-field]:visible, .desk [data-do]:not([data-do="export"]):visible')
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top + scrollY))
    await page.evaluate(() => {
      scrollTo(0, 0)
    })
    const before = await tops()
    const waiting = page.waitForEvent('download')
    await reminder.getByRole('button', { name: 'Export all' }).click()
    expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('typed just now')
    await expect.poll(() => reminder.count()).toBe(0)
    await expect.poll(() => page.locator('[data-status]').innerText()).toBe('Exported 5 plans.')
    await page.evaluate(() => {
      scrollTo(0, 0)
    })
    expect(await tops()).toEqual(before)
    await page.goto(new URL(address, page.url()).href)
    await expect.poll(() => titles(page)).toHaveLength(5)
    expect(await page.locator('[data-reminder]').isVisible()).toBe(false)
  })

  it.each(['list', 'call plan'])(
    'reminds on a %s that stayed open, once the reader comes back to it',
    async (where) => {
      const page = await visit('/404.html')
      await page.clock.install()
      await page.goto(`${site.address}/playbooks/${cfo}/call-plan/`)
      await field(page, 'account').fill('Left open')
      await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device/)
      if (where === 'list') {
        await page.goto(site.address + address)
        await page.locator('[data-ready]').waitFor()
      }
      const reminder = page.locator('[data-reminder]').filter({ visible: true })
      await page.clock.fastForward(15 * 24 * 60 * 60 * 1000)
      expect(await reminder.count()).toBe(0)
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await expect.poll(() => reminder.allInnerTexts()).toHaveLength(1)
    },
  )

  it('leaves a call plan whole where the reminder can’t be loaded', async () => {
    const page = await withPlans()
    const asked: string[] = []
    await page.route(/export-reminder[^/]*\.js$/, (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
    const before = complaints.length
    await page.goto(new URL(`/playbooks/${cfo}/call-plan/?plan=late`, page.url()).href)
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    await page.locator('.desk-actions > [data-do="new"]').click()
    await expect.poll(() => field(page, 'account').inputValue()).toBe('')
    expect(complaints.splice(before).filter((it) => !it.includes('net::ERR'))).toEqual([])
  })

  it('says plainly what isn’t a file of plans, and reads one of before', async () => {
    const page = await visit(address)
    await importFile(page, Buffer.from('{"format":"else"}'))
    await expect.poll(() => page.locator('[data-status]').innerText()).toContain('isn’t a call plan')
    const old = {
      format: 'fieldbook-call-plans',
      version: 1,
      plans: [{ ...plan('old', 'Older', 5), stage: { value: 'first-meeting', at: 1 } }],
    }
    await importFile(page, Buffer.from(JSON.stringify(old)))
    await expect.poll(() => row(page, 'Older').innerText()).toContain('First meeting')
  })

  it('says what of a spoilt file it left out', async () => {
    const page = await visit(address)
    const plans = [plan('a', 'Whole', 5), null, { id: 'b' }]
    await importFile(page, Buffer.from(JSON.stringify({ format: 'fieldbook-call-plans', version: 1, plans })))
    await expect
      .poll(() => page.locator('[data-status]').innerText())
      .toBe('Imported 1 plan. 2 entries of the file can’t be read: they are left out.')
  })

  it('shows script, HTML and a pasted book as text, and executes nothing', async () => {
    const page = await visit(address)
    const evil = plan('evil', html, 9, {
      'next-what': html,
      'next-when': html,
      outcome: 'next-step',
      date: html,
      'execute-problem': html,
      'people-1-name': html,
      notes: 'x'.repeat(5_000_000),
    })
    await importFile(
      page,
      Buffer.from(formatPlanFile([{ ...evil, playbookTitle: html, stage: { value: html, title: html, at: 1 } }])),
    )
    await expect.poll(() => titles(page), { timeout: 60_000 }).toEqual([html])
    await page.locator('[data-find]').fill('alert(2)')
    expect(await titles(page)).toEqual([html])
    await choose(page, html, 'recap')
    await expect.poll(() => page.locator('[data-recap-body]').inputValue()).toContain(html)
    expect(await page.locator('.call-plans img, .call-plans script').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('stays in step with another tab', async () => {
    const page = await withPlans()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await choose(other, 'Late Foods', 'delete')
    await expect.poll(() => titles(page)).toHaveLength(4)
  })

  it('is a sentence and a way to the playbooks without a script', async () => {
    const page = await visit(address, { javaScript: false })
    expect(await page.locator('noscript a[href="/playbooks/"]').count()).toBe(1)
    expect(await page.locator('[data-filter], [data-do]').filter({ visible: true }).count()).toBe(0)
  })
})

describe('a plan that comes with an address', () => {
  it('is shown first, imported on a tap, and leaves the address', async () => {
    const code = await encodePlan(plan('travels', `Travels ${html}`, 50))
    const page = await visit(`${address}#plan=${code}`)
    await expect.poll(() => page.locator('[data-arrival-title]').innerText()).toContain(`Travels ${html}`)
    expect(await titles(page)).toEqual([])
    expect(await axe(page)).toEqual([])
    await page.locator('[data-arrival-take]').click()
    await expect.poll(() => titles(page)).toEqual([`Travels ${html}`])
    expect(new URL(page.url()).hash).toBe('')
    expect(complaints).toEqual([])
  })

  it.each([
    ['mangled', 'plan=1.AAAA', 'can’t be read'],
    ['foreign', 'plan=<script>alert(1)</script>', 'can’t be read'],
    ['oversized', `plan=1.${'A'.repeat(250_000)}`, 'too large'],
  ])('is refused in plain words where it is %s', async (_, hash, words) => {
    const page = await visit(`${address}#${hash}`)
    await expect.poll(() => page.locator('[data-arrival-about]').innerText()).toContain(words)
    expect(await page.locator('[data-arrival-take]').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })
})

/** Five plans of different states in one browser, imported as a file. */
async function withPlans(width = 1280): Promise<Page> {
  const page = await visit(address, { width })
  const plans = [
    plan('todo', 'Newest Dairy', 50, { 'execute-problem': 'The PUMP at Süß stops' }),
    plan('agreed', 'Kept Bakery', 40, { outcome: 'next-step', 'next-what': 'name a day', 'next-when': '2999-01-31' }),
    plan('late', 'Late Foods', 30, {
      date: '2026-08-24',
      outcome: 'next-step',
      'next-what': 'send the log',
      'next-when': '2026-10-01',
    }),
    {
      ...plan('gone', 'Gone Ltd', 20),
      playbook: 'gone/nobody',
      playbookTitle: 'A playbook of last year',
      fields: {
        account: { value: 'Gone Ltd', at: 20, prompt: 'Account', part: 'head' },
        'q:answer': { value: 'an old answer', at: 20, prompt: 'What did it cost?', part: 'ask' },
      },
    },
    plan('won', 'Won Cheese', 10, { outcome: 'signed' }),
  ]
  await importFile(page, Buffer.from(formatPlanFile(plans)))
  await expect.poll(() => titles(page)).toHaveLength(5)
  return page
}

function plan(id: string, account: string, at: number, values: Readonly<Record<string, string>> = {}): Plan {
  const fields = Object.entries({ account, ...values }).map(([key, value]) => [
    key,
    { value, at, prompt: key, part: ['account', 'date'].includes(key) ? 'head' : 'debrief' },
  ])
  return {
    id,
    playbook: cfo,
    playbookTitle: 'Selling to a CFO',
    stage: { value: 'qualification', title: 'Qualification', at },
    created: at,
    fields: Object.fromEntries(fields) as Plan['fields'],
    deleted: undefined,
  }
}

async function importFile(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('.call-plans [data-import-file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
}

function row(page: Page, account: string): Locator {
  return page.locator('.plan-row').filter({ has: page.getByRole('heading', { name: account, exact: true }) })
}

async function titles(page: Page): Promise<string[]> {
  return page.locator('.plan-row h3').allInnerTexts()
}

async function choose(page: Page, account: string, action: string): Promise<void> {
  await row(page, account).locator('.row-more > summary').click()
  await row(page, account).locator(`.row-menu [data-do="${action}"]`).click()
}

function field(page: Page, key: string): Locator {
  return page.locator(`[data-sheet-top] [data-field="${key}"], .sheet[data-active] [data-field="${key}"]`)
}
