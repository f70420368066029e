import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Finding } from '../src/compiler/index.ts'
import { baselineOf, compareWithBaseline, readBaseline } from '../src/reporters/index.ts'
import { type Book, changedFiles, type CheckedRoot, checkedRoot, NotInGit, rewindBook } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Which findings a check is to show. */
export interface Scope {
  readonly paths: readonly string[]
  /** A Git commit: only what stands in files that changed since, and what wasn’t to fix then. */
  readonly since: string | undefined
  /** A file of findings that are let be. */
  readonly baseline: string | undefined
}

/** The findings that are asked for. */
export interface Narrowed {
  readonly findings: readonly Finding[]
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
  { paths, baseline }: Omit<Scope, 'since'>,
  since?: { readonly findings: readonly Finding[]; readonly note: string },
): Narrowed {
  const wanted = paths.map((path) => pathIn(checked, path))
  const findings = (since ?? checked).findings.filter(
    (it) => wanted.length === 0 || touches(it, (file) => wanted.some((path) => isBelow(file, path))),
  )
  if (baseline === undefined) return { findings, note: since?.note }
  const { fresh, known, mended } = compareWithBaseline(findings, baselineOrMisuse(baseline))
  const isWhole = wanted.length === 0 && since === undefined
  return {
    findings: fresh,
    note:
      (since ? `${since.note}\n` : '') +
      `Let be, as ${baseline} says: ${known}.` +
      (isWhole && mended > 0 ? ` Mended since: ${mended}; --write-baseline takes them out.` : ''),
  }
}

/** A path as it was typed, from the root: from where one stands, else from the root. */
function pathIn({ root, files }: CheckedRoot, typed: string): string {
  const places = [resolve(typed), resolve(root, typed)].map((it) => relative(root, it).replaceAll('\\', '/'))
  const found = places.find((path) => [...files, 'fieldbook.yaml'].some((file) => isBelow(file, path)))
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
    const { fresh } = compareWithBaseline(book.findings, baselineOf(before.findings))
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
