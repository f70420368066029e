import type { Finding } from '../src/compiler/index.ts'
import type { Imported } from '../src/import/index.ts'
import { plainLine } from '../src/reporters/index.ts'
import type { Unread } from '../src/workspace/index.ts'

/** How much an import made, or would make, to read on with “in” a folder. */
export function howMany(sources: number, others: number, isDry: boolean): string {
  const made = counted(sources, 'source') + (others === 0 ? '' : ` and ${counted(others, 'other file')}`)
  return `${made} ${isDry ? 'would be' : sources + others === 1 ? 'is' : 'are'}`
}

/** What the screen says of an import; the report says the rest. */
export function summaryOf(imported: Imported, unread: readonly Unread[], unwritten: readonly Unread[]): string {
  return kindsLine(imported) + failures('could not be read', unread) + failures('could not be written', unwritten)
}

function kindsLine({ sources }: Imported): string {
  const kinds = [...Map.groupBy(sources, ({ page }) => page.guess.kind)].sort(([, a], [, b]) => b.length - a.length)
  return kinds.length === 0 ? '' : `${kinds.map(([kind, list]) => `${kind} ${list.length}`).join(', ')}.\n`
}

/** The first of them; all are in the report. */
function failures(words: string, list: readonly Unread[]): string {
  if (list.length === 0) return ''
  const more = list.length > 10 ? `  and ${list.length - 10} more\n` : ''
  return `${list.length} ${words}:\n${list
    .slice(0, 10)
    .map(({ path, why }) => `  ${plainLine(path)}: ${why}\n`)
    .join('')}${more}`
}

/** What the screen says of a check. */
export function toFix(findings: readonly Finding[] | undefined): string {
  if (findings) return `${counted(findings.length, 'thing')} ${findings.length === 1 ? 'is' : 'are'} to fix.`
  return 'They weren’t checked: together they need more memory than is free. Import the folder in parts.'
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
