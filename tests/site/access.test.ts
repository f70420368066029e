import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { templates, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

describe('axe objects to nothing', () => {
  it.each(templates)('on %s', async (path) => {
    const page = await visit(path)
    expect(await axe(page)).toEqual([])
    await page.context().close()
  })

  it.each(templates)('on %s in the dark theme, where only colours differ', async (path) => {
    const page = await visit(path, { theme: 'dark' })
    expect(await axe(page, { rules: ['color-contrast', 'link-in-text-block'] })).toEqual([])
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
