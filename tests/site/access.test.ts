import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { templates, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(templates)('%s has nothing that axe objects to', async (path) => {
    const page = await visit(path, { theme })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([])
    await page.context().close()
  })
})

describe('at 320 px', () => {
  it.each(templates)('%s doesn’t scroll sideways', async (path) => {
    const page = await visit(path, { width: 320 })
    const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(wide).toBeLessThanOrEqual(shown ?? 0)
    await page.context().close()
  })
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})
