import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition, Settings } from '../compiler/index.ts'
import { diskProblem } from './disk-problem.ts'
import { editionName } from './root.ts'
import { writeWhole } from './write-whole.ts'

/** All that is printed of a root, and as what: kept so that printing its site needs no compiler. */
export interface EditionCatalogue {
  readonly settings: Pick<Settings, 'name' | 'paper' | 'confidential' | 'address' | 'language' | 'base'>
  readonly editions: readonly Edition[]
}

/** The catalogue that was written for this key; undefined where there is none, or one for another. */
export function readCatalogue(root: string, key: string): EditionCatalogue | undefined {
  try {
    const kept = JSON.parse(readFileSync(placeOf(root), 'utf8')) as Kept
    return kept.key === key ? kept.catalogue : undefined
  } catch {
    return undefined
  }
}

/** Keeps a catalogue, whole or not at all. It can be made again: a disk that says no is no reason to stop. */
export function writeCatalogue(root: string, key: string, catalogue: EditionCatalogue): void {
  const kept: Kept = { key, catalogue }
  try {
    writeWhole(placeOf(root), JSON.stringify(kept))
  } catch (error) {
    if (diskProblem(error) === undefined) throw error
  }
}

interface Kept {
  readonly key: string
  readonly catalogue: EditionCatalogue
}

function placeOf(root: string): string {
  return join(root, '.fieldbook', `${editionName('editions')}.json`)
}
