import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { addressOf } from './address.ts'
import { beginsPage } from './begins-page.ts'
import type { Edition, EditionReview } from './edition.ts'
import { editionReviewOf } from './edition-review.ts'
import { isPublished } from './published.ts'

/** What an edition is written in: whole sources, each once, in the order to read them. */
export interface Manuscript {
  /** `playbook/account-executive/chief-financial-officer`: the edition’s name, or the path of what it holds. */
  readonly name: string
  readonly title: string
  /** Lines below the title. */
  readonly about: readonly string[]
  readonly review: EditionReview | undefined
  readonly sources: readonly ManuscriptSource[]
}

export interface ManuscriptSource {
  /** Path from the root. */
  readonly file: string
  /** The part of the manuscript it belongs to: `Playbooks`; empty where it has none. */
  readonly part: string
  /** Does it begin on a page of its own? Short ones follow each other. */
  readonly ownPage: boolean
}

/**
 * The sources that an edition’s pages are made of, and after them what its playbooks take over or send: their process,
 * their buyer, objections, battle cards, collateral and sequences.
 */
export function manuscriptOf(handbook: Handbook, { name, title, about, review, chapters }: Edition): Manuscript {
  const pages = chapters.flatMap(({ address, part, ownPage }) =>
    entriesAt(handbook, address).map((entry) => ({ entry, part, ownPage })),
  )
  const playbooks = pages.flatMap(({ entry }) => (entry.kind === 'playbook' ? [entry] : []))
  const used = unique(playbooks.flatMap((playbook) => takenOver(handbook, playbook)))
  const following = Object.entries(takenOverParts).flatMap(([kind, part]) =>
    used.filter((entry) => entry.kind === kind).map((entry) => ({ entry, part, ownPage: beginsPage(entry) })),
  )
  return { name, title, about, review, sources: sourcesOf([...pages, ...following]) }
}

/** Sources by name: one file, or all of a folder. */
export function manuscriptOfFiles(handbook: Handbook, name: string, files: readonly string[]): Manuscript {
  const entries = files.flatMap((file) => {
    const entry = handbook.entries.find((it) => it.file === file)
    return entry ? [entry] : []
  })
  const [only] = entries
  const isOne = entries.length === 1 && only !== undefined
  return {
    name: name.replace(/\.mdx?$/, ''),
    title: isOne ? sourceTitle(only) : `${handbook.settings.name}: ${name}`,
    about: [],
    review: isOne ? editionReviewOf(handbook, only) : undefined,
    sources: sourcesOf(entries.map((entry) => ({ entry, part: '', ownPage: beginsPage(entry) }))),
  }
}

/** What a source is called as a whole: people and the like share a file. */
export function sourceTitle(entry: Entry): string {
  return entry.kind === 'person' ? paperWords.parts.people : entry.title
}

/** The entries that a page shows: its own, or all that share it. Pages that are worked out have none. */
function entriesAt(handbook: Handbook, address: string): readonly Entry[] {
  if (address === '/glossary/') return handbook.all('term').filter(isPublished)
  if (address === '/people/') return handbook.all('person').slice(0, 1)
  // A sheet stands below the page it is a sheet of.
  const owners = handbook.entries.filter(
    (entry) => !addressOf(entry).includes('#') && address.startsWith(addressOf(entry)),
  )
  return owners.sort((a, b) => addressOf(b).length - addressOf(a).length).slice(0, 1)
}

function takenOver(handbook: Handbook, playbook: Playbook): readonly Entry[] {
  const pointers = handbook.pointers().get(playbook.file) ?? []
  // Others of the buyer’s people are named as well: they have playbooks of their own.
  const parties = [...handbook.named(playbook, 'process', 'process'), ...handbook.named(playbook, 'persona', 'persona')]
  const said = pointers.map(({ target }) => target).filter(({ kind }) => kind in takenOverParts && !isParty(kind))
  return [...parties, ...said].filter(isPublished)
}

function isParty(kind: Entry['kind']): boolean {
  return kind === 'process' || kind === 'persona'
}

/** What a playbook says by saying its name; the parts in the order of the whole site. */
const { processes, personas, objections, competitors, collateral, sequences } = paperWords.parts
const takenOverParts = {
  process: processes,
  persona: personas,
  objection: objections,
  competitor: competitors,
  collateral,
  sequence: sequences,
} as const satisfies Partial<Record<Entry['kind'], string>>

interface Placed {
  readonly entry: Entry
  readonly part: string
  readonly ownPage: boolean
}

function sourcesOf(placed: readonly Placed[]): readonly ManuscriptSource[] {
  const seen = new Set<string>()
  return placed.flatMap(({ entry: { file }, part, ownPage }) => {
    if (seen.has(file)) return []
    seen.add(file)
    return [{ file, part, ownPage }]
  })
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
