import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { deriveCards } from '../../src/compiler/4-derive/cards.ts'
import { openBook } from '../../src/workspace/index.ts'
import { questions } from './search-questions.ts'
import { axe } from './axe.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
/** For what a browser rightly complains about. */
const elsewhere = useBrowser()
const status = '[role=status]:visible'

describe('the search dialog', () => {
  it.each(['/', 'Control+k'])('opens with %s and loses no key typed after it', async (key) => {
    const page = await visit('/glossary/')
    await page.keyboard.press(key)
    await page.keyboard.type('no budget')
    expect(await page.locator('#search input').inputValue()).toBe('no budget')
    await results(page)
    await page.keyboard.press('Escape')
    expect(await page.locator('#search').isVisible()).toBe(false)
  })

  it('opens with the button in the header, which gets the focus back', async () => {
    const page = await visit('/')
    await page.locator('[data-search-open]').first().press('Enter')
    await page.locator('#search input').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open'))).toBe(true)
  })

  it('leaves the slash to whoever types one', async () => {
    const page = await visit('/search/')
    await page.locator('[data-search-page] input').focus()
    await page.keyboard.type('won/lost')
    expect(await page.locator('[data-search-page] input').inputValue()).toBe('won/lost')
  })

  it('is walked with arrow keys, and Enter goes to the card', async () => {
    const page = await visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type('no budget this year')
    await page.locator('#search [data-search-results][data-for="no budget this year"]').waitFor()
    await page.keyboard.press('ArrowDown')
    const [first, second] = await page.locator('.search-link').allTextContents()
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/objections/no-budget-this-year/')
  })

  it('keeps whoever is in the list there when it is renewed', async () => {
    const page = await visit('/')
    await page.keyboard.press('/')
    await page.keyboard.type('budget')
    await page.locator('#search [data-search-results][data-for="budget"]').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('#search input').evaluate((field) => {
      ;(field as HTMLInputElement).value = 'no budget this year'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await page.locator('#search [data-search-results][data-for="no budget this year"]').waitFor()
    expect(await focused(page)).toBe(await page.locator('#search .search-link').first().textContent())
  })

  it('loads at most 250 kB for the first answer, and nothing before it is opened', async () => {
    const page = await visit('/glossary/')
    expect(
      await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => /pagefind|words.json|dialog/.test(name)),
      ),
    ).toEqual([])
    const loaded = new Map<string, number>()
    await page.waitForLoadState('networkidle')
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      loaded.set(response.url(), gzipSync(body).length)
    })
    expect([...loaded.keys()].filter((url) => url.includes('pagefind'))).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('budget')
    await results(page)
    await page.waitForLoadState('networkidle')
    expect([...loaded.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
  })
})

describe('a result', () => {
  it('of a playbook names role, buyer and stage', async () => {
    const page = await visit('/search/?q=cfo+no+budget&kind=objection&role=account-executive')
    const inPlaybook = (await results(page)).filter({ hasText: 'Qualification' }).first()
    expect(await inPlaybook.locator('.search-trail').innerText()).toBe(
      'Account executive › Chief financial officer › Qualification',
    )
    expect(await inPlaybook.innerText()).toMatch(/Review .* · Owner: /)
  })

  it('that is a stage leads to its call plan, which is there', async () => {
    const page = await visit('/search/?q=CFO+second+meeting')
    const plan = (await results(page)).first().getByRole('link', { name: 'Plan this call: Qualification' })
    await plan.click()
    await page.waitForURL('**/account-executive/chief-financial-officer/call-plan/?stage=qualification')
    await page.locator('[data-stage-choice="qualification"][aria-current]').waitFor()
  })

  it('says which of its other names was typed', async () => {
    const page = await visit('/search/?q=CFO+second+meeting')
    expect(await (await results(page)).first().locator('.search-alias').innerText()).toContain('“second meeting”')
  })

  it('is of one’s own role first, where the same is there for several', async () => {
    const first = async (role: string): Promise<string | null> => {
      const page = await visit('/')
      await page.evaluate((it) => {
        localStorage.setItem('fieldbook.role/', it)
      }, role)
      await page.goto(`${site.address}/search/?q=CFO+second+meeting`)
      return (await results(page)).first().locator('.search-trail').textContent()
    }
    expect(await first('account-executive')).toContain('Account executive')
    expect(await first('sales-development-representative')).toContain('Sales development representative')
  })

  it('says what it is, where it stands, who owns it and how its review stands, and copies the answer', async () => {
    const page = await visit('/search/?q=no+budget+this+year')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const first = (await results(page)).first()
    const words = await first.innerText()
    expect(words).toContain('Objection')
    expect(words).toMatch(/Review (holds until|due by|overdue since) \d+ \w+ \d{4} · Owner: Sales coach/)
    await first.getByRole('button', { name: 'Copy answer' }).click()
    await page.locator('[role=status]', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('There is a budget')
  })

  it('says by the reader’s own clock that a review is overdue', async () => {
    const page = await visit('/')
    await page.clock.setFixedTime('2028-01-01T12:00:00Z')
    await page.goto(new URL('/search/?q=no+budget+this+year', page.url()).href)
    expect(await (await results(page)).first().innerText()).toContain('Review overdue since')
  })
})

describe('the search page', () => {
  it('keeps question and facets in the address, and goes back', async () => {
    const page = await visit('/search/')
    await page.locator('[data-search-page] input').fill('cost')
    await results(page)
    await page.waitForURL('**/search/?q=cost')
    await page
      .locator('option[value="chief-financial-officer"][data-label]', { hasText: /\(\d+\)$/ })
      .waitFor({ state: 'attached' })
    await page.locator('select[name=persona]').selectOption('chief-financial-officer')
    await page.waitForURL('**/search/?q=cost&persona=chief-financial-officer')
    await page.locator('select[name=kind]').selectOption('objection')
    await page.waitForURL('**/search/?q=cost&kind=objection&persona=chief-financial-officer')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.search-kind')].every((it) => it.textContent === 'Objection'),
    )
    await page.goBack()
    await page.goBack()
    expect(await page.locator('select[name=persona]').inputValue()).toBe('')
  })

  it('counts what each value would leave', async () => {
    const page = await visit('/search/?q=budget')
    await results(page)
    const option = page.locator('select[name=kind] option[value=objection]')
    await page.waitForFunction(() =>
      /\(\d+\)/.test(document.querySelector('select[name=kind] option[value=objection]')?.textContent ?? ''),
    )
    const promised = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1])
    await page.locator('select[name=kind]').selectOption('objection')
    await page.locator(status, { hasText: `${promised} result` }).waitFor()
  })

  it('answers without words: all objections of one buyer', async () => {
    const page = await visit('/search/?kind=objection&persona=quality-manager')
    const kinds = await (await results(page)).locator('.search-kind').allTextContents()
    expect(new Set(kinds)).toEqual(new Set(['Objection']))
  })

  it('corrects a slip and says so', async () => {
    const page = await visit('/search/?q=bugdet')
    await results(page)
    expect(await page.locator(status).textContent()).toContain('Nothing has “bugdet”. Shown: “budget”.')
  })

  it.each([
    ['approva', 'approval'],
    ['qualificatio', 'qualification'],
    ['too expensiv', 'too expensive'],
  ])('finds for %s, which isn’t finished yet, what it finds for %s', async (begun, whole) => {
    const page = await visit(`/search/?q=${encodeURIComponent(whole)}`)
    const first = await (await results(page)).first().locator('.search-link').textContent()
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(begun)}`)
    expect(await (await results(page)).first().locator('.search-link').textContent()).toBe(first)
  })

  it('prints what was found, below the question', async () => {
    const page = await visit('/search/?q=too+expensive')
    await results(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.search-page input').inputValue()).toBe('too expensive')
    expect(await page.locator('.search-page input').isVisible()).toBe(true)
    expect(await page.locator('.search-result').first().isVisible()).toBe(true)
    expect(await page.locator('.search-facets').isVisible()).toBe(false)
  })

  it('says that nothing was found, and whom to ask', async () => {
    const page = await visit('/search/?q=xylophone')
    await page.locator(status, { hasText: 'Nothing found for “xylophone”' }).waitFor()
    const people = page.locator('.search-ask li')
    await people.first().waitFor()
    expect(await people.filter({ hasText: 'Sales coach' }).innerText()).toContain('Rides along, listens')
    await page.getByRole('link', { name: 'see whom to ask' }).click()
    await page.waitForURL('**/people/')
  })

  it('names the owners of what the facets leave where nothing is found there', async () => {
    const page = await visit('/search/?q=xylophone&kind=gate&role=dealer-manager')
    await page.locator(status, { hasText: 'Nothing found' }).waitFor()
    const names = page.locator('.search-ask li a')
    await names.first().waitFor()
    expect(await names.first().innerText()).toBe('Enablement lead, dealers')
    await names.first().click()
    await page.waitForURL('**/people/#enablement-lead-dealers')
  })

  it('runs nothing that stands in its address', async () => {
    const page = await visit(`/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&role=<script>&x=1`)
    await page.locator(status, { hasText: /\w/ }).waitFor()
    expect(await page.locator('[data-search-page] img').count()).toBe(0)
  })

  it('tells readers without a script where else to look', async () => {
    const page = await visit('/search/', { javaScript: false })
    expect(await page.locator('main').innerText()).toContain('Everything can be found without it')
  })

  it('says what to do where the index is gone: the site was renewed since', async () => {
    const page = await elsewhere.visit('/')
    await page.route(/pagefind/, (route) => route.fulfill({ status: 404, body: '' }))
    await page.keyboard.press('/')
    await page.keyboard.type('budget')
    await page.locator(status, { hasText: 'If the site was renewed since, reload the page' }).waitFor()
  })

  it('says that search needs a build where there is no index', async () => {
    const page = await elsewhere.visit('/')
    await page.evaluate(() => document.querySelector('[data-index]')?.removeAttribute('data-index'))
    await page.keyboard.press('/')
    await page.keyboard.type('budget')
    await page.locator(status, { hasText: 'Search works on the built site' }).waitFor()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('dialog and page with results have nothing that axe objects to', async () => {
    const page = await visit('/search/?q=budget', { theme })
    await results(page)
    expect(await axe(page)).toEqual([])
    await page.goto(new URL('/', page.url()).href)
    await page.keyboard.press('/')
    await page.keyboard.type('budget')
    await results(page)
    expect(await axe(page)).toEqual([])
  })
})

it('leads to places that are there', () => {
  const { handbook } = openBook({ today: '2026-11-22' })
  const pages = new Map<string, string>()
  const isThere = (address: string): boolean => {
    const [path = '', anchor] = address.split('#').map(decodeURIComponent)
    const html = pages.get(path) ?? readFileSync(join(site.folder, path, 'index.html'), 'utf8')
    pages.set(path, html)
    return anchor === undefined || html.includes(` id="${anchor}"`)
  }
  const addresses = deriveCards(handbook).flatMap((card) => [card, ...card.parts].map(({ address }) => address))
  expect(addresses.filter((address) => !isThere(address))).toEqual([])
})

it('answers what people ask: nine of ten in the first three, mean reciprocal rank at least 0.8', async () => {
  const page = await visit('/search/')
  const ranks: { question: string; rank: number }[] = []
  for (const [question, answer] of questions) {
    await page.locator('[data-search-page] input').fill(question)
    await page.locator(`[data-search-results][data-for="${question}"]`).waitFor({ state: 'attached' })
    const links = await page
      .locator('.search-link')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''))
    ranks.push({ question, rank: links.findIndex((href) => answer.test(href)) + 1 })
  }
  const missed = ranks.filter(({ rank }) => rank === 0 || rank > 3)
  const reciprocal = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
  expect(
    missed.length / ranks.length,
    missed.map(({ question, rank }) => `${question}: ${rank}`).join('\n'),
  ).toBeLessThanOrEqual(0.1)
  expect(reciprocal).toBeGreaterThanOrEqual(0.8)
})

it('search never throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})

async function results(page: Page) {
  const found = page.locator('.search-result:visible')
  await found.first().waitFor()
  return found
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}
