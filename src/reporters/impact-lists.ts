import type { Compared, Comparison, Dependant, Entry, Impact, Position } from '../compiler/index.ts'
import { comparisonWords, notListed, searchWords } from './comparison-words.ts'
import { howWords } from './how-words.ts'

/** What there is to read again before something is changed, in words; a terminal and the web editor lay it out. */
export interface ImpactLists {
  readonly headline: string
  readonly lists: readonly { readonly title: string; readonly pages: readonly ImpactPage[] }[]
  /** How many files a person answers for. */
  readonly owns: string | undefined
  /** What is searched, and what isn’t listed. */
  readonly notes: readonly string[]
}

/** A page, and why it is listed, place by place. */
export interface ImpactPage {
  readonly page: Entry
  readonly places: readonly { readonly at: Position; readonly words: string }[]
}

/** @param check what the check is called where it is told */
export function impactLists(impact: Impact, compared: Compared, check = '`fieldbook check`'): ImpactLists {
  const { entry, heading, takeOver, mention, owns } = impact
  const { places, held, searched } = compared
  const lists = [
    { title: 'Read again before you change it:', pages: pagesOf(takeOver.map(relying)) },
    { title: 'Name it, or link to it:', pages: pagesOf(mention.map(relying)) },
    { title: `${check} compares with it:`, pages: pagesOf(places.map(comparedPlace)) },
    { title: `${check} compares what it says with:`, pages: pagesOf(held.map(comparedTo)) },
  ]
  const notes = [searched && searchWords(searched), heading ? undefined : notListed[entry.kind]]
  return {
    headline: headline(impact, compared),
    lists: lists.filter(({ pages }) => pages.length > 0),
    owns: owns.length > 0 ? `Answers for ${count(new Set(owns.map(({ file }) => file)).size, 'file')}` : undefined,
    notes: notes.filter((it) => it !== undefined),
  }
}

/** How many pages rely on it; “nothing” only where nothing is compared with it either. */
function headline({ entry, heading, takeOver, mention, owns }: Impact, { places, held, searched }: Compared): string {
  const what = heading ? `\`${heading.title || heading.id}\` in \`${entry.title}\`` : `\`${entry.title}\``
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

function comparedPlace({ entry, at, what }: Comparison): Place {
  return { page: entry, at, words: comparisonWords(what) }
}

function comparedTo({ at, what, other, otherAt: [place] }: Comparison): Place {
  return { page: other, at: place, words: `line ${at.start.line}, ${comparisonWords(what)}` }
}

function pagesOf(places: readonly Place[]): readonly ImpactPage[] {
  const byFile = Map.groupBy(places, ({ page: { file } }) => file)
  return [...byFile.values()].map((own) => ({ page: own[0]!.page, places: own }))
}

function countFiles(all: readonly { readonly entry: Entry }[]): number {
  return new Set(all.map(({ entry }) => entry.file)).size
}

function count(number: number, one: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${one}s`
}
