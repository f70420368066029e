import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Finding } from '../src/compiler/index.ts'
import { baselineOf, compareWithBaseline, readBaseline } from '../src/reporters/index.ts'
import { type Book, changedFiles, NotInGit, rewindBook } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Which findings a check is to show. */
export interface Scope {
  readonly paths: readonly string[]
  /** A Git commit: only what stands in files that changed since, and what wasn’t to fix then. */
  readonly since: string | undefined
  /** A file of findings that are let be. */
  readonly baseline: string | undefined
}

/** Leaves the findings that are asked for; the note says what is kept back. */
export function narrow(book: Book, scope: Scope): { findings: readonly Finding[]; note: string | undefined } {
  const wanted = scope.paths.map((path) => pathIn(book, path))
  const since = scope.since === undefined ? undefined : sinceOrMisuse(book, scope.since)
  const findings = (since?.findings ?? book.findings).filter(
    (it) => wanted.length === 0 || touches(it, (file) => wanted.some((path) => isBelow(file, path))),
  )
  if (scope.baseline === undefined) return { findings, note: since?.note }
  const { fresh, known, mended } = compareWithBaseline(findings, baselineOrMisuse(scope.baseline))
  const isWhole = wanted.length === 0 && since === undefined
  return {
    findings: fresh,
    note:
      (since ? `${since.note}\n` : '') +
      `Let be, as ${scope.baseline} says: ${known}.` +
      (isWhole && mended > 0 ? ` Mended since: ${mended}; --write-baseline takes them out.` : ''),
  }
}

/** A path as it was typed, from the root: from where one stands, else from the root. */
function pathIn(book: Book, typed: string): string {
  const places = [resolve(typed), resolve(book.root, typed)].map((it) => relative(book.root, it).replaceAll('\\', '/'))
  const found = places.find((path) => isIn(book, path))
  if (found === undefined) throw new Misuse(`\`${typed}\` is no source of \`${book.root}\`.`)
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

function isIn(book: Book, path: string): boolean {
  return [...book.read.sources, ...book.read.assets, { file: 'fieldbook.yaml' }].some((it) => isBelow(it.file, path))
}

function isBelow(file: string, path: string): boolean {
  return path === '' || path === '.' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)
}
