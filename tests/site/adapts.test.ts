import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { smallTargets } from './small-targets.ts'
import { site, templates, useBrowser } from './visit.ts'

const { visit, device, complaints } = useBrowser()

/** Where people type, press and read most. */
const places = [
  '/',
  '/playbooks/account-executive/chief-financial-officer/',
  '/playbooks/account-executive/chief-financial-officer/call-plan/',
  '/call-plans/',
  '/search/?q=budget',
  '/guides/first-call/',
  '/flash-cards/',
  '/offline/',
]

describe('at 200 % zoom', () => {
  it.each(templates)('%s fits a window of 1280 px', async (path) => {
    // As a browser zooms: half the room, each pixel twice.
    const page = await visit(path, { width: 640 })
    const [wide = 0, shown = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(wide).toBeLessThanOrEqual(shown)
    await page.context().close()
  })
})

describe('a word that is longer than a line', () => {
  it.each(templates)('breaks on %s at 320 px, whatever has it as a name or in a sentence', async (path) => {
    const page = await visit(path, { width: 320 })
    const [put = 0, wide = 0, shown = 0] = await page.evaluate(() => {
      let put = 0
      const named =
        '.site-name, .site-footer strong, .page :is(h1, h2, h3, h4, p, li, dd, caption, summary, a, .touch-table [scope=row], .agenda td)'
      for (const place of document.querySelectorAll(named)) {
        // Drawings, buttons and numbers have none of a company’s words.
        if (place.closest('svg') || place.querySelector('button')) continue
        if (place.matches('.number, [aria-hidden], .sheet-bands > li')) continue
        const text = document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode()
        if (!text) continue
        put++
        text.textContent = `Wirtschaftlichkeitsberechnungstabellenkalkulation ${text.textContent ?? ''}`
      }
      return [put, document.documentElement.scrollWidth, innerWidth]
    })
    expect(put).toBeGreaterThan(5)
    expect(wide).toBeLessThanOrEqual(shown)
    await page.context().close()
  })
})

describe('what is pressed or chosen', () => {
  it.each(templates)('is at least 44 px wide and high on %s, with everything unfolded', async (path) => {
    const page = await visit(path, { width: 390 })
    await page.locator('main details:not(.desk-more, .desk-list)').evaluateAll((all) => {
      for (const it of all) (it as HTMLDetailsElement).open = true
    })
    expect(await page.evaluate(smallTargets)).toEqual([])
    await page.context().close()
  })
})

describe('names in facts and tables', () => {
  it.each([
    '/roles/account-executive/',
    '/processes/new-business-direct/',
    '/approvals/',
    '/pricing/',
    '/gaps/',
    '/reviews/',
    '/channels-and-offerings/',
  ])('are high enough for a finger on %s, and make nothing wider', async (path) => {
    const page = await visit(path, { width: 390, touch: true })
    const low = await page
      .locator('main :is(dd, td, th) > a:not([class])')
      .evaluateAll((all) =>
        all
          .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5)
          .map((it) => it.outerHTML.slice(0, 100)),
      )
    expect(low).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.context().close()
  })
})

describe('motion', () => {
  it.each(places)('on %s stops for readers who asked for less of it', async (path) => {
    const page = await visit(path)
    const moving = await page.evaluate(() => {
      const seconds = (list: string): number => Math.max(...list.split(',').map((it) => Number.parseFloat(it)))
      return [document.documentElement, ...document.querySelectorAll('*')]
        .filter((it) => {
          const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(it)
          const plays = animationName !== 'none' && seconds(animationDuration) > 0
          return seconds(transitionDuration) > 0 || plays || scrollBehavior === 'smooth'
        })
        .map((it) => it.outerHTML.slice(0, 80))
    })
    expect(moving).toEqual([])
  })

  it('is there for the others', async () => {
    const page = await visit('/')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth')
    expect(
      await page
        .locator('.button, .chip, a')
        .evaluateAll((all) => all.some((it) => Number.parseFloat(getComputedStyle(it).transitionDuration) > 0)),
    ).toBe(true)
  })
})

describe('scripts', () => {
  it.each(['/roles/', '/glossary/', '/processes/new-business-direct/', '/404.html'])(
    'weigh less than 5 kB compressed on %s, which has nothing to operate',
    async (path) => {
      const page = await (await device()).newPage()
      const sizes = new Map<string, Promise<number>>()
      page.on('response', (response) => {
        if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
        // What the service worker fetches for later isn't the page's.
        if (response.request().serviceWorker()) return
        sizes.set(
          response.url(),
          response.body().then((body) => gzipSync(body).length),
        )
      })
      const { address } = site
      // A day on which no review is due: saying so takes a script more.
      await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'))
      await page.goto(address + path, { waitUntil: 'networkidle' })
      await page.waitForTimeout(1500)
      const first = await page.locator('script:not([src])').first().textContent()
      const all = [...(await Promise.all(sizes.values())), gzipSync(first ?? '').length]
      expect(all.length).toBeGreaterThan(1)
      expect(
        all.reduce((sum, size) => sum + size, 0),
        [...sizes.keys()].join('\n'),
      ).toBeLessThan(5000)
    },
  )
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})
