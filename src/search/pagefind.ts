import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { SearchRecord } from './record.ts'

/**
 * Indexes records and writes the files a browser needs into a folder. One record with sub-results for each stage was
 * measured against one record a card: on 1,000 playbooks of 8 stages with 3 parts each, 17 s and 0.2 MB for the first
 * search against 32 s and 0.6 MB (Pagefind 1.5.2, 2 cores).
 *
 * @returns The bytes written.
 */
export async function writePagefind(
  records: readonly SearchRecord[],
  folder: string,
  language: string,
): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    for (let from = 0; from < records.length; from += batch) {
      const added = await Promise.all(
        records.slice(from, from + batch).map(({ url, html }) => index.addHTMLFile({ url, content: html })),
      )
      failOn(added)
    }
    // Pagefind's own writing answers before its files are whole on the disk (a script was cut off at 32 kB): we write.
    const answer = await index.getFiles()
    failOn([answer])
    return await writeAll(
      folder,
      answer.files.filter(({ path }) => !unused.test(path)),
    )
  } finally {
    await close()
  }
}

/** Records on their way to Pagefind at once. */
const batch = 256

/** Pagefind's own user interfaces and the languages that aren't ours: the site never asks for them. */
const unused = /^pagefind-(component-ui|modular-ui|ui|highlight)\.|^wasm\.unknown\./

function failOn(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors)
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** Writes files into a fresh folder. Gives their bytes. */
async function writeAll(
  folder: string,
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): Promise<number> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    await mkdir(parent, { recursive: true })
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)))
  return files.reduce((sum, { content }) => sum + content.length, 0)
}
