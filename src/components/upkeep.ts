import { beginningOf, type Entry, type MatrixRow, type Process, type Role } from '../compiler/index.ts'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import type { Site } from './site.ts'

/** The command that begins the playbook of a row, for a root’s own folder. */
export function newPlaybookCommand(role: Role, row: MatrixRow, process: Process): string {
  const flags = Object.entries(beginningOf(role, row, process)).map(([key, value]) => ` --${key} ${value}`)
  return `npx fieldbook new playbook${flags.join('')}`
}

/** A file as one thing to review: its entry’s name, or that of the page which its headings share. */
export function fileName(entry: Entry): string {
  return entry.kind === 'person' ? listWords.people.name : entry.title
}

/** Where the file’s page is. */
export function fileHref(site: Site, entry: Entry): string {
  return entry.kind === 'person' ? site.href('/people/') : site.href(entry)
}

/** Each day once, with how many reviews hold until it: thousands of files take a line. */
export function daysOf(due: readonly string[]): string {
  return [...Map.groupBy(due, (day) => day)].map(([day, own]) => `${day}:${own.length}`).join(' ')
}
