import { relative } from 'node:path'
import type { Edition } from '../src/compiler/index.ts'
import { isWhole, pdfFolder, type PrintedEdition } from '../src/workspace/uncompiled.ts'
import { Misuse } from './options.ts'
import { secondsSince } from './progress.ts'

/** What was asked for on the command line. */
export interface PrintRequest {
  readonly root: string
  /** Editions by name; undefined for what is printed unasked. */
  readonly names: readonly string[] | undefined
  /** Undefined for the one that the settings name. */
  readonly paper: 'a4' | 'letter' | undefined
  readonly out: string
  /** Moment of `performance.now()`. */
  readonly began: number
}

/** Of each edition that a name stands for, once. */
export function choose(editions: readonly Edition[], names: PrintRequest['names']): readonly Edition[] {
  if (names === undefined) return editions.filter(({ form, name }) => form === 'book' && name !== 'site')
  const chosen = names.flatMap((name) => {
    const found = editions.filter((it) => name === 'all' || it.name === name || it.name.startsWith(`${name}/`))
    if (found.length > 0) return found
    const known = editions.map((it) => `  ${it.name}`).join('\n')
    throw new Misuse(`There is no edition \`${name}\`. There are:\n${known}`)
  })
  return [...new Set(chosen)]
}

/** Stands for what PDFs are made from, for what makes them, and for the day: they say what is overdue on it. */
export function currencyOf({
  key,
  day,
  paper,
  version,
}: Readonly<Record<'key' | 'day' | 'paper' | 'version', string>>): string {
  return `${key} ${day} ${paper} ${version}`
}

/** Is there a PDF of the edition, whole, that is true to this? */
export function isThere(out: string, before: readonly PrintedEdition[], current: string) {
  return ({ name }: Edition): boolean => {
    const printed = before.find((it) => it.name === name && it.current === current)
    return printed !== undefined && isWhole(out, printed)
  }
}

/** Says what was made. */
export function reportPrinted(
  { out, root, began }: PrintRequest,
  wanted: readonly Edition[],
  list: readonly PrintedEdition[],
  made: number,
): void {
  const names = new Set(wanted.map(({ name }) => name))
  const pages = list.reduce((sum, { name, pages: own }) => sum + (names.has(name) ? own : 0), 0)
  process.stdout.write(
    `${made} made, ${wanted.length - made} as before: ${pages} pages in ${shown(out)}/, in ${secondsSince(began)}.\n` +
      (made > 0 && out === pdfFolder(root) ? 'The next build puts them on the site.\n' : ''),
  )
}

/** A folder as messages name it. */
export function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.'
}
