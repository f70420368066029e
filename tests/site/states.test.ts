import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { states } from './states.ts'
import { site, useBrowser } from './visit.ts'

const { visit } = useBrowser()

describe.each(['light', 'dark'] as const)('in the %s theme axe objects to nothing in', (theme) => {
  it.each(Object.keys(states))('%s', async (name) => {
    const [path, arrange] = states[name] ?? ['/', () => Promise.resolve()]
    const page = await visit(path, { theme, width: 390 })
    await arrange(page, site.address)
    // axe takes what an open menu leaves of a field below it for the whole field.
    expect(await axe(page, { without: name.includes('menu') ? ['target-size'] : [] })).toEqual([])
    await page.context().close()
  })
})
