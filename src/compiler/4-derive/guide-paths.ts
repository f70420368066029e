import type { Guide } from '../model/guide.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Role } from '../model/role.ts'

/** The guides of one onboarding path, in the order to read them. */
export interface GuidePath {
  readonly name: string
  readonly guides: readonly Guide[]
}

/** Guides as they are to be read: by their order, then by title. */
export function inGuideOrder(guides: readonly Guide[]): readonly Guide[] {
  return [...guides].sort((a, b) => orderOf(a) - orderOf(b) || a.title.localeCompare(b.title, 'en'))
}

/** Those of the guides that are for a reader of this one: what is only for other roles is left out. */
export function guidesForReaderOf(handbook: Handbook, reader: Guide, guides: readonly Guide[]): readonly Guide[] {
  const rolesOf = (guide: Guide): readonly Role[] => handbook.named(guide, 'roles', 'role')
  const own = rolesOf(reader)
  if (own.length === 0) return guides
  return guides.filter((guide) => {
    const roles = rolesOf(guide)
    return roles.length === 0 || roles.some((role) => own.includes(role))
  })
}

/** Paths in the order of their first guide; guides without a path come last, under `rest`. */
export function guidePaths(guides: readonly Guide[], rest: string): readonly GuidePath[] {
  const paths = new Map<string, Guide[]>()
  for (const guide of inGuideOrder(guides)) {
    const name = guide.front.path ?? rest
    paths.set(name, [...(paths.get(name) ?? []), guide])
  }
  const named = [...paths].filter(([name]) => name !== rest)
  const others = [...paths].filter(([name]) => name === rest)
  return [...named, ...others].map(([name, members]) => ({ name, guides: members }))
}

/** Guides without an order come after those with one. */
function orderOf(guide: Guide): number {
  return guide.front.order ?? Number.MAX_SAFE_INTEGER
}
