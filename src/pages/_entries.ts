import type { EntryOf, Kind } from '../compiler/index.ts'
import { isTaken } from '../workspace/index.ts'
import { openSite } from './_site.ts'

/**
 * The pages of a kind for `getStaticPaths`, but for those that the build already has. Only ids go in: in dev an entry is
 * another object after each change.
 */
export function pathsOf(kind: Kind, param: string): { params: Record<string, string> }[] {
  return openSite()
    .shown(kind)
    .filter((entry) => !isTaken(entry))
    .map(({ id }) => ({ params: { [param]: id } }))
}

/** The entry a page is about. */
export function entryAt<K extends Kind>(kind: K, id: string | undefined): EntryOf<K> {
  const entry = openSite().handbook.get(kind, id ?? '')
  if (entry === undefined) throw new Error(`There is no ${kind} \`${id ?? ''}\``)
  return entry
}
