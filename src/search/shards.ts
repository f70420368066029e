import { createHash } from 'node:crypto'
import type { SearchRecord } from './record.ts'

/** Records that are searched together, and fetched when they are needed. */
export interface Shard {
  /** Stands for what it is for, whatever is in it: the same from one build to the next. */
  readonly name: string
  /** Ids of the roles whose playbooks these records are from; undefined where they are for everybody, or not parted by role. */
  readonly roles: readonly string[] | undefined
  readonly records: readonly SearchRecord[]
  /** Stands for all that is in it. */
  readonly key: string
}

/**
 * The most records that stay in one. Pagefind looks through all matches of a word for each of them: twice as many take four
 * times as long.
 */
const most = 2000

/** About so many are in each shard of a larger index. */
const usual = 1000

/**
 * What is in a role's playbooks is parted from what is for everybody, so that a rep’s phone fetches and searches its own
 * role’s; a small index stays in one piece. The first shard is what everybody searches. A page’s records stay together, and
 * where another page changes, they stay in their shard.
 */
export function shardsOf(records: readonly SearchRecord[], language: string): readonly Shard[] {
  if (records.length <= most) return [shardOf({ roles: undefined, records }, 0, language)]
  const byRole = Map.groupBy(records, ({ role }) => role)
  const shared = byRole.get(undefined) ?? []
  const ownRoles = [...byRole.keys()].filter((role) => role !== undefined).sort()
  const own = joined(ownRoles.map((role) => ({ roles: [role], records: byRole.get(role) ?? [] })))
  return [
    ...parted(shared).map((part, place) => shardOf({ roles: undefined, records: part }, place, language)),
    ...own.flatMap(({ roles, records: all }) =>
      parted(all).map((part, place) => shardOf({ roles, records: part }, place, language)),
    ),
  ]
}

type Group = Pick<Shard, 'records'> & { readonly roles: readonly string[] }

/** Roles with little to find share a shard. */
function joined(groups: readonly Group[]): readonly Group[] {
  return groups.reduce<readonly Group[]>((done, group) => {
    const last = done.at(-1)
    if (!last || last.records.length + group.records.length > 1.2 * usual) return [...done, group]
    const both = { roles: [...last.roles, ...group.roles], records: [...last.records, ...group.records] }
    return [...done.slice(0, -1), both]
  }, [])
}

/** Parts of the usual size; the address of a page says which one it belongs to. */
function parted(records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] {
  if (records.length === 0) return []
  const count = Math.max(1, Math.round(records.length / usual))
  const parts = Map.groupBy(records, ({ url }) => hashOf(url.replace(/#.*/s, '')).readUInt32BE() % count)
  return [...parts].sort(([one], [other]) => one - other).map(([, part]) => part)
}

function shardOf({ roles, records }: Pick<Shard, 'roles' | 'records'>, place: number, language: string): Shard {
  return {
    name: hashOf(JSON.stringify([roles, place]))
      .toString('hex')
      .slice(0, 8),
    roles,
    records,
    key: hashOf(JSON.stringify([language, records.map(({ url, html }) => [url, html])]))
      .toString('hex')
      .slice(0, 12),
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
