import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { baselineOf, byPlace, compareWithBaseline, type Finding, readBaseline } from '../src/compiler/index.ts'
import { reportLetBe } from '../src/reporters/index.ts'
import {
  baselineFile,
  type Book,
  changedFiles,
  type CheckedRoot,
  checkedRoot,
  NotInGit,
  rewindBook,
} from '../src/workspace/index.ts'
import { letBeNote } from './check-formats.ts'
import { Misuse } from './options.ts'

/** Which findings a check is to show. */
export interface Scope {
  readonly paths: readonly string[]
  /** A Git commit: only what stands in files that changed since, and what wasn’t to fix then. */
  readonly since: string | undefined
  /** A file of findings that are let be, beside those of the root’s own. */
  readonly baseline: string | undefined
  /** Also what the root’s own baseline lets be. */
  readonly all: boolean
}

/** The findings that are asked for. */
export interface Narrowed {
  readonly findings: readonly Finding[]
  /** What is let be. */
  readonly letBe: readonly Finding[]
  /** What is kept back. */
  readonly note: string | undefined
}

/** Leaves the findings that are asked for. */
export function narrow(book: Book, { since, ...scope }: Scope): Narrowed {
  return since === undefined
    ? narrowChecked(checkedRoot(book), scope)
    : narrowChecked(checkedRoot(book), scope, sinceOrMisuse(book, since))
}

/** As `narrow`, where it isn’t asked what has changed since a commit, or known. */
export function narrowChecked(
  checked: CheckedRoot,
  { paths, baseline, all }: Omit<Scope, 'since'>,
  since?: { readonly findings: readonly Finding[]; readonly note: string },
): Narrowed {
  const isWantedFile = wantedIn(checked, paths)
  const isWanted = (it: Finding): boolean => paths.length === 0 || touches(it, isWantedFile)
  const told = (since ?? checked).findings.filter(isWanted)
  const letBe = (checked.letBe ?? []).filter(isWanted)
  const findings = all ? [...told, ...letBe].sort(byPlace) : told
  const ownNote = checked.letBe && !all ? letBeNote({ letBe }) : undefined
  if (baseline === undefined || resolve(baseline) === resolve(checked.root, baselineFile))
    return { findings, letBe: all ? [] : letBe, note: linesOf(since?.note, ownNote) }
  const compared = compareWithBaseline(findings, baselineOrMisuse(baseline))
  const mended = compared.mended.reduce((sum, { count }) => sum + count, 0)
  const isWhole = paths.length === 0 && since === undefined
  const mendedNote = isWhole && mended > 0 ? ` Mended since: ${mended}; --write-baseline takes them out.` : ''
  return {
    findings: compared.fresh,
    letBe: [...(all ? [] : letBe), ...compared.letBe],
    note: linesOf(since?.note, ownNote, reportLetBe(baseline, compared.letBe) + mendedNote),
  }
}

/** Says which files are meant by paths as they were typed; all, where there is none. */
export function wantedIn(checked: CheckedRoot, paths: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((path) => pathIn(checked, path))
  return (file) => wanted.length === 0 || wanted.some((path) => isBelow(file, path))
}

function linesOf(...notes: readonly (string | undefined)[]): string | undefined {
  const said = notes.filter((note) => note !== undefined)
  return said.length === 0 ? undefined : said.join('\n')
}

/** A path as it was typed, from the root: from where one stands, else from the root. */
function pathIn({ root, files }: CheckedRoot, typed: string): string {
  const places = [resolve(typed), resolve(root, typed)].map((it) => relative(root, it).replaceAll('\\', '/'))
  const found = places.find((path) => [...files, 'fieldbook.yaml', baselineFile].some((file) => isBelow(file, path)))
  if (found === undefined) throw new Misuse(`\`${typed}\` is no source of \`${root}\`.`)
  return found
}

/** A contradiction has two ends; a change at either can be its cause. */
function touches({ at, related }: Finding, isWanted: (file: string) => boolean): boolean {
  return [at, ...related.map((it) => it.at)].some(({ file }) => isWanted(file))
}

/**
 * What stands in changed files, and what a change has brought elsewhere: who renames a stage or removes a page breaks the files
 * that name it.
 */
function sinceOrMisuse(book: Book, commit: string): { readonly findings: readonly Finding[]; readonly note: string } {
  try {
    const changed = changedFiles(book.root, commit)
    const before = changed.size === 0 ? book : rewindBook(book, commit)
    const { fresh } = compareWithBaseline(book.findings, baselineOf([...before.findings, ...before.letBe]))
    const isFresh = new Set(fresh)
    const files = changed.size === 1 ? '1 file has' : `${changed.size} files have`
    return {
      findings: book.findings.filter((it) => isFresh.has(it) || touches(it, (file) => changed.has(file))),
      note: `Since ${commit}, ${files} changed. What was to fix in other files before isn’t shown.`,
    }
  } catch (error) {
    throw error instanceof NotInGit ? new Misuse(error.message) : error
  }
}

function baselineOrMisuse(file: string): NonNullable<ReturnType<typeof readBaseline>> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Misuse(`There is no file \`${file}\`. \`--write-baseline ${file}\` makes it.`)
  const baseline = readBaseline(readFileSync(file, 'utf8'))
  if (!baseline) throw new Misuse(`\`${file}\` is no baseline. \`--write-baseline ${file}\` makes it anew.`)
  return baseline
}

function isBelow(file: string, path: string): boolean {
  return path === '' || path === '.' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)
}
