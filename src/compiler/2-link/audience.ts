import type { Entry } from '../model/concepts.ts'
import type { Audience } from '../model/governance.ts'

const reach: Readonly<Record<Audience, number>> = { internal: 0, partner: 1, public: 2 }

/** May an edition for `audience` hold the entry? A file is internal unless it says otherwise. */
export function isFor(audience: Audience, entry: Entry): boolean {
  return reach[entry.front.audience ?? 'internal'] >= reach[audience] || entry.origin === 'fieldbook'
}
