import { describe, expect, it } from 'vitest'
import { templates, useBrowser } from './visit.ts'

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
