import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeInBothThemes } from './axe.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const path = '/tools/account-plan/'
const html = '"><img src=x onerror=alert(1)>'

describe('an account plan', () => {
  it('begins with what the process holds, and says what is open', async () => {
    const page = await opened()
    expect(await field(page, 'Actions 1: What').inputValue()).toBe('Every plant has a named sponsor')
    expect(await field(page, 'Actions 1: Who').inputValue()).toBe('Key account manager')
    expect(await field(page, 'Relationship map 1: How often').inputValue()).toBe('every 2 weeks')
    expect(await page.locator('[data-open-points]').innerText()).toMatch(/^Name the account/)
    await field(page, 'Actions 1: By').fill('2020-01-01')
    expect(await page.locator('[data-open-points]').innerText()).toBe(
      '5 actions are open. 1 of them is past its date. 4 have no date.',
    )
    const titles = await page.locator('[data-form] h2').allInnerTexts()
    expect(titles).toEqual([
      'The account',
      'Shared vision',
      'What the account needs',
      'Goals for the relationship',
      'Actions',
      'Risks',
      'Relationship map',
      'White space',
    ])
    expect(await axeInBothThemes(page)).toEqual([])
  })

  it('keeps rows that were added and taken out, by keyboard, across a reload', async () => {
    const page = await opened()
    await field(page, 'Account').fill('Hearthfold')
    await page.locator('[data-add="whiteSpace"]').press('Enter')
    await page.keyboard.type('Dover plant')
    await field(page, 'White space 1: Service contracts').fill('Partlane’s')
    await page.getByRole('button', { name: 'Take out Risks 1' }).press('Enter')
    expect(await page.getByText('1 row is taken out.').isVisible()).toBe(true)
    await saved(page)
    await page.reload()
    await ready(page)
    expect(await field(page, 'White space 1: Plant or unit').inputValue()).toBe('Dover plant')
    expect(await field(page, 'White space 1: Service contracts').inputValue()).toBe('Partlane’s')
    expect(await page.getByRole('group', { name: /^Risks/ }).count()).toBe(2)
    await page.getByRole('button', { name: 'Bring back what was taken out' }).press('Enter')
    expect(await field(page, 'Risks 1: Risk').inputValue()).toBe('The sponsor at a plant leaves')
  })

  it('is one of many: the other template begins another, and both stay', async () => {
    const page = await opened()
    await field(page, 'Account').fill('Hearthfold')
    expect(await page.locator('[data-template]').isDisabled()).toBe(true)
    await page.locator('[data-do="new"]').press('Enter')
    expect(await field(page, 'Account').inputValue()).toBe('')
    await page.locator('[data-template]').selectOption('dealer-development')
    await field(page, 'Account').fill('A dealer')
    await saved(page)
    const plans = page.locator('[data-saved]')
    await expect.poll(() => plans.locator('option').allInnerTexts()).toEqual(['A dealer', 'Hearthfold'])
    await plans.selectOption({ label: 'Hearthfold' })
    await expect.poll(() => field(page, 'Account').inputValue()).toBe('Hearthfold')
    expect(await page.locator('[data-template]').inputValue()).toBe('key-account-growth')
  })

  it('loses nothing between two windows, while storage is full, or when it is deleted by mistake', async () => {
    const one = await opened()
    await field(one, 'Account').fill('Hearthfold')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await ready(two)
    await field(two, 'Ours, by name').fill('typed in the second')
    await field(one, 'Theirs, by name').fill('typed in the first')
    await expect.poll(() => field(one, 'Ours, by name').inputValue()).toBe('typed in the second')
    await expect.poll(() => field(two, 'Theirs, by name').inputValue()).toBe('typed in the first')
    await one.locator('[data-do="delete"]').press('Enter')
    await expect.poll(() => one.locator('[data-undo-words]').innerText()).toBe('Deleted: Hearthfold')
    await one.keyboard.press('Enter')
    await expect.poll(() => field(one, 'Ours, by name').inputValue()).toBe('typed in the second')

    const full = await visit('/404.html')
    await full.addInitScript(
      "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
    )
    await full.goto(site.address + path)
    await ready(full)
    await field(full, 'Account').fill('No room for it')
    await expect.poll(() => full.locator('[data-alert]').innerText()).toContain('no room left')
    await full.reload()
    await expect.poll(() => field(full, 'Account').inputValue()).toBe('No room for it')
  })

  it('is taken away as Markdown and as a file, and comes back from it; what was typed stays text', async () => {
    const page = await opened()
    await field(page, 'Account').fill(html)
    await page.locator('[data-add="relationshipGoals"]').press('Enter')
    await field(page, 'Goals for the relationship 1: Goal').fill('Uptime 96 %')
    const markdown = await downloaded(page, '[data-take="markdown"]')
    expect(markdown).toContain('# "\\>\\<img src=x')
    expect(markdown).toContain('- **Goal:** Uptime 96 %')
    const waiting = page.waitForEvent('download')
    await page.locator('[data-do="file"]').press('Enter')
    const file = await (await waiting).path()
    const other = await opened()
    await other.locator('[data-open-file]').setInputFiles(file)
    await expect.poll(() => field(other, 'Account').inputValue()).toBe(html)
    expect(await field(other, 'Goals for the relationship 1: Goal').inputValue()).toBe('Uptime 96 %')
    expect(await other.locator('img[src="x"]').count()).toBe(0)
  })

  it('prints what was typed and lines for the rest, without buttons', async () => {
    const page = await opened()
    await field(page, 'Account').fill('Hearthfold')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-form] button:visible').count()).toBe(0)
    expect(await field(page, 'Account').isVisible()).toBe(true)
    const line = await field(page, 'Ours, by name').evaluate((it) => getComputedStyle(it).borderBottomStyle)
    expect(line).toBe('dotted')
  })

  it('asks no other host and breaks no rule of the page', () => {
    expect(complaints).toEqual([])
  })
})

async function opened(): Promise<Page> {
  const page = await visit(path)
  await ready(page)
  await page.locator('[data-template]').selectOption('key-account-growth')
  return page
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-planner]:not([inert])').waitFor()
}

function field(page: Page, label: string) {
  return page.locator('[data-form]').getByLabel(label, { exact: true })
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').innerText()).toContain('Saved on this device')
}

async function downloaded(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.locator(button).press('Enter')
  return readFileSync(await (await waiting).path(), 'utf8')
}
