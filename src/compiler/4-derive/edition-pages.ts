import { isInUse } from '../meaning/in-use.ts'
import type { Kind } from '../model/concept.ts'
import type { Audience } from '../model/governance.ts'
import type { Handbook } from '../model/handbook.ts'
import { addressOf } from './address.ts'
import { everyPage } from './site-pages.ts'

/**
 * What an edition has of the pages below the first one. Navigation, links and what is made all ask this.
 * Addresses are without the base path.
 */
export interface EditionPages {
  /** What navigation may lead to. */
  readonly offered: ReadonlySet<string>
  /**
   * Is there what stands at an address, be it a page, a feed or a file? Our own people have all of it: an empty list says
   * where its first entry is to be written. Others have what they are offered, and a list that something stands below.
   */
  readonly has: (address: string) => boolean
}

export function editionPages(handbook: Handbook, audience: Audience): EditionPages {
  const sections = [
    ...everyPage(handbook, audience).map(({ isOffered, page: { address } }) => ({ address, isOffered })),
    ...ofEntries.map(([address, kind]) => ({ address, isOffered: handbook.all(kind).some(isInUse) })),
  ]
  const offered = new Set(sections.flatMap(({ address, isOffered }) => (isOffered ? [address] : [])))
  if (audience === 'internal') return { offered, has: () => true }
  const entries = handbook.entries.map(addressOf)
  const missing = sections.flatMap(({ address, isOffered }) =>
    isOffered || entries.some((entry) => entry.startsWith(address)) ? [] : [address],
  )
  return { offered, has: (address) => !missing.some((section) => address.startsWith(section)) }
}

/** The sections that are entries alone: search finds those, and makes no card of the section. */
const ofEntries = [
  ['/ideal-customer/', 'ideal-customer'],
  ['/company/', 'company'],
  ['/win-loss-review/', 'win-loss-review'],
  ['/pricing/', 'pricing'],
  ['/rules/', 'rule'],
] as const satisfies readonly (readonly [string, Kind])[]
