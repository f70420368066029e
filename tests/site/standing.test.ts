import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeInBothThemes } from './axe.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const path = '/tools/where-do-we-stand/'

describe('where do we stand', () => {
  it('says which level is in place, what to do next, and where each statement comes from', async () => {
    const page = await opened()
    await answerLevel(page, 1, ['yes', 'yes', 'partly', 'partly'])
    await answerLevel(page, 2, ['yes', 'no', 'yes', 'yes'])
    await choose(page, 'case-coached', 'best')
    await choose(page, 'case-adjusted', 'neutral')
    await choose(page, 'case-upkeep', 'worst')
    await page.locator('[data-relationship]').selectOption('preferred supplier')
    expect(await page.locator('[data-reached]').innerText()).toBe('In place up to level 1, Selling.')
    const rows = await page.locator('[data-rows] tr').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Level 1: Selling 75 %, in place',
      'Level 2: Conversations 75 %, begun',
      'Level 3: Opportunities 0 %, not begun',
      'Level 4: Key accounts 0 %, not begun',
      'Level 5: Funnel 0 %, not begun',
      'Level 6: Strategy and forecast 0 %, not begun',
      'Best, neutral, worst cases 1, 1, 1',
      'Process rigour Formal',
    ])
    expect(await page.locator('[data-open-note]').innerText()).toContain('21 answers are missing')
    expect(await page.locator('[data-meeting]').innerText()).toContain('Gates hold and forecasts come close')
    const steps = await page.locator('#page-next li:visible').allInnerTexts()
    expect(steps.map((step) => step.split('.')[0])).toEqual([
      'Write into each plan what the buyer will do, and at least what',
      'Whether it is still true: Name one person for each part, and a date by which they read it again',
    ])
    expect(await page.locator('#page-next a[href="/coaching/call-coaching-sheet/"]').isVisible()).toBe(true)
    const sources = await page.locator('.standing-statement .tool-source').allInnerTexts()
    expect(sources).toHaveLength(32)
    for (const source of sources) expect(source).toMatch(/^From: .+ Read: .+/)
    expect(await axeInBothThemes(page)).toEqual([])
  })

  it('is answered by keyboard alone, and survives a reload', async () => {
    const page = await opened()
    await page.getByLabel('Who is judged').focus()
    await page.keyboard.type('Region north')
    await page.locator('[name="statement-process-written"]').first().focus()
    await page.keyboard.press('ArrowDown')
    await saved(page)
    await page.reload()
    await ready(page)
    expect(await page.getByLabel('Who is judged').inputValue()).toBe('Region north')
    expect(await page.locator('[name="statement-process-written"][value="partly"]').isChecked()).toBe(true)
  })

  it('shows earlier assessments of the same team beside the new one, and those of others not', async () => {
    const page = await opened()
    await assess(page, 'Region north', '2025-11-03', ['yes', 'partly', 'no', 'no'])
    await page.locator('[data-do="new"]').press('Enter')
    await assess(page, 'Region south', '2026-02-02', ['yes', 'yes', 'yes', 'yes'])
    await page.locator('[data-do="new"]').press('Enter')
    await assess(page, ' region north ', '2026-05-04', ['yes', 'partly', 'yes', 'no'])
    const heads = await page.locator('[data-heads] th').allInnerTexts()
    expect(heads).toEqual(['Level', '3 Nov 2025', '4 May 2026, this one'])
    expect(await page.locator('[data-rows] tr').first().locator('td').allInnerTexts()).toEqual([
      '38 %, begun',
      '63 %, begun (up)',
    ])
    expect(await page.locator('[data-earlier="statement:skills-practiced"]').innerText()).toBe('3 Nov 2025: no')
    await saved(page)
    expect(await page.locator('[data-saved] option').allInnerTexts()).toHaveLength(3)
  })

  it('is deleted, and comes back whole', async () => {
    const page = await opened()
    await assess(page, 'Region north', '2025-11-03', ['yes', 'yes', 'yes', 'yes'])
    await page.locator('[data-do="delete"]').press('Enter')
    await expect.poll(() => page.locator('[data-undo-words]').innerText()).toBe('Deleted: Region north, 3 Nov 2025')
    expect(await page.locator('[name="statement-process-written"]:checked').count()).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Who is judged').inputValue()).toBe('Region north')
    expect(await page.locator('[name="statement-process-written"][value="yes"]').isChecked()).toBe(true)
  })

  it('goes to another device as a file, and a file of something else is refused in words', async () => {
    const page = await opened()
    await assess(page, 'Region north', '2025-11-03', ['yes', 'yes', 'yes', 'yes'])
    const waiting = page.waitForEvent('download')
    await page.locator('[data-do="file"]').press('Enter')
    const file = await (await waiting).path()
    const other = await opened()
    await other.locator('[data-open-file]').setInputFiles(file)
    await expect.poll(() => other.getByLabel('Who is judged').inputValue()).toBe('Region north')
    for (const [text, said] of [
      ['not json', 'can’t be read as JSON'],
      ['{"format":"fieldbook-call-plans","plans":[]}', 'holds something else'],
      ['{"format":"fieldbook-assessments","assessments":[{"id":1}]}', 'nothing in that file'],
    ] as const) {
      await other.locator('[data-open-file]').setInputFiles({
        name: 'odd.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })
      await expect.poll(() => other.locator('[data-status]').innerText()).toContain(said)
    }
    expect(readFileSync(file, 'utf8')).toContain('Our process is written down')
  })

  it('loses nothing between two windows, nor while the database is blocked', async () => {
    const one = await opened()
    await assess(one, 'Region north', '2025-11-03', ['yes', 'yes', 'yes', 'yes'])
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await ready(two)
    await two.getByLabel('Judged by').fill('Somebody else')
    await choose(one, 'case-fit', 'worst')
    await expect.poll(() => one.getByLabel('Judged by').inputValue()).toBe('Somebody else')
    await expect.poll(() => two.locator('[name="case-fit"][value="worst"]').isChecked()).toBe(true)

    const blocked = await visit('/404.html')
    await blocked.addInitScript(
      "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    )
    await blocked.goto(site.address + path)
    await ready(blocked)
    await blocked.getByLabel('Who is judged').fill('Not in the database')
    await blocked.locator('[data-alert]:visible').waitFor()
    await blocked.reload()
    await expect.poll(() => blocked.getByLabel('Who is judged').inputValue()).toBe('Not in the database')
  })

  it('prints the answers and the result, without the buttons', async () => {
    const page = await opened()
    await assess(page, 'Region north', '2025-11-03', ['yes', 'yes', 'yes', 'yes'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-reached]').isVisible()).toBe(true)
    expect(await page.locator('.kept-desk').isVisible()).toBe(false)
    const chosen = await page
      .locator('[name="statement-process-written"]')
      .evaluateAll((all) => all.map((it) => parseFloat(getComputedStyle(it).borderTopWidth) > 3))
    expect(chosen).toEqual([true, false, false])
  })

  it('asks no other host and breaks no rule of the page', () => {
    expect(complaints).toEqual([])
  })
})

async function opened(): Promise<Page> {
  const page = await visit(path)
  await ready(page)
  return page
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-standing]:not([inert])').waitFor()
}

async function assess(page: Page, who: string, day: string, answers: readonly string[]): Promise<void> {
  await page.getByLabel('Who is judged').fill(who)
  await page.getByLabel('Judged on').fill(day)
  await answerLevel(page, 1, answers)
}

async function answerLevel(page: Page, level: number, answers: readonly string[]): Promise<void> {
  const statements = page
    .locator('.standing-level')
    .nth(level - 1)
    .locator('.standing-statement')
  for (const [index, answer] of answers.entries()) {
    await statements.nth(index).locator(`[value="${answer}"]`).check()
  }
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[name="${name}"][value="${value}"]`).check()
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').innerText()).toContain('Saved on this device')
}
