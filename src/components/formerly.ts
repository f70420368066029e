import { formerAddressesOf, type Entry } from '../compiler/index.ts'
import type { Site } from './site.ts'

/** For `data-formerly`: the addresses that an entry had before, without the base path, as JSON; nothing where it had none. */
export function formerlyOf({ handbook }: Site, entry: Entry): string | undefined {
  const addresses = formerAddressesOf(handbook, entry)
  return addresses.length > 0 ? JSON.stringify(addresses) : undefined
}
