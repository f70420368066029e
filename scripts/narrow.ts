import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Finding } from '../src/compiler/index.ts'
import { compareWithBaseline, readBaseline } from '../src/reporters/index.ts'
import { type Book, changedFiles, NotInGit } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Which findings a check is to show. */
export interface Scope {
  readonly paths: readonly string[]
  /** A Git commit: only what stands in files that changed since. */
  readonly since: string | undefined
  /** A file of findings that are let be. */
  readonly baseline: string | undefined
}

/** Leaves the findings that are asked for; the note says what the baseline kept back. */
export function narrow(book: Book, scope: Scope): { findings: readonly Finding[]; note: string | undefined } {
  const wanted = scope.paths.map((path) => relative(book.root, resolve(path)).replaceAll('\\', '/'))
  for (const [index, path] of wanted.entries()) {
    if (!isIn(book, path)) throw new Misuse(`\`${scope.paths[index]}\` is no source of \`${book.root}\`.`)
  }
  const changed = scope.since === undefined ? undefined : changedOrMisuse(book.root, scope.since)
  const findings = book.findings
    .filter((it) => wanted.length === 0 || touches(it, (file) => wanted.some((path) => isBelow(file, path))))
    .filter((it) => changed === undefined || touches(it, (file) => changed.has(file)))
  if (scope.baseline === undefined) return { findings, note: undefined }
  const { fresh, known, mended } = compareWithBaseline(findings, baselineOrMisuse(scope.baseline))
  const isWhole = wanted.length === 0 && changed === undefined
  return {
    findings: fresh,
    note:
      `Let be, as ${scope.baseline} says: ${known}.` +
      (isWhole && mended > 0 ? ` Mended since: ${mended}; --write-baseline takes them out.` : ''),
  }
}

/** A contradiction has two ends; a change at either can be its cause. */
function touches({ at, related }: Finding, isWanted: (file: string) => boolean): boolean {
  return [at, ...related.map((it) => it.at)].some(({ file }) => isWanted(file))
}

function changedOrMisuse(root: string, since: string): ReadonlySet<string> {
  try {
    return changedFiles(root, since)
  } catch (error) {
    throw error instanceof NotInGit ? new Misuse(error.message) : error
  }
}

function baselineOrMisuse(file: string): NonNullable<ReturnType<typeof readBaseline>> {
  if (!existsSync(file)) throw new Misuse(`There is no file \`${file}\`. \`--write-baseline ${file}\` makes it.`)
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
