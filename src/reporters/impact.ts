import type { Compared, Comparison, Dependant, Entry, Impact, Position } from '../compiler/index.ts'
import { comparisonWords, countsByKind, notListed, searchWords } from './comparison-words.ts'
import { howWords } from './how-words.ts'
import { plainSigns } from './plain-signs.ts'

/** For a person: what to read again before something is changed, each with its place and why. */
export function reportImpact(impact: Impact, { places, held, searched }: Compared): string {
  const { entry, heading, takeOver, mention, owns } = impact
  const what = heading ? `\`${heading.title || heading.id}\` in \`${entry.title}\`` : `\`${entry.title}\``
  const blocks = [
    headline(impact, { places, held, searched }, what),
    list('Read again before you change it:', takeOver.map(relying)),
    list('Name it, or link to it:', mention.map(relying)),
    list('`fieldbook check` compares with it:', places.map(compared)),
    list('`fieldbook check` compares what it says with:', held.map(comparedTo)),
    searched && searchWords(searched),
    owns.length > 0
      ? `Answers for ${count(new Set(owns.map(({ file }) => file)).size, 'file')}; fieldbook review --due --owner ${entry.id} lists what is due.`
      : undefined,
    heading ? undefined : notListed[entry.kind],
  ]
  return plainSigns(`${blocks.filter((it) => it !== undefined).join('\n\n')}\n`)
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

/** How many pages rely on it; “nothing” only where nothing is compared with it either. */
function headline({ takeOver, mention, owns }: Impact, { places, held, searched }: Compared, what: string): string {
  const files = countFiles([...takeOver, ...mention])
  const others = countFiles(places)
  const more = others > 0 ? `${count(others, 'file')} ${others === 1 ? 'is' : 'are'} compared with it` : ''
  if (files > 0)
    return `${count(files, 'file')} ${files === 1 ? 'relies' : 'rely'} on ${what}${more && `, and ${more}`}.`
  if (owns.length > 0) return `No text relies on ${what}.`
  if (others === 0 && held.length === 0 && !searched) return `Nothing relies on ${what}.`
  return `No label or link leads to ${what}${more && `, but ${more}`}.`
}

interface Place {
  readonly page: Entry
  readonly at: Position
  readonly words: string
}

function relying({ entry, at, how }: Dependant): Place {
  return { page: entry, at, words: howWords(how) }
}

function compared({ entry, at, what }: Comparison): Place {
  return { page: entry, at, words: comparisonWords(what) }
}

function comparedTo({ at, what, other, otherAt: [place] }: Comparison): Place {
  return { page: other, at: place, words: `line ${at.start.line}, ${comparisonWords(what)}` }
}

function list(title: string, places: readonly Place[]): string | undefined {
  if (places.length === 0) return undefined
  const byFile = Map.groupBy(places, ({ page: { file } }) => file)
  const lines = [...byFile.values()].flatMap((own) => [
    `  ${own[0]!.page.title}`,
    ...own.map(({ at, words }) => `    ${at.file}:${at.start.line}  ${words}`),
  ])
  return [title, ...lines].join('\n')
}

function page({ file, title, kind }: Entry, { start }: Position): object {
  return { file, title, kind, at: { line: start.line, column: start.column } }
}

function countFiles(all: readonly { readonly entry: Entry }[]): number {
  return new Set(all.map(({ entry }) => entry.file)).size
}

function count(number: number, one: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${one}s`
}
