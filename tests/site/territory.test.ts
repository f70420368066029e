import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeInBothThemes } from './axe.ts'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const path = '/tools/territory/'
const list = ['Account,Tier', 'Dover,A', 'Leeds,B', 'York,B', 'Hull,C'].join('\n')

describe('the territory planner', () => {
  it('sets accounts that are pasted against the hours, and says who gets less, and why', async () => {
    const page = await opened()
    await bring(page, list)
    expect(await page.locator('[data-bring-report]').innerText()).toContain('4 accounts are new')
    expect(await page.locator('[data-load]').innerText()).toBe(
      '34 of 1,100 selling hours: 3.1 %. 1,066 hours are left.',
    )
    expect(await page.locator('[data-proposal-words]').innerText()).toBe('Nobody: the hours are enough.')
    await page.getByLabel('Selling hours a year').fill('30')
    expect(await page.locator('[data-load]').innerText()).toContain('4 hours too many: somebody gets less.')
    const less = await page.locator('[data-less] tr:visible').allInnerTexts()
    expect(less.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Leeds 4 3 2 tier B, $1,500 per hour',
      'York 4 3 2 tier B, $1,500 per hour',
    ])
    expect(await page.locator('[data-order]').innerText()).toContain(
      'Tiers give in this order: C ($700 per hour), B ($1,500 per hour), A ($2,600 per hour).',
    )
    expect(await page.locator('[data-hours-source]').innerText()).toContain('yours; the playbook says 1,100 hours')
    expect(await axeInBothThemes(page)).toEqual([])
    await page.getByLabel('Every account keeps at least').fill('8')
    expect(await page.locator('[data-missing]').innerText()).toContain('4 hours are still missing')
    await saved(page)
    await page.reload()
    await ready(page)
    expect(await page.locator('[data-accounts] tr').count()).toBe(4)
    expect(await page.getByLabel('Selling hours a year').inputValue()).toBe('30')
  })

  it('says below a field what is wrong with it, and counts nothing instead of guessing', async () => {
    const page = await opened()
    await bring(page, list)
    await page.getByLabel('Touches a year, Dover').fill('-4')
    expect(await page.locator('.field-problem:visible').innerText()).toBe('At least 0.')
    expect(await page.locator('[data-uncounted]').innerText()).toContain('Dover: touches unknown or impossible')
    await page.getByLabel('Selling hours a year').fill('')
    expect(await page.locator('[data-load]').innerText()).toBe('Enter the selling hours, and it is set against them.')
    expect(await page.locator('[data-proposal-words]').innerText()).toBe('Nothing to propose yet.')
  })

  it('adds and takes out accounts by keyboard, brings them back, and updates those of the same name', async () => {
    const page = await opened()
    await page.locator('[data-add]').press('Enter')
    await page.keyboard.type('Dover')
    await page.getByLabel('Tier, Dover').selectOption({ label: 'C' })
    await bring(page, list)
    expect(await page.locator('[data-bring-report]').innerText()).toContain('3 accounts are new, 1 were here')
    const tier = page.getByLabel('Tier, Dover').locator('option:checked')
    expect(await tier.innerText()).toBe('A')
    await page.getByRole('button', { name: 'Take out Leeds' }).press('Enter')
    expect(await page.locator('[data-accounts] tr').count()).toBe(3)
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-accounts] tr').count()).toBe(4)
  })

  it('asks about columns and amounts that could be two things, and refuses what is no list or too much', async () => {
    const page = await opened()
    await page.locator('.tool-paste > summary').press('Enter')
    await page.locator('[data-pasted]').fill('Werk;Umsatz\nDover;1.234')
    await page.locator('[data-read-pasted]').press('Enter')
    await page.locator('[data-take-accounts]').press('Enter')
    const report = page.locator('[data-bring-report]')
    expect(await report.innerText()).toBe('Say which column holds the account.')
    await page.locator('[data-column="name"]').selectOption('Werk')
    await page.locator('[data-column="returns"]').selectOption('Umsatz')
    await page.locator('[data-take-accounts]').press('Enter')
    expect(await report.innerText()).toBe('Say first what stands before the decimals.')
    await page.locator('[data-sign]').selectOption(',')
    await page.locator('[data-take-accounts]').press('Enter')
    expect(await page.getByLabel('Brings a year, Dover').inputValue()).toBe('1234')
    const many = Array.from({ length: 2001 }, (_, index) => `Plant ${String(index)},A`)
    await page.locator('[data-accounts-file]').setInputFiles({
      name: 'many.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Account,Tier', ...many].join('\n')),
    })
    await page.locator('[data-take-accounts]', { hasText: '2001' }).press('Enter')
    await expect.poll(() => report.innerText()).toContain('2002 accounts would be too many: this page holds 2000')
    await page.locator('[data-accounts-file]').setInputFiles({ name: 'x.csv', mimeType: '', buffer: Buffer.from('') })
    await expect.poll(() => report.innerText()).toBe('There is nothing in it.')
    expect(await page.locator('[data-accounts] tr').count()).toBe(1)
  })

  it('loses nothing between two windows, while storage is full, or when it is deleted by mistake', async () => {
    const one = await opened()
    await bring(one, list)
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await ready(two)
    await two.getByLabel('Touches a year, Dover').fill('30')
    await one.getByLabel('Selling hours a year').fill('900')
    await expect.poll(() => one.getByLabel('Touches a year, Dover').inputValue()).toBe('30')
    await expect.poll(() => two.getByLabel('Selling hours a year').inputValue()).toBe('900')
    await one.locator('[data-do="delete"]').press('Enter')
    await expect.poll(() => one.locator('[data-accounts] tr').count()).toBe(0)
    await one.keyboard.press('Enter')
    await expect.poll(() => one.locator('[data-accounts] tr').count()).toBe(4)
    expect(await one.getByLabel('Touches a year, Dover').inputValue()).toBe('30')

    const full = await visit('/404.html')
    await full.addInitScript(
      "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
    )
    await full.goto(new URL(path, full.url()).href)
    await ready(full)
    await bring(full, list)
    await expect.poll(() => full.locator('[data-alert]').innerText()).toContain('no room left')
    await full.reload()
    await ready(full)
    await expect.poll(() => full.locator('[data-accounts] tr').count()).toBe(4)
  })

  it('goes out as CSV, and on paper with every account', async () => {
    const page = await opened()
    const many = Array.from({ length: 120 }, (_, index) => `Plant ${String(index)},B`)
    await bring(page, ['Account,Tier', '=cmd(),A', ...many].join('\n'))
    expect(await page.locator('[data-more-words]').innerText()).toBe('100 of 121 accounts are shown.')
    const waiting = page.waitForEvent('download')
    await page.locator('[data-export]').press('Enter')
    const csv = readFileSync(await (await waiting).path(), 'utf8')
    expect(csv.split('\r\n')).toHaveLength(123)
    expect(csv).toContain("'=cmd(),A")
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-accounts] tr:visible').count()).toBe(121)
    expect(await page.locator('.kept-desk').isVisible()).toBe(false)
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
  await page.locator('[data-planner]:not([inert])').waitFor()
}

async function bring(page: Page, text: string): Promise<void> {
  await page.locator('.tool-paste').evaluate((it) => it.setAttribute('open', ''))
  await page.locator('[data-pasted]').fill(text)
  await page.locator('[data-read-pasted]').press('Enter')
  await page.locator('[data-take-accounts]').press('Enter')
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').innerText()).toContain('Saved on this device')
}
