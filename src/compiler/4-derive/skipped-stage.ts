import { toString } from 'mdast-util-to-string'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Prose } from '../model/prose.ts'
import type { Role } from '../model/role.ts'
import { english } from '../vocabulary/english.ts'
import { partOf } from './stage-view.ts'
import { isInUse } from '../meaning/in-use.ts'
import { onceFor } from '../meaning/once-for.ts'

/** A stage of the process that the playbook passes over. */
export interface SkippedStage {
  readonly covered: false
  readonly id: string
  readonly number: number
  readonly title: string
  readonly stage: Stage
  readonly why: SkipReason
  /** Playbooks of the same role and process for buyers who do take part; none that is retired. */
  readonly elsewhere: readonly Playbook[]
}

/**
 * `said`: the author wrote “Not with this buyer”; `persona`: the buyer takes no part in the stage; `role`: the seller
 * neither leads nor helps; `gap`: both take part and nothing is written yet.
 */
export type SkipReason =
  { readonly because: 'said'; readonly prose: Prose } | { readonly because: 'persona' | 'role' | 'gap' }

export interface SkippedParts {
  readonly playbook: Playbook
  readonly section: PlaybookStage | undefined
  readonly stage: Stage
  readonly number: number
  readonly role: Role | undefined
  readonly persona: Persona | undefined
  readonly process: Process | undefined
}

export function viewSkipped(handbook: Handbook, parts: SkippedParts): SkippedStage {
  const { section, stage, number } = parts
  return {
    covered: false,
    id: section?.id ?? stage.id,
    number,
    title: stage.title.text,
    stage,
    why: (section && skipReason(section)) ?? { because: reasonOf(handbook, parts) },
    elsewhere: elsewhere(handbook, parts),
  }
}

/** “Not with this buyer …” as a section's only content. */
export function skipReason(section: PlaybookStage): SkipReason | undefined {
  const [first] = section.prose.nodes
  const words = first ? toString(first).trim().toLowerCase() : ''
  const says = english.values.notWithThisBuyer.some((phrase) => words.startsWith(phrase.toLowerCase()))
  const empty = !section.theyWill && section.ask.length === 0 && section.ifTheySay.length === 0
  return says && empty ? { because: 'said', prose: section.prose } : undefined
}

function reasonOf(handbook: Handbook, { stage, role, persona }: SkippedParts): 'persona' | 'role' | 'gap' {
  const buyers = stage.buyers.map((buyer) => handbook.target(buyer, 'persona'))
  if (persona && buyers.length > 0 && !buyers.includes(persona)) return 'persona'
  const staffed = stage.lead !== undefined || stage.helps.length > 0
  return role && staffed && !partOf(handbook, stage, role) ? 'role' : 'gap'
}

function elsewhere(handbook: Handbook, { playbook, stage, role, process }: SkippedParts): readonly Playbook[] {
  if (!role || !process) return []
  const buyers = new Set(stage.buyers.map((buyer) => handbook.target(buyer, 'persona')?.id))
  const siblings = siblingsIn(handbook).get(`${role.id} ${process.id}`) ?? []
  return siblings.filter((it) => it.playbook !== playbook && buyers.has(it.persona)).map((it) => it.playbook)
}

interface Sibling {
  readonly playbook: Playbook
  readonly persona: string | undefined
}

/** Playbooks by role and process, looked up once a handbook: a thousand playbooks ask for it at every stage they skip. */
const siblingsIn = onceFor((handbook: Handbook): ReadonlyMap<string, readonly Sibling[]> => {
  const fresh = new Map<string, Sibling[]>()
  for (const playbook of handbook.all('playbook').filter(isInUse)) {
    const [role] = handbook.named(playbook, 'role', 'role')
    const [process] = handbook.named(playbook, 'process', 'process')
    const [persona] = handbook.named(playbook, 'persona', 'persona')
    const key = `${role?.id ?? ''} ${process?.id ?? ''}`
    fresh.set(key, [...(fresh.get(key) ?? []), { playbook, persona: persona?.id }])
  }
  return fresh
})
