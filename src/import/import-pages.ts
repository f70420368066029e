import type { Found } from './found.ts'
import { guessKind, opensFolder, topmost } from './guess-kind.ts'
import { calledPlaybook, type Cast, guessPlaybook } from './guess-playbook.ts'
import { importPage, type Page } from './import-page.ts'
import { personaCalled, processCalled, roleCalled } from './known-names.ts'
import { isTaken, type PlacedPage, placePage } from './place-files.ts'

export interface ImportedPages {
  readonly pages: readonly PlacedPage[]
  /** What there was and what the pages add to it. */
  readonly cast: Cast
}

/**
 * Reads all pages and gives each its place. Roles, personas and processes come first: a page is a playbook only where
 * one knows whom it is about.
 *
 * @param names what no page may be called like, in small letters; the names of the pages are added
 */
export function* importPages(found: readonly Found[], names: Set<string>, there: Cast): Generator<void, ImportedPages> {
  const read: Page[] = []
  for (const it of found) {
    read.push(importPage(it))
    yield
  }
  const placed = new Map<Page, PlacedPage>()
  for (const page of read) if (isOfCast(page)) placed.set(page, placePage(page, names))
  const cast = castOf([...placed.values()], there)
  const pages: PlacedPage[] = []
  for (const [index, page] of read.entries()) {
    const now = placed.get(page)
    pages.push(now ?? placePage(decided(found[index]!, page, names, cast), names))
    if (!now) yield
  }
  return { pages, cast }
}

function isOfCast({ guess }: Page): boolean {
  return guess.kind === 'role' || guess.kind === 'persona' || guess.kind === 'process'
}

function castOf(placed: readonly PlacedPage[], there: Cast): Cast {
  const of = (kind: string): PlacedPage[] => placed.filter(({ page }) => page.guess.kind === kind)
  return {
    roles: [...there.roles, ...of('role').map(({ page, file }) => roleCalled(idOf(file), page.title, page.aliases))],
    personas: [
      ...there.personas,
      ...of('persona').map(({ page, file }) => personaCalled(idOf(file), page.title, page.aliases)),
    ],
    processes: [
      ...there.processes,
      ...of('process').map(({ page, file }) => processCalled(idOf(file), topmost(page.headings))),
    ],
  }
}

/** A page of which nothing was known may be a playbook; of what a root has once, all but the first are guides. */
function decided(found: Found, page: Page, names: ReadonlySet<string>, cast: Cast): Page {
  const { path, guess } = page
  if (isTaken(page, names)) return importPage(found, (...said) => guessKind(...said, new Set([guess.kind])))
  if (guess.kind !== 'guide' || guess.because !== undefined || opensFolder(path)) return page
  const playbook = guessPlaybook(path, page.title, page.headings, cast)
  if (playbook) return importPage(found, () => playbook)
  return calledPlaybook(path, page.title) === undefined ? page : { ...page, notes: [...page.notes, stayedGuide] }
}

const stayedGuide =
  'it is called a playbook and is a guide now: it doesn’t name one persona it sells to, together with a role or with stages as headings'

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.md'.length)
}
