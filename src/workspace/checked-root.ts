import { join } from 'node:path'
import type { Finding } from '../compiler/index.ts'
import type { Book } from './book.ts'
import { readIfThere } from './read-if-there.ts'
import { generatorRoot } from './root.ts'

/** What is to fix in a root, whichever process looked. */
export interface CheckedRoot {
  readonly root: string
  readonly findings: readonly Finding[]
  /** What is to fix as well, and let be by the root’s baseline. Undefined where it has none. */
  readonly letBe?: readonly Finding[] | undefined
  /** The paths of all files that were looked at, from the root. */
  readonly files: readonly string[]
  /** A line of one of them, counted from 1, for messages that show it. Undefined where there is none. */
  readonly lineOf: (file: string, line: number) => string | undefined
}

export function checkedRoot({ root, findings, letBe, read }: Book): CheckedRoot {
  const sources = new Map(
    [...read.sources, read.settings, read.baseline].flatMap((source) => (source ? [[source.file, source]] : [])),
  )
  return {
    root,
    findings,
    letBe: read.baseline && letBe,
    files: [...sources.keys(), ...read.assets.map(({ file }) => file)],
    lineOf: lineReader((file) => sources.get(file)?.bytes),
  }
}

/** The lines of a root’s files as they stand on the disk: for who was told what is to fix, and has read none. */
export function linesOnDisk(root: string): CheckedRoot['lineOf'] {
  return lineReader((file) => readIfThere(join(file.startsWith('docs/') ? generatorRoot : root, file)))
}

/** Finds lines of files, and keeps what it has read. */
function lineReader(read: (file: string) => Uint8Array | undefined): CheckedRoot['lineOf'] {
  const known = new Map<string, readonly string[]>()
  return (file, line) => {
    const lines = known.get(file) ?? new TextDecoder().decode(read(file)).split(/\r?\n/)
    known.set(file, lines)
    return lines[line - 1]
  }
}
