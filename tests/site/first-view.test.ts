import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { shiftSoFar, watchShifts } from './layout-shift.ts'
import { site, useBrowser } from './visit.ts'

const { device, complaints } = useBrowser()
const playbook = '/playbooks/account-executive/chief-financial-officer/'
const files = { text: '**/figtree-latin-wght-normal*', display: '**/bricolage-*' }
const read = createRequire(import.meta.url)

describe('the first view of a page', () => {
  it.each(['/', playbook, `${playbook}call-plan/`, '/search/'])(
    'of %s is drawn before a script or a typeface is asked for',
    async (path) => {
      const page = await (await device()).newPage()
      await page.goto(site.address + path, { waitUntil: 'networkidle' })
      const { drawn, asked } = await page.evaluate(() => ({
        drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        asked: performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\.(?:js|woff2)$/.test(name))
          .map(({ name, startTime }) => ({ name, startTime })),
      }))
      expect(asked.map(({ name }) => name).join()).toMatch(/\.js[^]*\.woff2/)
      expect(asked.filter(({ startTime }) => startTime < drawn)).toEqual([])
    },
  )

  it('needs one stylesheet on the pages of a call and the first', () => {
    for (const path of ['/', playbook, `${playbook}call-plan/`, '/search/'])
      expect(readFileSync(`${site.folder}${path}index.html`, 'utf8').match(/rel="stylesheet"/g), path).toHaveLength(1)
  })
})

describe('the typefaces', () => {
  const own = '[data-typefaces]'

  it('come when the page is read, without moving a line, and are there from the beginning of the next', async () => {
    const page = await (await device()).newPage()
    await watchShifts(page)
    await page.goto(site.address)
    await page.waitForFunction(() => localStorage.getItem('fieldbook.typefaces') !== null)
    expect(await shiftSoFar(page)).toBeLessThan(0.001)
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        Object.assign(globalThis, { atFirst: document.documentElement.dataset['typefaces'] })
      })
    })
    await page.goto(`${site.address}/glossary/`)
    expect(await page.evaluate(() => (globalThis as unknown as { atFirst?: string }).atFirst)).toBe('')
    await page.waitForFunction(() => document.fonts.check('1em Figtree'))
    expect(await shiftSoFar(page)).toBeLessThan(0.001)
  })

  it('wait for the next page where a line would move', async () => {
    const page = await (await device()).newPage()
    // Much wider than what stands in for it.
    const wide = readFileSync(
      read.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff2'),
    )
    await page.setViewportSize({ width: 390, height: 800 })
    await page.route(files.text, (route) => route.fulfill({ body: wide, contentType: 'font/woff2' }))
    await page.goto(`${site.address}/roles/account-executive/`)
    await page.waitForFunction(() => localStorage.getItem('fieldbook.typefaces') !== null)
    expect(await page.locator(`html${own}`).count()).toBe(0)
    await page.reload()
    expect(await page.locator(`html${own}`).count()).toBe(1)
  })

  it('wait for the next page where a page is long, and come at once where it is short and nothing moves', async () => {
    const paths = [`${site.address}/processes/new-business-direct/`, `${site.address}/roles/account-executive/`]
    const shown = paths.map(async (path) => {
      const page = await (await device()).newPage()
      await page.setViewportSize({ width: 390, height: 800 })
      await page.goto(path)
      await page.waitForFunction(() => localStorage.getItem('fieldbook.typefaces') !== null)
      return page.locator(`html${own}`).count()
    })
    expect(await Promise.all(shown)).toEqual([0, 1])
  })

  it('are done without where they can’t be had', async () => {
    const page = await (await device()).newPage()
    const failed = page.waitForEvent('requestfailed')
    await page.route(files.display, (route) => route.abort())
    await page.goto(site.address)
    await failed
    await page.waitForTimeout(300)
    expect(await page.locator(`html${own}`).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('fieldbook.typefaces'))).toBeNull()
  })

  it('are asked for at once where no script runs', async () => {
    const page = await (await device()).newPage()
    const asked = page.waitForRequest(files.text)
    await page.route('**/*', async (route) => {
      const answer = await route.fetch()
      const html = (await answer.text()).replace(/<script[^]*?<\/script>/g, '')
      return /html/.test(answer.headers()['content-type'] ?? '')
        ? route.fulfill({ response: answer, body: html })
        : route.continue()
    })
    await page.goto(site.address)
    await asked
  })
})

it('no page throws', () => {
  expect(complaints).toEqual([])
})
