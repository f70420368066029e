import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import { followMove, type Move } from '../meaning/moved-anchors.ts'
import { nearest } from '../meaning/nearest.ts'
import { addressOf } from './address.ts'
import { headingsOf } from './headings-of.ts'
import { likelyMoves } from './likely-moves.ts'
import { anchorsOf, movesByStages, movesOf } from './page-anchors.ts'
import { isPublished } from './published.ts'
import { redirectsOf } from './redirects.ts'

/** An address that a reader may have kept, and that leads nowhere now. */
export interface GoneAddress {
  readonly address: string
  readonly was: 'file' | 'heading'
  /** What stood there. */
  readonly title: string
  /** The file it was in. */
  readonly file: string
  /** Undefined where nothing is like it. */
  readonly remedy: Remedy | undefined
}

/**
 * The name that would lead readers on, and the file whose `formerly` it belongs in; where several places are as likely,
 * the names of which one may be right. The line of a heading carries what is below it.
 */
export type Remedy =
  { readonly file: string; readonly formerly: string } | { readonly file: string; readonly among: readonly string[] }

/**
 * Addresses of pages and headings that an earlier version had and this one has neither kept nor leads on from. Drafts
 * never had one; what is retired keeps its own. Of a page that was renamed, what its headings lack is told at once.
 */
export function goneAddresses(before: Handbook, after: Handbook): readonly GoneAddress[] {
  const now = new Map(company(after).map((entry) => [addressOf(entry), entry]))
  const redirects = new Map(redirectsOf(after).map(({ from, to }) => [from, to]))
  const proposed = new Map<Entry, readonly Move[]>()
  const goneOf = (entry: Entry): readonly GoneAddress[] => {
    const address = addressOf(entry)
    const present = now.get(address) ?? redirects.get(address) ?? formerlyNamed(entry, after)
    if (present) return goneHeadings(entry, present, after, proposed)
    const successor = successorOf(entry, before, after)
    const remedy =
      entry.kind === 'person' ? personRemedy(entry, successor, before, after) : fileRemedy(entry, successor)
    const was = entry.kind === 'person' ? 'heading' : 'file'
    const page = { address, was, title: entry.title, file: entry.file, remedy } as const
    return [page, ...(successor ? goneHeadings(entry, successor, after, proposed) : [])]
  }
  const entries = company(before).filter(isPublished)
  // What is told to a process carries the headings of its playbooks, so processes are asked first.
  const gone = new Map([...entries].sort(playbooksLast).map((entry) => [entry, goneOf(entry)]))
  return entries.flatMap((entry) => gone.get(entry) ?? [])
}

function playbooksLast(a: Entry, b: Entry): number {
  return Number(a.kind === 'playbook') - Number(b.kind === 'playbook')
}

/** Terms and people share a page, which leads on from the names they had. */
function formerlyNamed(entry: Entry, after: Handbook): Entry | undefined {
  if (entry.kind === 'term') return after.all('term').find(({ front }) => (front.formerly ?? []).includes(entry.id))
  if (entry.kind !== 'person') return undefined
  const people = after.all('person')
  const found = people[0] && movesOf(after, people[0]).find(({ from }) => from === entry.id)
  return found && people.find(({ id }) => id === found.to)
}

function goneHeadings(
  before: Entry,
  present: Entry,
  after: Handbook,
  proposed: Map<Entry, readonly Move[]>,
): readonly GoneAddress[] {
  const address = addressOf(before)
  // An entry that is itself a place in a page has no headings to link to.
  if (address.includes('#')) return []
  const ids = anchorsOf(after, present)
  const isThere = (id: string): boolean => ids.has(id)
  const leadOn = movesOf(after, present)
  const inherited = movesFromProcess(present, after, proposed)
  const versions = { before: headingsOf(before), after: headingsOf(present), ids }
  const { moves, open } = likelyMoves({ ...versions, known: [...leadOn, ...inherited] })
  proposed.set(present, moves)
  const all = [...moves.map((move) => ({ ...move, file: present.file, line: lineOf(move) })), ...inherited]
  return versions.before
    .filter(({ id }) => !ids.has(id) && followMove(id, leadOn, isThere) === undefined)
    .map(({ id, title }) => {
      const told = followMove(id, all, isThere)?.move
      const among = (open.get(id) ?? []).map((to) => lineOf({ from: id, to }))
      const choice = among.length > 0 ? { file: present.file, among } : undefined
      const remedy = told ? { file: told.file, formerly: told.line } : choice
      return { address: `${address}#${id}`, was: 'heading', title: title || id, file: before.file, remedy }
    })
}

/** A move, with the line that makes it and the file for that. */
interface Told extends Move {
  readonly file: string
  readonly line: string
}

/** What was told to the process of a playbook, as it counts in the playbook’s page. */
function movesFromProcess(
  entry: Entry,
  handbook: Handbook,
  proposed: ReadonlyMap<Entry, readonly Move[]>,
): readonly Told[] {
  if (entry.kind !== 'playbook') return []
  const [process] = handbook.named(entry, 'process', 'process')
  return (process ? (proposed.get(process) ?? []) : []).flatMap((told) =>
    movesByStages(handbook, entry, [told]).map((move) => ({ ...move, file: process!.file, line: lineOf(told) })),
  )
}

function lineOf({ from, to }: Move): string {
  return `#${from} -> #${to}`
}

/** The new entry of the same kind with the same title, else with the most similar name. */
function successorOf(entry: Entry, before: Handbook, after: Handbook): Entry | undefined {
  const fresh = freshOf(entry, before, after)
  const [near] = nearest(
    entry.id,
    fresh.map(({ id }) => id),
    1,
  )
  return fresh.find(({ title }) => title === entry.title) ?? fresh.find(({ id }) => id === near)
}

function freshOf({ kind }: Entry, before: Handbook, after: Handbook): readonly Entry[] {
  return after.all(kind).filter(({ id }) => before.get(kind, id) === undefined)
}

function fileRemedy({ id }: Entry, successor: Entry | undefined): Remedy | undefined {
  return successor && { file: successor.file, formerly: id }
}

/** People are headings of one file. */
function personRemedy(
  person: Entry,
  successor: Entry | undefined,
  before: Handbook,
  after: Handbook,
): Remedy | undefined {
  const fresh = freshOf(person, before, after)
  const [file] = after.all('person').map((it) => it.file)
  const lines = (successor ? [successor] : fresh).map(({ id }) => lineOf({ from: person.id, to: id }))
  const [only] = lines
  if (file === undefined || only === undefined) return undefined
  return lines.length === 1 ? { file, formerly: only } : { file, among: lines }
}

function company({ entries }: Handbook): readonly Entry[] {
  return entries.filter(({ origin }) => origin === 'company')
}
