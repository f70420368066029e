import type { Kind } from '../compiler/index.ts'
import type { GuessedValue } from './guess-front.ts'
import { kindNames as names } from './kind-names.ts'
import { plain } from './plain-words.ts'
import { isAside, isBuyersStep, isStage } from './step-words.ts'

/** What a page can become. */
export type ImportKind = Extract<
  Kind,
  | 'process'
  | 'playbook'
  | 'role'
  | 'persona'
  | 'journey'
  | 'objection'
  | 'competitor'
  | 'collateral'
  | 'offering'
  | 'channel'
  | 'vertical'
  | 'term'
  | 'metric'
  | 'skill'
  | 'sequence'
  | 'methodology'
  | 'coaching'
  | OnlyKind
  | 'guide'
>

/** What a root has one page of, in a file of its own. */
export type OnlyKind = Extract<Kind, 'company' | 'ideal-customer' | 'pricing' | 'win-loss-review' | 'person'>

/** What a page seems to be, and which words said so. */
export interface Guess {
  readonly kind: ImportKind
  /** Undefined where nothing said anything, which makes a guide. */
  readonly because: string | undefined
  /** Headings between its steps that are none. */
  readonly asides?: ReadonlySet<string>
  /** What else follows from what said so. */
  readonly values?: readonly GuessedValue[]
}

/** A heading that stands by itself; the title of the page is none. */
export interface PageHeading {
  readonly depth: number
  readonly text: string
}

/** The headings on the highest level of a page. */
export function topmost(headings: readonly PageHeading[]): string[] {
  const top = Math.min(...headings.map(({ depth }) => depth))
  return headings.filter(({ depth }) => depth === top).map(({ text }) => text)
}

/**
 * Guesses from folders first, the nearest first, then from the title. A folder is a decision somebody made, so the words
 * for many of a thing count; a title counts where it is about one: “Persona: CFO”, “CFO persona”. The page that opens a
 * folder is about all that lie in it, so it is a guide. A process is one only where its headings are stages, a journey
 * only where they are steps of a buyer’s; what a root has once, only where the page is called nothing else.
 *
 * @param refused kinds that it can’t be: their only place is taken
 */
export function guessKind(
  path: string,
  title: string,
  headings: readonly PageHeading[],
  refused: ReadonlySet<ImportKind> = new Set(),
): Guess {
  const guess = guessByName(path, title)
  if (refused.has(guess.kind)) return nothing
  if (guess.kind === 'process') return headings.filter(({ text }) => isStage(text)).length >= 2 ? guess : nothing
  if (guess.kind !== 'journey') return guess
  const top = topmost(headings)
  const rest = top.filter((heading) => !isAside(heading))
  const steps = rest.filter(isBuyersStep).length
  return steps >= 2 && steps * 2 >= rest.length ? { ...guess, asides: new Set(top.filter(isAside)) } : nothing
}

/** What nothing says is something else. */
const nothing: Guess = { kind: 'guide', because: undefined }

function guessByName(path: string, title: string): Guess {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.html)?\.\w+$/, '')
  const isCalled = (kind: OnlyKind): boolean =>
    [plain(title), plain(stem)].some((name) => names[kind].one.includes(name))
  if (opensFolder(path)) return isCalled('person') ? { kind: 'person', because: title } : nothing
  for (const folder of path.split('/').slice(0, -1).reverse()) {
    const kind = kindCalled(plain(folder))
    // Who is who lies where people begin: among the guides.
    if (kind === 'guide' && isCalled('person')) break
    if (kind) return { kind, because: folder }
  }
  const only = onlyKinds.find(isCalled)
  if (only) return { kind: only, because: title }
  const words = plain(title).split(' ')
  const [before = ''] = /^[^:–—]+(?=[:–—])/.exec(title) ?? []
  for (const part of [plain(before), ...[3, 2, 1].map((count) => words.slice(-count).join(' '))]) {
    const kind = namedKinds.find((it) => names[it].one.includes(part) && !isOnly(it))
    if (kind && (words.length > 1 || kind === 'process')) return { kind, because: title }
  }
  return nothing
}

/** Is a page what its folder opens with, and so named after the folder? */
export function opensFolder(path: string): boolean {
  return /(?:^|\/)(?:_?index|readme)(?:\.html)?\.\w+$/i.test(path)
}

function kindCalled(name: string): ImportKind | undefined {
  return namedKinds.find((kind) => !isOnly(kind) && [...names[kind].one, ...names[kind].many].includes(name))
}

/** Has a root one page of it? */
export function isOnly(kind: ImportKind): kind is OnlyKind {
  return (onlyKinds as readonly ImportKind[]).includes(kind)
}

const onlyKinds: readonly OnlyKind[] = ['company', 'ideal-customer', 'pricing', 'win-loss-review', 'person']

const namedKinds = Object.keys(names) as (keyof typeof names)[]
