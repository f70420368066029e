import { createHash } from 'node:crypto'
import { type Entry, headingsOf, type Playbook } from '../compiler/index.ts'
import type { Book } from './book.ts'
import { editionDay } from './edition-day.ts'
import { stampsBeside } from './file-stamps.ts'
import { currentAudience } from './root.ts'
import { settingsInForce } from './site-key.ts'

/** An entry among those of all kinds: `playbook/account-executive/chief-financial-officer`. */
export function keyName({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}

/**
 * Stands, by the entry’s name, for all that its own pages show, where that is known: of a playbook what its file says, all that
 * stands in sources that are no playbooks, and of other playbooks what pages tell of them, which is their front matter
 * and headings; of a rule the same, as no rule tells what a playbook says. What nothing is compiled from (the program,
 * drawings, PDFs offered) is asked for beside it.
 */
export function pageKeys(book: Book): Readonly<Record<string, string>> {
  const playbooks = book.handbook.all('playbook')
  const bytesOf = new Map(book.files.sources.map(({ file, bytes }) => [file, bytes]))
  const rest = keyOfRest(book, playbooks)
  const keyOf = ({ file }: Playbook): string =>
    createHash('sha256')
      .update(rest)
      .update(bytesOf.get(file) ?? '')
      .digest('hex')
      .slice(0, 24)
  return Object.fromEntries([
    ...playbooks.map((playbook) => [keyName(playbook), keyOf(playbook)]),
    ...book.handbook.all('rule').map((rule) => [keyName(rule), rest.slice(0, 24)]),
  ])
}

function keyOfRest(book: Book, playbooks: readonly Playbook[]): string {
  const { root, handbook, files } = book
  const hash = createHash('sha256')
  hash.update(JSON.stringify([currentAudience(), editionDay(root, handbook) ?? '', ...settingsInForce()]))
  for (const stamp of stampsBeside(root, files.assets)) hash.update(stamp)
  const byFile = new Map(playbooks.map((playbook) => [playbook.file, playbook]))
  for (const { file, bytes } of [...(files.settings ? [files.settings] : []), ...files.sources]) {
    const playbook = byFile.get(file)
    if (playbook) hash.update(JSON.stringify(outlineOf(playbook, bytes)))
    else hash.update(`${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/** What other pages tell of a playbook, and the places in it that they can lead to. */
function outlineOf(playbook: Playbook, bytes: Uint8Array): readonly unknown[] {
  const { id, file, title, front } = playbook
  const headings = headingsOf(playbook).map((heading) => [heading.id, heading.title])
  // One that is no part of the playbook is a place in its file all the same.
  const written = new TextDecoder().decode(bytes).match(/^[ \t]*#.*$/gm) ?? []
  return [id, file, title, front, headings, written]
}
