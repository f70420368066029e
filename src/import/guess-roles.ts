import { plain } from './guess-kind.ts'

/** A role that pages can be for: its id, and what people call it. */
export interface KnownRole {
  readonly id: string
  readonly names: readonly string[]
}

/** For whom a page seems to be: the names of roles in its folders and its title. */
export function guessRoles(path: string, title: string, roles: readonly KnownRole[]): readonly KnownRole[] {
  const folders = path.split('/').slice(0, -1).map(plain)
  const words = ` ${plain(title)} `
  return roles.filter(({ names }) =>
    names.some((name) => folders.some((folder) => folder === name || folder === `${name}s`) || hasWords(words, name)),
  )
}

function hasWords(words: string, name: string): boolean {
  return words.includes(` ${name} `) || words.includes(` ${name}s `)
}

/** A role by its title, with the letters people know it by. */
export function roleCalled(id: string, title: string, aliases: readonly string[] = []): KnownRole {
  const own = [title.replace(/^role\s*[:–—-]\s*/i, ''), ...aliases, id].map(plain)
  const short = usual.find(({ names }) => names.some((name) => own.includes(name)))
  return { id, names: [...new Set([...own, ...(short?.names ?? [])])] }
}

/** Roles that sales forces have, for what has no page of its own yet. */
export const usual: readonly KnownRole[] = [
  role('account-executive', 'ae'),
  role('account-manager'),
  role('sales-development-representative', 'sdr', 'sales development rep'),
  role('business-development-representative', 'bdr', 'business development rep'),
  role('customer-success-manager', 'csm'),
  role('technical-account-manager', 'tam'),
  role('sales-engineer'),
  role('solutions-architect', 'solution architect'),
  role('sales-manager'),
  role('inside-sales-representative', 'inside sales'),
  role('channel-manager', 'channel sales manager', 'partner manager'),
]

function role(id: string, ...more: readonly string[]): KnownRole {
  return { id, names: [plain(id), ...more] }
}
