import { fileImpact, type Handbook, headingsOf, namesOfHeading } from '../compiler/index.ts'
import { impactLists } from '../reporters/index.ts'
import type { Book } from '../workspace/index.ts'
import type { NameChoice } from './messages.ts'
import type { ReliesOnPage } from './upkeep-messages.ts'

/** What relies on a page, or on one heading of it, as `fieldbook impact` says; undefined where it can’t be read. */
export function impactIn({ handbook }: Book, file: string, heading?: string): ReliesOnPage | undefined {
  const found = fileImpact(handbook, file, heading)
  if (!('impact' in found)) return undefined
  const { headline, lists, owns, notes } = impactLists(found.impact, found.compared, 'The check')
  return {
    parts: partsOf(handbook, file),
    headline,
    lists: lists.map(({ title, pages }) => ({
      title,
      pages: pages.map(({ page, places }) => ({
        ...{ title: page.title, file: page.file },
        places: places.map(({ at, words }) => ({ line: at.start.line, words })),
      })),
    })),
    notes: [...(owns === undefined ? [] : [`${owns}.`]), ...notes],
  }
}

/** What can be asked about: where headings are entries, each of them, else each heading with those it stands below. */
function partsOf(handbook: Handbook, file: string): readonly NameChoice[] {
  const [entry, ...others] = handbook.entries.filter((it) => it.file === file)
  if (!entry) return []
  if (others.length > 0) return [entry, ...others].map(({ id, title }) => ({ value: id, title }))
  const headings = headingsOf(entry)
  const pathOf = (it: (typeof headings)[number]): readonly string[] => {
    const parent = headings.find(({ id }) => id === it.above)
    return [...(parent ? pathOf(parent) : []), namesOfHeading(it).at(-1) ?? it.id]
  }
  return headings.map((it) => ({ value: it.id, title: pathOf(it).join(' › ') }))
}
