import { fitOf, type ProcessType, type RoleTraits, type Trait, type Verdict } from '../arithmetic.ts'
import { traitFaults } from '../meaning/trait-faults.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import { fitWords } from '../vocabulary/fit-words.ts'
import { processesOfRole } from './relations.ts'
import { isInUse } from '../meaning/in-use.ts'

/** Which of the four processes fit a role that sells, and by which it works. */
export interface RoleFit {
  readonly role: Role
  /** Does the role state one of its traits at all? */
  readonly isStated: boolean
  /** The traits as their author wrote them, each with its place. */
  readonly said: Readonly<Record<Trait, { readonly text: string; readonly at: Position } | undefined>>
  readonly types: readonly TypeFit[]
}

/** One type of process and a role. */
export interface TypeFit {
  readonly type: ProcessType
  readonly verdict: Verdict
  /** The verdict's reason in words: `too many accounts to treat alike, so effort must be rationed: 170`. */
  readonly reason: string
  /** The processes of this type that it carries. */
  readonly runs: readonly Process[]
  /** The processes in which it does a part and hands over. */
  readonly parts: readonly { readonly process: Process; readonly stages: readonly Stage[] }[]
  /** Why it works by a process that doesn't fit: the reason its author accepted the finding with. */
  readonly accepted: string | undefined
}

/** The order in which a seller meets them, from one conversation to many accounts. */
export const processTypes: readonly ProcessType[] = ['call', 'opportunity', 'account', 'territory']

/** The fit of each role that sells, in the handbook's order. Retired processes and roles don't count. */
export function salesForceFit(handbook: Handbook): readonly RoleFit[] {
  return handbook.all('role').flatMap((role) => (!isInUse(role) ? [] : (roleFit(handbook, role) ?? [])))
}

/** The fit of one role; undefined where it doesn't sell, for then there is nothing to judge. */
export function roleFit(handbook: Handbook, role: Role): RoleFit | undefined {
  if (role.front.type !== 'sales') return undefined
  const { accounts, calls, deals, revenue } = role
  const said = { accounts, calls, deals, revenue }
  const traits = traitsOf(role)
  const processes = processesOfRole(handbook, role).filter(isInUse)
  const types = processTypes.map((type): TypeFit => {
    const verdict = fitOf(traits, type)
    const trait = said[verdict.trait]
    const ofType = processes.filter(({ front }) => front.type === type)
    const parts = ofType.flatMap((process) => {
      const stages = partOf(handbook, process, role)
      return stages ? [{ process, stages }] : []
    })
    return {
      type,
      verdict,
      reason: fitWords.because[verdict.because](trait?.text ?? '', verdict.limit ?? 0),
      runs: ofType.filter((it) => parts.every(({ process }) => process !== it)),
      parts,
      accepted: trait && verdict.fit === 'misfit' ? acceptanceOf(handbook, trait.at) : undefined,
    }
  })
  return { role, isStated: Object.values(said).some((trait) => trait !== undefined), said, types }
}

/** The numbers of a role's traits. What isn't stated, readable or possible is not known. */
export function traitsOf(role: Role): RoleTraits {
  const faulty = new Set(traitFaults(role).map(({ trait }) => trait))
  const { accounts, calls, deals, revenue } = role
  const isStated = <T extends { readonly known: string }>(trait: Trait, value: T | undefined) =>
    value?.known === 'stated' && !faulty.has(trait) ? (value as Extract<T, { known: 'stated' }>) : undefined
  const deal = isStated('deals', deals)
  return {
    accounts: isStated('accounts', accounts)?.count,
    calls: isStated('calls', calls) ?? { aWeek: undefined, risk: undefined, likeness: undefined },
    deals: deals?.known === 'none' ? 'none' : { days: deal?.length?.days, ends: deal?.ends },
    revenue: revenue?.known === 'spread' ? 'spread' : isStated('revenue', revenue),
  }
}

/**
 * The stages a role leads in a process that another role carries: an SDR leads Prospecting, the account executive takes
 * over and wins. Undefined where the role works by the whole process.
 */
function partOf(handbook: Handbook, process: Process, role: Role): readonly Stage[] | undefined {
  const led = stagesLedBy(handbook, process, role)
  const carrier = carrierOf(handbook, process)
  return led.length > 0 && carrier !== undefined && carrier !== role ? led : undefined
}

/** Who carries a process: of its sales roles the one that leads the stage that wins, or else leads most. */
function carrierOf(handbook: Handbook, process: Process): Role | undefined {
  const sellers = handbook.named(process, 'roles', 'role').filter(({ front }) => front.type === 'sales')
  const winning = process.stages.find(({ gate }) => gate?.value.ifYes?.leads === 'won')
  if (winning) return sellers.find((role) => winning.lead && handbook.target(winning.lead, 'role') === role)
  const led = sellers.map((role) => ({ role, count: stagesLedBy(handbook, process, role).length }))
  const most = Math.max(0, ...led.map(({ count }) => count))
  const first = led.filter(({ count }) => count === most)
  return first.length === 1 ? first[0]?.role : undefined
}

function stagesLedBy(handbook: Handbook, process: Process, role: Role): readonly Stage[] {
  return process.stages.filter(({ lead }) => lead && handbook.target(lead, 'role') === role)
}

function acceptanceOf(handbook: Handbook, at: Position): string | undefined {
  return handbook.acceptances.find(
    (it) => it.rule === 'process-misfit' && it.at.file === at.file && it.line === at.start.line,
  )?.reason
}
