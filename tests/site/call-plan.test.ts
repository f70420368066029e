import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const playbook = '/playbooks/account-executive/chief-financial-officer/'
const plan = `${playbook}call-plan/`

describe('a call plan', () => {
  it('is there again after a reload: ticks, answers, notes and the debrief', async () => {
    const page = await visit(`${plan}?stage=qualification`)
    const sheet = page.locator('[data-sheet="qualification"]')
    const tick = sheet.locator('input[type=checkbox][data-field$=":tick"]').first()
    const answer = sheet.locator('textarea[data-field$=":answer"]').first()
    await tick.check()
    await answer.fill('Two lines, 14 hours, “ask Ms. Ortiz” <b>')
    await sheet.locator('input[data-field=outcome][value=next-step]').check()
    await saved(page)
    await page.reload()
    expect(await tick.isChecked()).toBe(true)
    expect(await answer.inputValue()).toBe('Two lines, 14 hours, “ask Ms. Ortiz” <b>')
    expect(await sheet.locator('input[data-field=outcome][value=next-step]').isChecked()).toBe(true)
  })

  it('shows the stage that its address names', async () => {
    const page = await visit(`${plan}?stage=negotiation`)
    expect(await page.locator('[data-sheet="negotiation"]').isVisible()).toBe(true)
    expect(await page.locator('[data-sheet="qualification"]').isVisible()).toBe(false)
  })

  it('that is deleted comes back with “Undo”', async () => {
    const page = await visit(`${plan}?stage=qualification`)
    const answer = page.locator('[data-sheet="qualification"] textarea[data-field$=":answer"]').first()
    await answer.fill('Keep me')
    await saved(page)
    await page.getByText('More', { exact: true }).filter({ visible: true }).last().click()
    await page.getByRole('button', { name: 'Delete this plan' }).click()
    expect(await answer.inputValue()).toBe('')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await answer.inputValue()).toBe('Keep me')
  })

  it('that can’t be saved stays on the screen, and says so', async () => {
    const page = await visit('/')
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { get: () => ({ open: () => { throw new DOMException('no', 'SecurityError') } }) })
    })
    await page.goto(new URL(`${plan}?stage=qualification`, page.url()).href)
    const answer = page.locator('[data-sheet="qualification"] textarea[data-field$=":answer"]').first()
    await answer.fill('Typed without storage')
    await page.locator('[data-alert]').filter({ hasText: 'doesn’t let the page save' }).waitFor()
    expect(await answer.inputValue()).toBe('Typed without storage')
  })

  it('in two tabs keeps what each of them wrote', async () => {
    const first = await visit(`${plan}?stage=qualification`)
    const answers = (page: Page) => page.locator('[data-sheet="qualification"] textarea[data-field$=":answer"]')
    await answers(first).nth(0).fill('from the first tab')
    await saved(first)
    const second = await first.context().newPage()
    await second.goto(first.url())
    await answers(second).nth(1).fill('from the second tab')
    await saved(second)
    await answers(first).nth(2).fill('from the first tab again')
    await saved(first)
    await first.reload()
    expect(await Promise.all([0, 1, 2].map((index) => answers(first).nth(index).inputValue()))).toEqual([
      'from the first tab',
      'from the second tab',
      'from the first tab again',
    ])
  })

  it('without JavaScript is a form to print, with every stage and no buttons that do nothing', async () => {
    const page = await visit(plan, { javaScript: false })
    const sheets = page.locator('[data-sheet]')
    expect(await sheets.count()).toBeGreaterThan(3)
    expect(await page.getByRole('button', { name: 'Copy for CRM' }).isVisible()).toBe(false)
  })
})

it('two taps and a click lead from home to a call plan, by keyboard alone', async () => {
  const page = await visit('/')
  await page.locator('summary', { hasText: 'Account executive' }).press('Enter')
  await page.locator(`a[href$="${playbook}"]`).first().press('Enter')
  await page.waitForURL(`**${playbook}`)
  await page.locator('a', { hasText: 'Plan a call' }).first().press('Enter')
  await page.waitForURL(`**${plan}**`)
  await page.locator('textarea').filter({ visible: true }).first().press('x')
  await saved(page)
})

it('nothing on the way throws or breaks the policy', () => {
  expect(complaints).toEqual([])
})

async function saved(page: Page): Promise<void> {
  await page.locator('[data-status]').filter({ hasText: /Saved on this device \d/ }).waitFor()
  // The status says when; what was typed last is written within the debounce.
  await page.waitForTimeout(700)
}
