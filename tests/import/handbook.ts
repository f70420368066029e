import { type Cast, importFiles, type Imported, type ImportInput, writeReport } from '../../src/import/index.ts'

/** A root that has nobody in it yet. */
export const nobody: Cast = { roles: [], personas: [], processes: [] }

/** Imports pages by their path, and names the other files that there are. */
export function imported(
  pages: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  more: Partial<ImportInput> = {},
): Imported {
  const found = Object.entries(pages).map(([path, text]) => ({ path, text, notes: [], left: [] }))
  return importFiles({ found, others, taken: new Set(), cast: nobody, site: undefined, ...more })
}

/** One page, as a file of its own. */
export function importedPage(text: string, path = 'page.md'): string {
  return imported({ [path]: text }).sources[0]?.text ?? ''
}

/** Everything that an import says: its sources, and its report. */
export function everything(it: Imported): string {
  const report = writeReport({ folder: 'handbook', imported: it, unread: [], unwritten: [], findings: [] })
  return [...it.sources.map(({ text }) => text), report].join('\n')
}
