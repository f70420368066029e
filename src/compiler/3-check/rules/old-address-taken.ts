import { addressOf } from '../../4-derive/address.ts'
import { formerAddress } from '../../4-derive/redirects.ts'
import { sitePages } from '../../4-derive/site-pages.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { RelatedPlace } from '../../model/finding.ts'
import { governedEntries } from '../governed.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const oldAddressTaken: Rule = {
  id: 'old-address-taken',
  severity: 'warning',
  topic: 'names and links',
  *check(handbook) {
    const owners = ownersOf(handbook)
    const first = new Map<string, { entry: Entry; index: number }>()
    for (const entry of governedEntries(handbook)) {
      for (const [index, old] of (entry.front.formerly ?? []).entries()) {
        if (old.startsWith('#')) continue
        const address = formerAddress(entry, old)
        const owner = owners.get(address)
        const earlier = first.get(address)
        const at = entry.frontAt('formerly', index)
        if (owner) {
          yield {
            message: `${quote(old)} leads nobody on: ${owner.who(entry)} stands at \`${address}\` today`,
            hint: 'Remove it, or give the page that stands there another name.',
            at,
            related: owner.related(entry),
          }
        } else if (earlier) {
          yield {
            message: `${quote(old)} leads nobody here: ${quote(earlier.entry.title)} says that it stood at \`${address}\`, too`,
            hint: 'Keep it in the page that its readers look for, and remove it from the other.',
            at,
            related: [{ message: 'says so too', at: earlier.entry.frontAt('formerly', earlier.index) }],
          }
        } else first.set(address, { entry, index })
      }
    }
  },
}

/** What stands at an address today. */
interface Owner {
  readonly who: (asked: Entry) => string
  readonly related: (asked: Entry) => readonly RelatedPlace[]
}

function ownersOf(handbook: Handbook): ReadonlyMap<string, Owner> {
  const pages = sitePages(handbook, 'internal').map(({ address, title }): [string, Owner] => [
    address,
    { who: () => `the page ${quote(title)}`, related: () => [] },
  ])
  const entries = handbook.entries.map((entry): [string, Owner] => [
    addressOf(entry),
    {
      who: (asked) => (asked === entry ? 'the page itself' : quote(entry.title)),
      related: (asked) => (asked === entry ? [] : [{ message: 'stands there', at: entry.at }]),
    },
  ])
  return new Map([...pages, ...entries])
}
