import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { site, useBrowser } from './visit.ts'

const { device, visit, complaints } = useBrowser()

/** The playbook’s review holds until 12 April 2027. */
const playbook = '/playbooks/account-executive/chief-financial-officer/'
const [before, near, last, after] = ['2027-03-12', '2027-03-13', '2027-04-12', '2027-04-13'] as const

/** Opens a page on a day of the reader’s. */
async function open(path: string, day: string): Promise<Page> {
  const page = await (await device()).newPage()
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  await page.goto(site.address + path)
  return page
}

it('leads from a path to where the file is edited', async () => {
  const page = await visit('/reviews/')
  const path = page.getByRole('link', { name: 'content/objections/used-is-good-enough.md' })
  expect(await path.getAttribute('href')).toBe(
    'https://git.example.com/marrowby/playbook/edit/main/content/objections/used-is-good-enough.md',
  )
  const { height = 0 } = (await path.boundingBox()) ?? {}
  expect(height).toBeGreaterThanOrEqual(24)
  await page.context().close()
})

describe('a page', () => {
  it.each([
    [before, 'fresh', 'Reviewed 12 Oct 2026, due again by 12 Apr 2027'],
    [near, 'due', 'Reviewed 12 Oct 2026, due soon, by 12 Apr 2027'],
    [last, 'due', 'Reviewed 12 Oct 2026, due soon, by 12 Apr 2027'],
    [after, 'overdue', 'Reviewed 12 Oct 2026, overdue since 12 Apr 2027'],
  ])('on %s is %s, in its head and its foot', async (day, standing, words) => {
    const page = await open(playbook, day)
    for (const place of ['.pb-page-head, main', '.site-footer']) {
      const review = page.locator(place).first().locator('.review[data-due="2027-04-12"]').first()
      await expect.poll(() => review.getAttribute('data-standing').then((it) => it ?? 'fresh')).toBe(standing)
      expect(await textOf(review)).toContain(words)
    }
  })

  it('says it of the parts that come from elsewhere once they are overdue, and nothing before', async () => {
    const part = '.overdue-part:has([data-due="2027-03-28"])'
    expect(await (await open(playbook, '2027-03-28')).locator(part).first().isVisible()).toBe(false)
    const late = await open(playbook, '2027-03-29')
    await late.locator(part).first().waitFor()
    expect(await late.locator(part).first().innerText()).toContain('overdue since 28 Mar 2027')
    expect(await axe(late)).toEqual([])
  })

  it('says it too where it stays open over the day', async () => {
    const page = await open(playbook, last)
    await page.clock.setFixedTime(new Date(`${after}T08:00:00`))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => page.locator('main .review').first().innerText()).toContain('overdue since')
  })

  it('gives the date without JavaScript', async () => {
    const page = await visit(playbook, { javaScript: false })
    const review = page.locator('main .review').first()
    expect(await textOf(review)).toContain('Reviewed 12 Oct 2026, due again by 12 Apr 2027')
    expect(await page.locator('.overdue-part').first().innerText()).toContain('28 Mar 2027')
  })
})

describe('the print edition', () => {
  it('says on its cover and at its parts what is overdue on the day it is printed', async () => {
    const page = await open(`${playbook}print/`, after)
    await page.emulateMedia({ media: 'print' })
    const cover = page.locator('.cover dd[data-due]')
    await expect.poll(() => cover.innerText()).toBe('12 Oct 2026, overdue since 12 Apr 2027')
    expect(await page.locator('#buyer .overdue-part').innerText()).toContain('overdue since 28 Mar 2027')
  })

  it('says nothing of it before', async () => {
    const page = await open(`${playbook}print/`, before)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.cover dd[data-due]').innerText()).toBe('12 Oct 2026, due again by 12 Apr 2027')
    expect(await page.locator('.overdue-part:visible').count()).toBe(0)
  })
})

describe('the queue', () => {
  const row = 'tr[data-due="2027-04-12"]:has(a[href$="/chief-financial-officer/"])'

  it.each([
    [before, 'fresh', 'Not due yet'],
    [near, 'due', 'Due within 30 days'],
    [after, 'overdue', 'Overdue'],
  ])('on %s has it in the group %s', async (day, group, title) => {
    const page = await open('/reviews/', day)
    const body = page.locator(`tbody#${group}`)
    expect(await body.locator('th[scope="rowgroup"]').innerText()).toBe(title)
    expect(await body.locator(row).count()).toBeGreaterThan(0)
    expect(await page.locator('#dated').count()).toBe(0)
  })

  it('counts them, for all and for each owner', async () => {
    const page = await open('/reviews/', after)
    const rows = await page.locator('tbody#overdue tr[data-due]').count()
    expect(rows).toBeGreaterThan(0)
    expect(await page.locator('.upkeep-sum').innerText()).toContain(`${String(rows)} overdue`)
    const counts = await page.locator('#owners [data-count="overdue"]').allInnerTexts()
    expect(counts.map((text) => Number(text) || 0).reduce((sum, count) => sum + count)).toBe(rows)
    expect(await axe(page)).toEqual([])
  })

  it('is in order of its days without JavaScript, and says when the next is due', async () => {
    const page = await visit('/reviews/', { javaScript: false })
    const due = await page
      .locator('#dated tr[data-due]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-due')))
    expect(due).toHaveLength(200)
    expect(due).toEqual([...due].sort())
    expect(await page.locator('#queue .part-note').innerText()).toMatch(/^The next 200 of 27\d[.]/)
    expect(await page.locator('[data-review-counts]').innerText()).toMatch(
      /^279 reviewed, the next due by \d+ \w+ 20\d\d$/,
    )
    expect(await page.locator('[data-count]:visible').count()).toBe(0)
  })
})

it.each([
  [before, 'fresh'],
  [near, 'due'],
  [after, 'overdue'],
])('search on %s says %s', async (day, standing) => {
  const page = await open('/search/?q=selling+a+packaging+line+to+a+chief+financial+officer', day)
  const result = page.locator('.search-result', { has: page.locator(`a.search-link[href*="${playbook}"]`) }).first()
  expect(await result.locator('.search-standing').getAttribute('data-standing')).toBe(standing)
})

it('nothing is blocked, thrown or asked of another host', () => {
  expect(complaints).toEqual([])
})

/** As it is read: runs of spaces are one. */
async function textOf(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/\s+/g, ' ')
}
