import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { editionName } from './root.ts'
import { clearHalves, writeWhole } from './write-whole.ts'

/** A PDF that was made, as the list beside it says. */
export interface PrintedEdition {
  readonly name: string
  /** Its path in the folder of PDFs. */
  readonly file: string
  readonly title: string
  readonly bytes: number
  /** Stands for the bytes of the file. */
  readonly digest: string
  readonly pages: number
  /** The day of the edition: `2026-11-22`. */
  readonly date: string
  /** Stands for all that is in it. */
  readonly key: string
  /** Stands for the site, the paper and the browser it was last found to be true to; empty where it lacks letters. */
  readonly current: string
}

const listName = 'editions.json'

/** Where a root’s PDFs are, unless somebody wanted them elsewhere. */
export function pdfFolder(root: string): string {
  return join(root, editionName('pdf'))
}

/** The PDFs in a folder that are still there as the list says. It may be somebody else’s: what it names elsewhere isn’t there. */
export function readPrinted(folder: string): readonly PrintedEdition[] {
  try {
    const { editions } = JSON.parse(readFileSync(join(folder, listName), 'utf8')) as List
    const inside = realpathSync(folder) + sep
    const isThere = ({ file, bytes }: PrintedEdition): boolean =>
      /\.pdf$/.test(file) &&
      !file.split(/[\\/]/).includes('..') &&
      existsSync(join(folder, file)) &&
      realpathSync(join(folder, file)).startsWith(inside) &&
      statSync(join(folder, file)).size === bytes
    return editions.filter(isThere)
  } catch {
    return []
  }
}

/** Has the file of a PDF the bytes that were written? A machine that went dark may have kept no more than its size. */
export function isWhole(folder: string, { file, digest }: PrintedEdition): boolean {
  return digestOf(readFileSync(join(folder, file))) === digest
}

/** Stands for the bytes of a PDF. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Makes the folder, and clears away what a killed run left half written. Throws where the disk says no. */
export function preparePdfFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  clearHalves(folder, readdirSync(folder, { recursive: true, encoding: 'utf8' }))
}

/** Writes the list of PDFs. Throws where the disk says no. */
export function writePrinted(folder: string, editions: readonly PrintedEdition[]): void {
  const list: List = { editions }
  writeWhole(join(folder, listName), `${JSON.stringify(list, undefined, 2)}\n`)
}

/** The bytes of a PDF that the list names. */
export function readPdf(folder: string, file: string): Uint8Array | undefined {
  const known = readPrinted(folder).some((edition) => edition.file === file)
  return known ? readFileSync(join(folder, file)) : undefined
}

interface List {
  readonly editions: readonly PrintedEdition[]
}
