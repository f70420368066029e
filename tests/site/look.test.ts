import { describe, expect, it } from 'vitest'
import { site, templates, useBrowser } from './visit.ts'

const { visit } = useBrowser()

describe('a flowchart', () => {
  it.each([390, 768, 1440])(
    'has no text below 12 px at %i px, and each of its stages leads to its section',
    async (width) => {
      const page = await visit('/processes/new-business-direct/', { width })
      const sizes = await page.locator('svg.diagram').evaluateAll((drawings) =>
        (drawings as unknown as SVGSVGElement[])
          .filter((drawing) => drawing.getClientRects().length > 0)
          .flatMap((drawing) => {
            const scale = drawing.getScreenCTM()?.a ?? 0
            return [...drawing.querySelectorAll('text')].map(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            )
          }),
      )
      expect(sizes.length).toBeGreaterThan(5)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
      const dead = await page
        .locator('svg.diagram a')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1))),
        )
      expect(dead).toEqual([])
    },
  )
})

describe('a table on a phone', () => {
  it('breaks no key and no date within', async () => {
    for (const [path, place] of [
      ['/guides/source-format/', '.prose td:first-child > code:only-child'],
      ['/reviews/', 'td time'],
    ] as const) {
      const page = await visit(path, { width: 390 })
      const broken = await page.locator(place).evaluateAll((all) =>
        all
          .filter((it) => it.getClientRects().length > 1)
          .filter((it) => it.tagName === 'TIME' || /^[a-z]+$/.test(it.textContent))
          .map((it) => it.textContent),
      )
      expect(await page.locator(place).count(), path).toBeGreaterThan(20)
      expect(broken, path).toEqual([])
      await page.context().close()
    }
  })

  it.each(['/reviews/', '/gaps/'])('hides nothing at its side on %s, and says what each figure is', async (path) => {
    const page = await visit(path, { width: 390 })
    const tables = page.locator('main .scroll')
    expect(await tables.count()).toBeGreaterThan(0)
    const beyond = await tables.evaluateAll((all) => all.map((it) => it.scrollWidth - it.clientWidth))
    expect(Math.max(...beyond)).toBeLessThanOrEqual(0)
    const soon = page.locator('.owner-table [data-soon]').first()
    expect(await soon.evaluate((it) => getComputedStyle(it, '::before').content)).toContain('Due')
    await page.context().close()
  })

  it('shades the side where more of it is hidden, and no side where nothing is', async () => {
    const page = await visit('/approvals/', { width: 390 })
    const table = page.locator('.scroll').first()
    const isShaded = async () => {
      await table.scrollIntoViewIfNeeded()
      const { x = 0, y = 0, width = 0 } = (await table.boundingBox()) ?? {}
      // Below the heads, beside the words.
      const edge = () => page.screenshot({ clip: { x: x + width - 3, y: y + 50, width: 3, height: 60 } })
      const shown = await edge()
      await table.evaluate((it) => {
        it.style.background = 'none'
      })
      const plain = await edge()
      await table.evaluate((it) => {
        it.style.background = ''
      })
      return !shown.equals(plain)
    }
    expect(await isShaded()).toBe(true)
    await table.evaluate((it) => {
      it.scrollLeft = it.scrollWidth
    })
    expect(await isShaded()).toBe(false)
    await page.setViewportSize({ width: 1440, height: 800 })
    expect(await isShaded()).toBe(false)
    await page.context().close()
  })
})

describe('the fields of a tool', () => {
  it('are level where a label takes two lines', async () => {
    const page = await visit('/tools/fit-advisor/', { width: 1440 })
    const fields = await page.locator('.tool-fields').evaluate((all) =>
      [...all.querySelectorAll('label')]
        .filter((label) => label.getClientRects().length > 0)
        .map((label) => ({
          label: label.getBoundingClientRect(),
          field: label.nextElementSibling?.getBoundingClientRect(),
        }))
        .slice(0, 4)
        .map(({ label, field }) => ({ lines: Math.round(label.height / 19), top: Math.round(field?.top ?? 0) })),
    )
    expect(new Set(fields.map(({ lines }) => lines)).size).toBeGreaterThan(1)
    expect(new Set(fields.map(({ top }) => top)).size).toBe(1)
    await page.context().close()
  })
})

describe('on paper', () => {
  it.each(templates)('%s has no menus, and nothing that is folded or cut', async (path) => {
    const page = await visit(path, { width: 794 })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    for (const chrome of ['.site-header nav', 'dialog', '.skip-link']) {
      expect(await page.locator(chrome).filter({ visible: true }).count(), chrome).toBe(0)
    }
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((part) => part.getClientRects().length > 0 && part.getBoundingClientRect().right > innerWidth + 2)
        .filter((part) => !part.closest('svg'))
        .map((part) => `${part.tagName.toLowerCase()}.${part.className}: ${(part.textContent ?? '').slice(0, 40)}`),
    )
    expect(cut.slice(0, 5)).toEqual([])
    await page.context().close()
  })

  it('the table of owners says what is due, a share of what is written is filled, and a path is in one piece', async () => {
    const page = await visit('/gaps/', { width: 794 })
    await page.emulateMedia({ media: 'print' })
    const due = page.locator('.owner-table [data-count="due"]')
    expect(await due.filter({ visible: true }).count()).toBe(await due.count())
    const meter = page.locator('meter').first()
    expect(await meter.evaluate((it) => getComputedStyle(it).printColorAdjust)).toBe('exact')
    await page.goto(`${site.address}/reviews/`)
    const heights = await page.locator('.upkeep-file').evaluateAll((all) => all.map((it) => it.clientHeight))
    expect(heights.filter((height) => height > 14).length).toBeLessThan(heights.length / 20)
    await page.context().close()
  })

  it.each(['A4', 'Letter'])(
    'the print edition of a playbook makes %s pages with every question on them',
    async (format) => {
      const page = await visit('/playbooks/account-executive/chief-financial-officer/print/')
      const pdf = await page.pdf({ format, preferCSSPageSize: false })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      await page.emulateMedia({ media: 'print' })
      const questions = await page.locator('.edition .pb-question').allInnerTexts()
      expect(questions.length).toBeGreaterThan(20)
      expect(questions.filter((words) => words.trim() === '')).toEqual([])
    },
  )
})
