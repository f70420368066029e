import { close, createIndex } from 'pagefind'
import type { SearchRecord } from './record.ts'

/** A file of an index, or of the library that reads it. */
export interface PagefindFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Indexes records: the files that a browser needs to search them. One record with sub-results for each stage was measured
 * against one record a card: on 1,000 playbooks of 8 stages with 3 parts each, 17 s and 0.2 MB for the first search against
 * 32 s and 0.6 MB (Pagefind 1.5.2, 2 cores). To be followed by `stopPagefind`.
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  language: string,
): Promise<readonly PagefindFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk)
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  for (let from = 0; from < records.length; from += batch) {
    const added = await Promise.all(
      records.slice(from, from + batch).map(({ url, html }) => index.addHTMLFile({ url, content: html })),
    )
    failOn(added)
  }
  // Pagefind's own writing answers before its files are whole on the disk (a script was cut off at 32 kB): we write.
  const answer = await index.getFiles()
  failOn([answer])
  await index.deleteIndex()
  return answer.files.filter(({ path }) => !unused.test(path))
}

/** Ends the process that indexes. */
export async function stopPagefind(): Promise<void> {
  await close()
}

/** Is a file or folder part of an index? Else it is of the library, which is the same for all in one language. */
export function isOfIndex(path: string): boolean {
  return /^(index|filter|fragment)(\/|$)|^pagefind-entry\.json$|^[^/]+\.pf_meta$/.test(path)
}

/**
 * How much of the words with their places is fetched at once, in bytes before compression. Pagefind's 20,000 fit one large
 * index: of eight shards the first answer took 249 kB with them, and 184 kB with a fifth. Pagefind calls the setting
 * unstable; without it only the bytes grow.
 */
const chunk = 4000

/** Records on their way to Pagefind at once. */
const batch = 256

/** Pagefind’s user interfaces, its worker (the site has its own) and other languages: the site never asks for them. */
const unused = /^pagefind-(worker|component-ui|modular-ui|ui|highlight)\.|^wasm\.unknown\./

function failOn(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors)
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}
