import type { Finding } from '../compiler/index.ts'
import type { ImportedPage, Imported } from './import-files.ts'
import { code, counted, fence, oneLine, parts, said, section, table } from './report-text.ts'

export interface ReportInput {
  readonly folder: string
  readonly imported: Imported
  /** Files that could not be read or written, and why. */
  readonly unread: readonly { readonly path: string; readonly why: string }[]
  readonly unwritten: readonly { readonly path: string; readonly why: string }[]
  /** What a check finds in the new sources; undefined where they didn’t fit into the memory together. */
  readonly findings: readonly Finding[] | undefined
}

/** The report of an import, in Markdown: what was guessed, what is missing, what was left out and why. */
export function writeReport(input: ReportInput): string {
  const { imported, unread, unwritten, findings } = input
  const { sources, copies, unused, linked } = imported
  return parts([
    `# Imported from ${oneLine(input.folder)}`,
    `${counted(sources.length, 'page')} and ${counted(copies.length, 'other file')} were made. ${toFix(findings)}`,
    section(
      'What couldn’t be read',
      unread.map(({ path, why }) => `- ${code(path)}: ${why}`),
    ),
    section(
      'What couldn’t be written',
      unwritten.map(({ path, why }) => `- ${code(path)}: ${why}`),
    ),
    guessed(imported),
    missing(input),
    section(
      'Links that lead nowhere',
      sources.flatMap(({ page, lost }) =>
        lost
          .filter(({ put }) => put === undefined)
          .map(({ url, words }) => `- ${code(page.path)}: ${code(url)}${said(words)}`),
      ),
    ),
    section(
      'Links to pages that weren’t in the folder',
      sources.flatMap(({ page, lost }) =>
        lost
          .filter(({ put }) => put !== undefined)
          .map(
            ({ url, words, put }) => `- ${code(page.path)}: ${code(url)}${said(words)} leads to ${code(put ?? '')} now`,
          ),
      ),
    ),
    section('What was changed on the way', sources.flatMap(notesOf)),
    leftOut(sources),
    dropped(sources),
    section(
      'Files that lie beside the pages now',
      copies.map(({ from, to }) => `- ${code(from)} is ${code(to)}`),
    ),
    section(
      'Links on the disk to a file that is there already',
      [...linked].map(([from, to]) => `- ${code(from)} is ${code(to)}`),
    ),
    section(
      'Files that no page leads to, and that stayed where they are',
      unused.map((path) => `- ${code(path)}${reasonFor(path)}`),
    ),
  ])
}

function toFix(findings: ReportInput['findings']): string {
  if (findings === undefined)
    return 'Together they need more memory than was free, so they weren’t checked and nobody knows what is to fix.'
  return `${counted(findings.length, 'thing')} to fix, all said by \`fieldbook check\`.`
}

function guessed({ sources, bases, site, missingRoles, missingPersonas }: Imported): string {
  const kinds = [...Map.groupBy(sources, ({ page }) => page.guess.kind)].sort(([, a], [, b]) => b.length - a.length)
  const links = [
    `the file they stand in (${bases.file})`,
    `the address of their page (${bases.page})`,
    `the folder (${bases.root})`,
    `the top of a site (${bases.site})`,
    ...(site ? [`the site ${code(site.origin + site.path)} (${bases.address})`] : []),
  ]
  const values = sources.flatMap(({ page }) => page.values.map((it) => ({ ...it, path: page.path })))
  return parts([
    '## What was guessed',
    table(
      ['Kind', 'Pages'],
      kinds.map(([kind, list]) => [kind, String(list.length)]),
    ),
    `Links were written against ${links.join(', ')}.`,
    table(
      ['File', 'Became', 'Because of', 'For'],
      sources.map(({ file, page, roles, isRenamed }) => [
        page.path,
        isRenamed ? `${file} (its own name was taken)` : file,
        page.guess.because ?? 'nothing: a guide',
        roles.join(', '),
      ]),
    ),
    section(
      'Values of the front matter',
      values.map(
        ({ path, key, value, because }) => `- ${code(path)}: ${code(`${key}: ${value}`)}, because of “${because}”`,
      ),
      3,
    ),
    section('Playbooks that don’t say everything', sources.flatMap(openIn), 3),
    section(
      'Roles that pages seem to be for, and that have no page',
      [...missingRoles].map(([id, count]) => `- ${code(id)}: ${counted(count, 'page')}`),
      3,
    ),
    section(
      'Personas that playbooks sell to, and that have no page',
      [...missingPersonas].map(([id, count]) => `- ${code(id)}: ${counted(count, 'playbook')}`),
      3,
    ),
  ])
}

/** What a playbook must say and no page told: its editor fills it in. */
function openIn({ file, page }: ImportedPage): string[] {
  const open = ['role', 'persona', 'process'].filter((key) => !page.values.some((it) => it.key === key))
  if (page.guess.kind !== 'playbook' || open.length === 0) return []
  return [`- ${code(file)}: ${open.map((key) => code(key)).join(' and ')} to fill in`]
}

function missing({ imported, findings = [] }: ReportInput): string {
  const files = new Set(imported.sources.map(({ file }) => file))
  const byFile = [...Map.groupBy(findings, ({ at }) => at.file)].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return section(
    'What is missing',
    byFile.map(([file, list]) => `- ${code(file)}${files.has(file) ? '' : ' (it was there before)'}: ${rulesOf(list)}`),
  )
}

/** The rules that speak, the most frequent first: the check itself says each in full. */
function rulesOf(findings: readonly Finding[]): string {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length)
  return rules.map(([rule, list]) => (list.length === 1 ? rule : `${rule} (${list.length})`)).join(', ')
}

function notesOf({ page }: ImportedPage): string[] {
  const renamed = page.renamed.map(({ from, to }) =>
    to === undefined
      ? `the heading “${oneLine(from)}” is bold text now; a page of its kind has no such heading`
      : `“${oneLine(from)}” became “${oneLine(to)}”`,
  )
  return [...page.notes, ...renamed].map((note) => `- ${code(page.path)}: ${oneLine(note)}`)
}

function leftOut(sources: readonly ImportedPage[]): string {
  const pages = sources.filter(({ left }) => left.length > 0)
  const texts = pages.flatMap(({ page, left }) =>
    left.map(({ from, words }) => `From ${from} of ${code(page.path)}:\n\n${fence(words)}`),
  )
  return section('What was left out, because Fieldbook has no place for it', texts, 2, '\n\n')
}

function dropped(sources: readonly ImportedPage[]): string {
  const all = sources.flatMap(({ page }) => page.dropped)
  const kinds = [...Map.groupBy(all, (it) => it)].sort(([, a], [, b]) => b.length - a.length)
  return section(
    'Debris of converters that was taken out',
    kinds.length === 0 ? [] : [fence(kinds.map(([was, list]) => `${list.length} × ${was}`).join('\n'))],
  )
}

function reasonFor(path: string): string {
  if (/\.(doc|rtf|odt|pages)$/i.test(path)) return ': save it as .docx to import it'
  if (/\.(html?|txt|adoc|rst|org)$/i.test(path)) return ': it is neither Markdown nor .docx'
  return ''
}
