import type { Entry } from '../model/concepts.ts'
import type { Issue } from '../model/issue.ts'
import type { Reference } from '../model/reference.ts'
import { isLive } from '../meaning/in-use.ts'
import { allReferences, frontReferences } from './references.ts'

/**
 * Names in the company’s live entries that stand for drafts or retired ones. It is judged by their status, so drafts
 * that are shown for the time being count as well.
 */
export function findReliances(entries: readonly Entry[], targets: ReadonlyMap<Reference, Entry>): Issue[] {
  if (entries.every(isLive)) return []
  return entries.flatMap((from) =>
    from.origin !== 'company' || !isLive(from)
      ? []
      : allReferences(from).flatMap((reference): Issue[] => {
          const to = targets.get(reference)
          if (!to || isLive(to)) return []
          const key = keyOf(from, reference)
          if (key === 'successor') return []
          // People are headings of one file, so none of them is retired with it.
          if (to.kind === 'person' && to.front.status === 'retired') return []
          const type = to.front.status === 'draft' ? 'relies-on-draft' : 'relies-on-retired'
          return [{ type, from, to, reference, key, at: reference.at }]
        }),
  )
}

function keyOf(entry: Entry, reference: Reference): string | undefined {
  return [...frontReferences(entry)].find(([, names]) => names.includes(reference))?.[0]
}
