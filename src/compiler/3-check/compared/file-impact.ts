import { impactOf, type Impact, type SeveralHeadings, type UnknownHeading } from '../../4-derive/impact.ts'
import type { Handbook } from '../../model/handbook.ts'
import { comparedWith, type Compared } from './compared-with.ts'

/** What relies on a file, or on one heading of it, by name or because rules compare the two. */
export type FileImpact =
  | { readonly impact: Impact; readonly compared: Compared }
  | UnknownHeading
  | SeveralHeadings
  /** Its front matter can't be read. */
  | { readonly unread: true }

/** @param heading by its words, as they stand in the file, or by its id; all of the file without one */
export function fileImpact(handbook: Handbook, file: string, heading?: string): FileImpact {
  const entries = handbook.entries.filter((entry) => entry.file === file)
  // In a file whose headings are entries, a heading is the entry itself.
  const own = heading === undefined ? undefined : entries.find(({ id, title }) => id === heading || title === heading)
  const entry = own ?? entries[0]
  if (!entry) return { unread: true }
  const impact = impactOf(handbook, entry, own ? undefined : heading)
  return 'mention' in impact ? { impact, compared: comparedWith(handbook, entry, impact.heading) } : impact
}
