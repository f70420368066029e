import type { Compared, Dependant, Entry, Impact, Position } from '../compiler/index.ts'
import { comparisonWords, countsByKind } from './comparison-words.ts'
import { howWords } from './how-words.ts'
import { impactLists, type ImpactLists } from './impact-lists.ts'
import { plainSigns } from './plain-signs.ts'

/** For a person: what to read again before something is changed, each with its place and why. */
export function reportImpact(impact: Impact, compared: Compared): string {
  const { headline, lists, owns, notes } = impactLists(impact, compared)
  const due = owns && `${owns}; fieldbook review --due --owner ${impact.entry.id} lists what is due.`
  const blocks = [headline, ...lists.map(list), ...(due === undefined ? [] : [due]), ...notes]
  return plainSigns(`${blocks.join('\n\n')}\n`)
}

/** The same for a machine. Fields are only ever added; if the meaning of one changes, `version` goes up. */
export function reportImpactJson(
  { entry, heading, takeOver, mention, owns }: Impact,
  { places, held, searched }: Compared,
): string {
  const plain = ({ entry: from, at, how }: Dependant): object => ({ ...page(from, at), how: howWords(how) })
  return `${JSON.stringify(
    {
      version: 1,
      file: entry.file,
      title: entry.title,
      heading: heading ? { id: heading.id, title: heading.title, line: heading.line } : null,
      takeOver: takeOver.map(plain),
      mention: mention.map(plain),
      compared: places.map(({ entry: from, at, what }) => ({ ...page(from, at), what: comparisonWords(what) })),
      comparedTo: held.map(({ at, what, other, otherAt: [place] }) => ({
        ...page(other, place),
        here: { line: at.start.line, column: at.start.column },
        what: comparisonWords(what),
      })),
      searched: searched ? { for: searched.for, pages: Object.fromEntries(countsByKind(searched.pages)) } : null,
      owns: [...new Set(owns.map(({ file }) => file))],
    },
    null,
    2,
  )}\n`
}

function list({ title, pages }: ImpactLists['lists'][number]): string {
  const lines = pages.flatMap(({ page: { title: name }, places }) => [
    `  ${name}`,
    ...places.map(({ at, words }) => `    ${at.file}:${at.start.line}  ${words}`),
  ])
  return [title, ...lines].join('\n')
}

function page({ file, title, kind }: Entry, { start }: Position): object {
  return { file, title, kind, at: { line: start.line, column: start.column } }
}
