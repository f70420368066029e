import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { templates, useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** What a screen reader is told of one thing on a page. */
interface Told {
  readonly role: string
  readonly name: string
}

/** Roles that are nothing without a name. */
const operated = new Set(
  'button checkbox combobox heading image img link listbox menuitem option radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
)
/** Several of a kind in one page must be told apart. */
const landmarks = new Set('banner complementary contentinfo form main navigation region search'.split(' '))

describe('in the accessibility tree', () => {
  it.each(templates)('everything to operate on %s has a name, and landmarks are told apart', async (path) => {
    const page = await visit(path)
    const told = await treeOf(page)
    expect(told.filter(({ role, name }) => operated.has(role) && name.trim() === '')).toEqual([])
    const places = told.filter(({ role }) => landmarks.has(role)).map(({ role, name }) => `${role} ${name}`)
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
    expect(told.filter(({ role }) => role === 'main')).toHaveLength(1)
    await page.context().close()
  })

  it('a call plan reads as a form that says what each field is for', async () => {
    const page = await visit('/playbooks/account-executive/chief-financial-officer/call-plan/?stage=qualification')
    await page.locator('[data-stage-choice="qualification"][aria-current]').waitFor()
    const told = (await treeOf(page)).map(({ role, name }) => `${role}: ${name}`)
    for (const line of [
      'complementary: This plan',
      'navigation: Stage to plan for',
      'textbox: Account',
      'textbox: Person 1: name and job',
      'textbox: They will',
      'checkbox: What did the last unplanned stop cost you, all in?',
      'checkbox: “No budget this year”',
      'radio: Next step agreed',
      'group: How did it end?',
    ])
      expect(told, line).toContain(line)
  })

  it('a search result is a heading with a link, and copying says what it copies', async () => {
    const page = await visit('/search/?q=no+budget+this+year')
    await page.locator('.search-result').first().waitFor()
    const told = (await treeOf(page)).map(({ role, name }) => `${role}: ${name}`)
    for (const line of [
      'heading: No budget this year',
      'link: No budget this year',
      'searchbox: What did they say, or what do you need?',
    ])
      expect(told, line).toContain(line)
  })
})

/** Chromium’s own tree, as it hands it to a screen reader. */
async function treeOf(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }))
}
