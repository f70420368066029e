import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeInBothThemes } from './axe.ts'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const path = '/tools/scorecard/'

describe('the scorecard', () => {
  it('counts only what was seen, and says what is low, but not before anything is entered', async () => {
    const page = await opened()
    expect(await total(page)).toBe('Not scored yet')
    expect(await page.locator(`${card} [data-low]:visible`).count()).toBe(0)
    await score(page, 'Pennithorpe')
    expect(await item(page, 0).locator('[data-missing]').innerText()).toBe(
      'Without evidence this counts as the lowest score.',
    )
    expect(await total(page)).toBe('0 of 100')
    await seen(page, 0, 'all papers signed')
    expect(await total(page)).toBe('40 of 100')
    expect(await page.locator('[data-band]').innerText()).toMatch(/^Not yet/)
    expect(await page.locator(`${card} [data-low]:visible`).count()).toBe(3)
    expect(await axeInBothThemes(page)).toEqual([])
    await saved(page)
    await page.reload()
    await ready(page)
    expect(await total(page)).toBe('40 of 100')
    expect(await item(page, 0).locator('textarea').inputValue()).toBe('all papers signed')
  })

  it('is copied for the review as it stands, with what was seen', async () => {
    const page = await opened()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await score(page, 'Pennithorpe')
    await seen(page, 0, 'all papers signed')
    await saved(page)
    await page.locator('[data-copy]').press('Enter')
    await expect.poll(() => page.locator('[data-status]').innerText()).toBe('Copied.')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\n')).toEqual([
      'Pennithorpe, 22 Nov 2026',
      'The gate review: 40 of 100',
      expect.stringMatching(/^Not yet/),
      expect.stringMatching(/: 1\. all papers signed$/),
      expect.stringMatching(/: 0\.$/),
      expect.stringMatching(/: 0\.$/),
      expect.stringMatching(/: 0\.$/),
    ])
  })

  it('is listed beside the call plans, the latest first, and opened from there', async () => {
    const page = await opened()
    await score(page, 'Pennithorpe')
    await seen(page, 0, 'all papers signed')
    await page.locator('[data-do="new"]').click()
    expect(await total(page)).toBe('Not scored yet')
    await page.getByLabel('Deal').fill('Another')
    await saved(page)
    await page.goto(new URL('/call-plans/', page.url()).href)
    const listed = page.locator('[data-scorings] li')
    await listed.first().waitFor()
    expect(await listed.allInnerTexts()).toEqual([
      expect.stringMatching(/^Another The gate review · Not scored yet · /),
      'Pennithorpe The gate review · 40 of 100 · 22 Nov 2026',
    ])
    await listed.locator('a', { hasText: 'Pennithorpe' }).click()
    await expect.poll(() => page.getByLabel('Deal').inputValue()).toBe('Pennithorpe')
    expect(await total(page)).toBe('40 of 100')
  })

  it('is begun on another card only while nothing is entered', async () => {
    const page = await opened()
    const which = page.locator('[data-which]')
    const first = await which.locator('option').first().getAttribute('value')
    expect(await which.inputValue()).toBe(first)
    await which.selectOption('gate-review-scorecard')
    expect(await page.locator('[data-card]:visible').count()).toBe(1)
    await page.getByLabel('Deal').fill('Pennithorpe')
    expect(await which.isDisabled()).toBe(true)
  })

  it('comes back when it was deleted by mistake, joins what another window enters, and moves as a file', async () => {
    const one = await opened()
    await score(one, 'Pennithorpe')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await ready(two)
    await seen(two, 0, 'all papers signed')
    await expect.poll(() => total(one)).toBe('40 of 100')
    await one.locator('[data-do="delete"]').press('Enter')
    await expect
      .poll(() => one.locator('[data-undo-words]').innerText())
      .toBe('Deleted: Pennithorpe, 22 Nov 2026: 40 of 100')
    await one.keyboard.press('Enter')
    await expect.poll(() => total(one)).toBe('40 of 100')

    const waiting = one.waitForEvent('download')
    await one.locator('[data-do="file"]').press('Enter')
    const file = await (await waiting).path()
    const other = await opened()
    await other.locator('[data-open-file]').setInputFiles(file)
    await expect.poll(() => total(other)).toBe('40 of 100')
  })

  it('keeps what was entered under an item or a card that is gone, and counts it no more', async () => {
    const page = await opened()
    await score(page, 'Pennithorpe')
    await seen(page, 0, 'all papers signed')
    const waiting = page.waitForEvent('download')
    await page.locator('[data-do="file"]').press('Enter')
    const text = readFileSync(await (await waiting).path(), 'utf8')
    const id = /"score:([^"]+)"/.exec(text)?.[1] ?? ''
    const renamed = text.replaceAll(`:${id}"`, ':an-item-of-long-ago"').replace(/("id": ")/, '$1other-')
    await give(page, renamed)
    await expect.poll(() => total(page)).toBe('Not scored yet')
    expect(await page.locator('[data-lost] dd').allInnerTexts()).toEqual(['1', 'all papers signed'])
    expect(await axeInBothThemes(page)).toEqual([])
    await give(page, text.replaceAll('gate-review-scorecard', 'a-card-of-long-ago').replace(/("id": ")/, '$1third-'))
    await expect.poll(() => total(page)).toContain('is gone')
    expect(await page.locator('[data-card]:visible').count()).toBe(0)
    expect(await page.locator('[data-lost] dd').allInnerTexts()).toEqual(['1', 'all papers signed'])
  })

  it('prints scores and evidence without the buttons', async () => {
    const page = await opened()
    await score(page, 'Pennithorpe')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.kept-desk').isVisible()).toBe(false)
    expect(await page.locator('[data-total]').isVisible()).toBe(true)
    expect(await item(page, 0).locator('select').isVisible()).toBe(true)
  })

  it('asks no other host and breaks no rule of the page', () => {
    expect(complaints).toEqual([])
  })
})

const card = '[data-card="gate-review-scorecard"]'

async function opened(): Promise<Page> {
  const page = await visit(path)
  await ready(page)
  return page
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-scoring]:not([inert])').waitFor()
}

/** The best score for the first item, so far without evidence. */
async function score(page: Page, deal: string): Promise<void> {
  await page.locator('[data-which]').selectOption('gate-review-scorecard')
  await page.getByLabel('Deal').fill(deal)
  await page.getByLabel('Scored on').fill('2026-11-22')
  await item(page, 0).locator('select').selectOption('1')
}

async function seen(page: Page, index: number, evidence: string): Promise<void> {
  await item(page, index).locator('textarea').fill(evidence)
}

async function give(page: Page, text: string): Promise<void> {
  await page
    .locator('[data-open-file]')
    .setInputFiles({ name: 'scored.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

function item(page: Page, index: number): Locator {
  return page.locator(`${card} [data-item]`).nth(index)
}

function total(page: Page): Promise<string> {
  return page.locator('[data-total]').innerText()
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').innerText()).toContain('Saved on this device')
}
