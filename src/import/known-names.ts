import { plain } from './plain-words.ts'

/** A role or persona that pages can be about: its id, and what people call it. */
export interface Known {
  readonly id: string
  readonly names: readonly string[]
}

/** A process that playbooks can follow: its id, and what its stages are called. */
export interface KnownProcess {
  readonly id: string
  readonly stages: readonly string[]
}

/** A role by its title, with the letters people know it by. */
export function roleCalled(id: string, title: string, aliases: readonly string[] = []): Known {
  return called(id, [title.replace(/^role\s*[:–—-]\s*/i, ''), ...aliases], usualRoles)
}

/** A persona by its title, with the letters people know it by. */
export function personaCalled(id: string, title: string, aliases: readonly string[] = []): Known {
  return called(id, [title.replace(/^(?:buyer )?persona\s*[:–—-]\s*/i, ''), ...aliases], usualPersonas)
}

export function processCalled(id: string, stages: readonly string[]): KnownProcess {
  return { id, stages: stages.map(plain) }
}

function called(id: string, titles: readonly string[], usual: readonly Known[]): Known {
  const own = [...titles, id].map(plain)
  const short = usual.find(({ names }) => names.some((name) => own.includes(name)))
  return { id, names: [...new Set([...own, ...(short?.names ?? [])])] }
}

/** Roles that sales forces have, for what has no page of its own yet. */
export const usualRoles: readonly Known[] = [
  known('account-executive', 'ae'),
  known('account-manager'),
  known('sales-development-representative', 'sdr', 'sales development rep'),
  known('business-development-representative', 'bdr', 'business development rep'),
  known('customer-success-manager', 'csm'),
  known('technical-account-manager', 'tam'),
  known('sales-engineer'),
  known('solutions-architect', 'solution architect'),
  known('sales-manager'),
  known('inside-sales-representative', 'inside sales'),
  known('channel-manager', 'channel sales manager', 'partner manager'),
]

/** Buyers that companies have, for what has no page of its own yet. */
export const usualPersonas: readonly Known[] = [
  known('chief-executive-officer', 'ceo'),
  known('chief-financial-officer', 'cfo'),
  known('chief-information-officer', 'cio'),
  known('chief-technology-officer', 'cto'),
  known('chief-operating-officer', 'coo'),
  known('chief-marketing-officer', 'cmo'),
  known('chief-information-security-officer', 'ciso'),
  known('chief-human-resources-officer', 'chro'),
  known('procurement-manager', 'head of procurement'),
  known('operations-manager'),
  known('it-manager'),
  known('managing-director'),
]

function known(id: string, ...more: readonly string[]): Known {
  return { id, names: [plain(id), ...more] }
}
