import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export interface AxeOptions {
  /** A selector, where only a part of the page is new. */
  readonly within?: string
  /** Rules to look at alone; else WCAG 2.2 AA and what axe calls best practice. */
  readonly rules?: readonly string[]
  readonly without?: readonly string[]
}

/** What axe objects to in a page as it stands: the rule and the first place of it, a line each. */
export async function axe(page: Page, { within, rules, without = [] }: AxeOptions = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  if (within !== undefined) builder.include(within)
  if (rules) builder.withRules([...rules])
  else builder.withTags(tags).disableRules([...without])
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

/** The same in the light theme and in the dark one. */
export async function axeInBothThemes(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const objections: string[] = []
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    objections.push(...(await axe(page, options)).map((objection) => `${theme}: ${objection}`))
  }
  return objections
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
