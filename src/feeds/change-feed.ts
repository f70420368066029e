import { type Change, type Handbook } from '../compiler/index.ts'
import { changeWords } from '../compiler/vocabulary/change-words.ts'
import { atomFeed, type AtomEntry, unknownDay } from './atom.ts'
import { feedAddress, feedId } from './addresses.ts'

/** What changed on one day. */
export interface DatedChanges {
  readonly day: string
  readonly changes: readonly Change[]
}

/** More than this on one day is one entry that leads to the page. */
const mostOfOneDay = 20

/**
 * What changed for readers, one entry a page and day, the newest first.
 *
 * @param edition the day the sources last changed
 */
export function changesAsAtom(handbook: Handbook, days: readonly DatedChanges[], edition = unknownDay): string {
  const { name, language } = handbook.settings
  return atomFeed({
    id: feedId(handbook, '/changes/feed.xml'),
    title: changeWords.feed(name),
    self: feedAddress(handbook, '/changes/feed.xml'),
    page: feedAddress(handbook, '/changes/'),
    author: name,
    language,
    day: edition,
    entries: days.flatMap((it) => entriesOf(handbook, it)),
  })
}

function entriesOf(handbook: Handbook, { day, changes }: DatedChanges): readonly AtomEntry[] {
  const page = feedAddress(handbook, `/changes/#day-${day}`)
  const rest = changes.slice(mostOfOneDay)
  const single = changes.slice(0, mostOfOneDay).map((change) => ({
    id: feedId(handbook, `/changes/#day-${day}/${change.kind}/${change.id}`),
    title: `${changeWords.was[change.was]}: ${change.title}`,
    page,
    day,
    text: change.says.join('\n'),
  }))
  if (rest.length === 0) return single
  const title = changeWords.more(rest.length)
  const text = rest.map((change) => `${changeWords.was[change.was]}: ${change.title}`).join('\n')
  return [...single, { id: feedId(handbook, `/changes/#day-${day}/more`), title, page, day, text }]
}
