import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageAnswer } from './in-page/draw-in-page.ts'

/** What is remembered of one Mermaid text: the drawing without links and id, or why there is none. */
export type CachedDrawing =
  Extract<PageAnswer, { readonly ok: true }> | { readonly ok: false; readonly message: string; readonly line: number }

/** Drawings on disk, one file each, named by a hash of everything that decides how they look. */
export interface DrawingCache {
  read(text: string): Promise<CachedDrawing | undefined>
  write(text: string, drawing: CachedDrawing): Promise<void>
}

/** @param ingredients What decides the look besides the text: versions and configuration. */
export function drawingCache(directory: string, ingredients: readonly unknown[]): DrawingCache {
  const fileOf = (text: string): string => {
    const hash = createHash('sha256')
      .update(JSON.stringify([...ingredients, text]))
      .digest('hex')
    return join(directory, `${hash.slice(0, 32)}.json`)
  }
  return {
    async read(text) {
      try {
        const kept: unknown = JSON.parse(await readFile(fileOf(text), 'utf8'))
        return isDrawing(kept) ? kept : undefined
      } catch {
        // Absent, or cut short by a crash of the disk: drawn again.
        return undefined
      }
    },
    async write(text, drawing) {
      await mkdir(directory, { recursive: true })
      const draft = join(directory, `${randomUUID()}.draft`)
      try {
        await writeFile(draft, JSON.stringify(drawing))
        await rename(draft, fileOf(text))
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

/** Somebody else may have written it. */
function isDrawing(value: unknown): value is CachedDrawing {
  if (typeof value !== 'object' || value === null) return false
  const kept = value as Readonly<Record<string, unknown>>
  const has = (type: 'string' | 'number', ...keys: string[]): boolean => keys.every((key) => typeof kept[key] === type)
  return kept['ok'] === true
    ? has('string', 'svg', 'title', 'description') && has('number', 'width', 'height')
    : kept['ok'] === false && has('string', 'message') && has('number', 'line')
}
