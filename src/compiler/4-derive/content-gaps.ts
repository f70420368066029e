import type { Collateral } from '../model/collateral.ts'
import type { Kind } from '../model/concept.ts'
import { concepts, type Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Objection } from '../model/objection.ts'
import type { Person } from '../model/person.ts'
import type { Term } from '../model/term.ts'
import { isInUse } from '../meaning/in-use.ts'
import { mentionsOf } from './mentions-of.ts'
import { isPublished } from './published.ts'
import { reviewOf } from './review.ts'
import { unusedTerms } from './unused-terms.ts'

/** What is missing in a handbook beside playbooks, and what could go. Drafts and what is retired are left out. */
export interface ContentGaps {
  /** Collateral that no process, playbook, objection, sequence or page names. */
  readonly unusedCollateral: readonly Collateral[]
  /** Roles, buyers, processes and what else sellers come to by way of another page, where none names it. */
  readonly unusedPages: readonly Entry[]
  /** Files beside the sources that nothing leads to or shows. */
  readonly unusedFiles: readonly string[]
  /** Terms that stand in no text, and that nothing links to. */
  readonly unusedTerms: readonly Term[]
  /** Collateral that is a link to somewhere else: the longest unchecked first. */
  readonly elsewhere: readonly Elsewhere[]
  readonly withoutProof: readonly Objection[]
  readonly owners: readonly OwnerShare[]
  /** What the most other pages name or link to. */
  readonly reliedOn: readonly { readonly entry: Entry; readonly by: number }[]
}

export interface Elsewhere {
  readonly collateral: Collateral
  readonly link: string
  /** The day its owner last found it there, and true. */
  readonly checked: string | undefined
}

/** What one person answers for; `owner` is undefined for what nobody answers for. */
export interface OwnerShare {
  readonly owner: Person | undefined
  readonly entries: number
  readonly never: number
  /** The days its reviews hold until, the next one first. */
  readonly due: readonly string[]
}

/** The most entries that are worth a second thought before they change. */
const longest = 20

const order = Object.keys(concepts)

/** What isn’t read for its own sake: a playbook or a process is its way to the seller. Skills and journeys have a rule. */
const metThroughOthers: ReadonlySet<Kind> = new Set<Kind>([
  'role',
  'persona',
  'process',
  'objection',
  'competitor',
  'offering',
  'channel',
  'vertical',
])

export function contentGaps(handbook: Handbook): ContentGaps {
  const collateral = handbook.all('collateral').filter(isPublished)
  return {
    unusedCollateral: collateral.filter((it) => mentionsOf(handbook, it).length === 0),
    unusedPages: handbook.entries
      .filter((it) => metThroughOthers.has(it.kind) && it.origin === 'company' && isPublished(it))
      .filter((it) => mentionsOf(handbook, it).length === 0)
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    unusedFiles: handbook.unusedFiles,
    unusedTerms: unusedTerms(handbook),
    elsewhere: collateral
      .flatMap((it) =>
        it.front.link === undefined ? [] : [{ collateral: it, link: it.front.link, checked: it.front.reviewed }],
      )
      .sort((a, b) => ((a.checked ?? '') < (b.checked ?? '') ? -1 : 1)),
    withoutProof: objectionsWithoutProof(handbook),
    owners: ownerShares(handbook),
    reliedOn: handbook.entries
      .filter((it) => it.origin === 'company' && isInUse(it) && it.kind !== 'person')
      .map((entry) => ({ entry, by: new Set(mentionsOf(handbook, entry).map(({ from }) => from)).size }))
      .filter(({ by }) => by > 1)
      .sort((a, b) => b.by - a.by)
      .slice(0, longest),
  }
}

/** Objections of the library with neither a proof nor collateral to show. */
export function objectionsWithoutProof(handbook: Handbook): readonly Objection[] {
  return handbook.all('objection').filter((it) => isPublished(it) && it.proof === undefined && it.show.length === 0)
}

/**
 * Who answers for how much, and until when its reviews hold: the most that was never reviewed first, then whose next day
 * comes first, nobody last. The same on every day.
 */
export function ownerShares(handbook: Handbook): readonly OwnerShare[] {
  const entries = reviewedEntries(handbook).map((entry) => reviewOf(handbook, entry))
  const shares = [...Map.groupBy(entries, ({ owner }) => owner)].map(([owner, reviews]): OwnerShare => {
    const due = reviews.flatMap((it) => it.due ?? []).sort()
    return { owner, entries: reviews.length, never: reviews.length - due.length, due }
  })
  return shares.sort(
    (a, b) =>
      Number(a.owner === undefined) - Number(b.owner === undefined) ||
      b.never - a.never ||
      ((a.due[0] ?? '') === (b.due[0] ?? '') ? b.entries - a.entries : (a.due[0] ?? '') < (b.due[0] ?? '') ? -1 : 1),
  )
}

/** One entry for each file that has to be reviewed: the headings of one file are reviewed together. */
export function reviewedEntries(handbook: Handbook): readonly Entry[] {
  const files = new Map<string, Entry>()
  for (const entry of handbook.entries) {
    if (entry.origin === 'company' && isPublished(entry) && !files.has(entry.file)) files.set(entry.file, entry)
  }
  return [...files.values()]
}
