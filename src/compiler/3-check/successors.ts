import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Reliance } from '../model/reliance.ts'
import { isLive } from '../meaning/in-use.ts'
import { relativePath } from '../meaning/paths.ts'
import { escapePattern } from './escape-pattern.ts'
import { asWritten, linesFrom, type Mend, mend } from './mends/mend.ts'
import { quote } from './quote.ts'

/** What took the place of a retired entry, from successor to successor; undefined where none of them is live. */
export function liveSuccessor(handbook: Handbook, retired: Entry): Entry | undefined {
  const seen = new Set<Entry>()
  let entry: Entry | undefined = retired
  while (entry?.front.status === 'retired' && !seen.has(entry)) {
    seen.add(entry)
    entry = handbook.named(entry, 'successor', entry.kind)[0]
  }
  return entry && isLive(entry) ? entry : undefined
}

/** How to name a successor where the old entry is named: by its id, where that is so as well or its title would be parted. */
export function successorName({ to, reference }: Reliance, successor: Entry): string {
  const isById = reference.text === to.id && reference.text !== to.title
  return isById || !isOneName.test(successor.title) || /\sand\s+\p{Lu}/u.test(successor.title)
    ? successor.id
    : successor.title
}

/** A title that is one name in a list and in YAML. */
const isOneName = /^[\p{L}\p{N}][\p{L}\p{N} ./’-]*$/u

/** Names the successor instead of the old entry; a link leads there as well. */
export function nameInstead(reliance: Reliance, successor: Entry): Mend[] {
  const { from, reference, at } = reliance
  const { text, url } = reference
  const name = successorName(reliance, successor)
  const title = `Write ${quote(successor.title)}`
  if (url === undefined) return mend(title, { at, find: text, put: name }, 'ask')
  const find = new RegExp(`\\[${escapePattern(text)}\\]\\(<?${escapePattern(url)}`)
  const put = `[${asWritten(successor.title)}](${relativePath(from.file, successor.file)}`
  return mend(title, { at: linesFrom(at, at.start.line), find, put }, 'ask')
}
