import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Audience, BrokenDiagram } from '../compiler/index.ts'
import { editionName } from './root.ts'
import { ownFile, writeOwn } from './own-folder.ts'

/** What was drawn for a root: SVG by Mermaid text, and the texts that can't be drawn. */
export interface Drawings {
  readonly drawn: ReadonlyMap<string, Drawing>
  readonly broken: ReadonlyMap<string, BrokenDiagram>
}

/** A finished picture; sizes in px. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** The width of its container from which on its text is legible, rounded up to 100 px. */
  readonly legibleFrom: number
}

/** The drawings that the last build or the editing loop made for an audience; none where there was no browser. */
export function readDrawings(root: string, audience?: Audience): Drawings {
  const file = drawingsFile(root, audience)
  // A device in its place has no end.
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return { drawn: new Map(), broken: new Map() }
  try {
    const { drawn, broken } = JSON.parse(readFileSync(file, 'utf8')) as Record<'drawn' | 'broken', never>
    return { drawn: new Map(drawn), broken: new Map(broken) }
  } catch {
    return { drawn: new Map(), broken: new Map() }
  }
}

/** Keeps drawings for the pages, which are made in a module graph of their own. */
export function writeDrawings(root: string, { drawn, broken }: Drawings): void {
  const text = JSON.stringify({ drawn: [...drawn], broken: [...broken] })
  if (existsSync(drawingsFile(root)) && readFileSync(drawingsFile(root), 'utf8') === text) return
  writeOwn(root, drawingsName(), text)
}

/** Where a root's drawings are kept. */
export function drawingsFile(root: string, audience?: Audience): string {
  return ownFile(root, drawingsName(audience))
}

function drawingsName(audience?: Audience): string {
  return `${editionName('drawings', audience)}.json`
}
