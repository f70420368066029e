import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { site } from './visit.ts'

/** Brings an opened page into a state; the address is where its site is served. */
type Arrange = (page: Page, address: string) => Promise<unknown>

const playbook = '/playbooks/account-executive/chief-financial-officer/'
const plan = `${playbook}call-plan/?stage=qualification`

/** Pages as people have them after a press or when something failed; `access.test.ts` has them as they come. */
export const states: Readonly<Record<string, readonly [path: string, arrange: Arrange]>> = {
  'home with role, buyer and stages chosen': [
    '/',
    async (page) => {
      await page.locator('summary', { hasText: 'Account executive' }).click()
      await page.locator('.choose-fold > summary', { hasText: 'Chief financial officer' }).first().click()
      await page.locator('.choose-stages a:visible').first().waitFor()
    },
  ],
  'the menu open': [
    '/glossary/',
    async (page) => {
      await page.locator('.site-more > summary').click()
    },
  ],
  'search with nothing typed': [
    '/glossary/',
    async (page) => {
      await page.keyboard.press('/')
      await page.locator('#search input').waitFor()
    },
  ],
  'search that found nothing and names whom to ask': [
    '/search/?q=xylophone',
    (page) => page.locator('.search-ask li').first().waitFor(),
  ],
  'search that corrected a slip': ['/search/?q=bugdet', (page) => page.locator('.search-result').first().waitFor()],
  'search that can’t be loaded': [
    '/404.html',
    async (page, address) => {
      await page.route(/pagefind/, (route) => route.fulfill({ status: 404, body: '' }))
      await page.goto(`${address}/search/?q=budget`)
      await page.locator('[role=status]:visible', { hasText: 'reload the page' }).waitFor()
    },
  ],
  'a playbook with everything unfolded': [
    playbook,
    (page) =>
      page.locator('main details').evaluateAll((all) => {
        for (const it of all) (it as HTMLDetailsElement).open = true
      }),
  ],
  'a playbook with a stage pinned': [
    playbook,
    async (page) => {
      await page.getByRole('button', { name: 'Pin Negotiation' }).click()
      await page.getByRole('button', { name: 'Pin Negotiation', pressed: true }).waitFor()
    },
  ],
  'a call plan with an incomplete next step': [
    plan,
    async (page) => {
      await page.locator('.sheet[data-active] [data-field="outcome"][value="next-step"]').check()
      await page.locator('.sheet[data-active] [data-next-step-error]:visible').waitFor()
    },
  ],
  'a call plan that can’t be saved': [
    '/404.html',
    async (page, address) => {
      await page.addInitScript(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
      )
      await page.goto(address + plan)
      await page.locator('[data-field="account"]').fill('No room')
      await page.locator('[data-alert]:visible').waitFor()
    },
  ],
  'a call plan with its menu open': [plan, (page) => page.locator('.desk-more > summary').click()],
  'a call plan with kept answers, the list of plans open and a plan just deleted': [
    plan,
    async (page) => {
      for (const account of ['First Dairy', 'Second Dairy']) {
        await page.locator('[data-field="account"]').fill(account)
        await page.locator('.sheet[data-active] .question [type=checkbox]').first().check()
        await saved(page)
        if (account === 'First Dairy') await menu(page, 'duplicate')
      }
      await menu(page, 'delete')
      await page.locator('[data-undo]:visible').waitFor()
      await expect.poll(() => page.locator('[data-open]').count()).toBe(1)
      await page.locator('.desk-list > summary').click()
      await page.locator('[data-open]').first().click()
      await expect.poll(() => page.locator('[data-field="account"]').inputValue()).toBe('First Dairy')
      await page.locator('[data-stage-choice="negotiation"]').click()
      await page.locator('[data-kept]:visible').waitFor()
      await page.locator('.desk-list > summary').click()
    },
  ],
  'a call plan whose file can’t be imported': [
    plan,
    async (page) => {
      const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"nope"') }
      await page.locator('[data-import-file]').setInputFiles(file)
      await page.locator('[data-status]', { hasText: 'isn’t a call plan' }).waitFor()
    },
  ],
  'the list of plans with a filter that fits none': [
    plan,
    async (page, address) => {
      await page.locator('[data-field="account"]').fill('Only Dairy')
      await saved(page)
      await page.goto(`${address}/call-plans/?state=done`)
      await page.locator('[data-none]:visible').waitFor()
    },
  ],
  'the list of plans with a menu and a plan open': [
    plan,
    async (page, address) => {
      await page.locator('[data-field="account"]').fill('Only Dairy')
      await saved(page)
      await page.goto(`${address}/call-plans/`)
      await page.locator('[data-read] > summary').click()
      await page.locator('.row-more > summary').click()
    },
  ],
  'the page in the place of one that isn’t kept': [
    '/404.html',
    async (page, address) => {
      const body = readFileSync(`${site.folder}/offline/index.html`)
      await page.route('**/roles/nobody/', (route) => route.fulfill({ contentType: 'text/html', body }))
      await page.goto(`${address}/roles/nobody/`)
      await page.locator('[data-not-kept]:visible').waitFor()
    },
  ],
  'a term explained': [
    '/guides/first-call/',
    async (page) => {
      await page.locator('.term-mention').first().focus()
      await page.locator('.term-card:visible').waitFor()
    },
  ],
  'a flash card turned': [
    '/flash-cards/',
    async (page) => {
      await page.locator('[data-start]').press('Enter')
      await page.keyboard.press('Space')
      await expect.poll(() => page.locator('[data-known]').isEnabled()).toBe(true)
    },
  ],
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device \d\d:\d\d$/)
}

async function menu(page: Page, action: string): Promise<void> {
  await page.locator('.desk-more > summary').click()
  await page.locator(`.desk-menu [data-do="${action}"]`).click()
}
