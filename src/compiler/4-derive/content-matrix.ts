import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import { isInUse } from '../meaning/in-use.ts'
import { sectionsByStage } from './playbook-view.ts'
import { playbooksOfRole, processesOfRole } from './relations.ts'
import { skipReason } from './skipped-stage.ts'
import { partOf } from './stage-view.ts'

/** What one role has to say to whom, stage by stage: a table for each of its processes. */
export interface RoleMatrix {
  readonly role: Role
  readonly processes: readonly ProcessMatrix[]
  /** Cells that the role owes, and those of them that are written. */
  readonly owed: number
  readonly written: number
}

export interface ProcessMatrix {
  readonly process: Process
  /** One row a playbook, and one for each buyer that the role meets without a playbook. */
  readonly rows: readonly MatrixRow[]
}

export interface MatrixRow {
  readonly persona: Persona | undefined
  readonly playbook: Playbook | undefined
  /** Where the playbook lies, or where it would. */
  readonly file: string
  /** The variant it would be, where role and buyer have a playbook by another process. */
  readonly variant: string | undefined
  /** One for each stage of the process. */
  readonly cells: readonly MatrixCell[]
}

/** What a playbook that isn’t written yet has to be told when it is begun, by the questions of `fieldbook new`. */
export function beginningOf(role: Role, { persona, variant }: MatrixRow, process: Process): Record<string, string> {
  const who = { role: role.id, persona: persona?.id ?? '', process: process.id }
  return variant === undefined ? who : { ...who, variant }
}

/** `not owed`: the role or the buyer takes no part in the stage, or the author wrote that this buyer doesn't. */
export type MatrixCell =
  | {
      readonly state: 'written'
      readonly stage: Stage
      readonly anchor: string
      readonly lacks: readonly DepthPart[]
      /** Of the five parts, how many are there. */
      readonly depth: number
    }
  | { readonly state: 'missing' | 'not owed'; readonly stage: Stage }

/** What a stage can offer a seller before a conversation. */
export const depthParts = ['next step', 'questions', 'talk track', 'objections', 'something to send'] as const
export type DepthPart = (typeof depthParts)[number]

/** The roles that sell by a process or have a playbook, each with its tables, in the handbook's order. */
export function contentMatrix(handbook: Handbook): readonly RoleMatrix[] {
  return handbook
    .all('role')
    .filter(isInUse)
    .map((role) => matrixOf(handbook, role))
    .filter(({ processes }) => processes.length > 0)
}

function matrixOf(handbook: Handbook, role: Role): RoleMatrix {
  const playbooks = playbooksOfRole(handbook, role).filter(isInUse)
  const processes = new Set([
    ...processesOfRole(handbook, role).filter(isInUse),
    ...playbooks.flatMap((playbook) => handbook.named(playbook, 'process', 'process')),
  ])
  const matrices = [...processes]
    .map((process) => ({ process, rows: rowsOf(handbook, role, process, playbooks) }))
    .filter(({ rows }) => rows.length > 0)
  const cells = matrices.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const written = cells.filter(({ state }) => state === 'written').length
  return { role, processes: matrices, written, owed: written + cells.filter(({ state }) => state === 'missing').length }
}

function rowsOf(handbook: Handbook, role: Role, process: Process, playbooks: readonly Playbook[]): MatrixRow[] {
  const buyersOf = new Map(
    process.stages.map((stage) => [stage, stage.buyers.flatMap((name) => handbook.target(name, 'persona') ?? [])]),
  )
  const meets = (stage: Stage, persona: Persona | undefined): boolean =>
    persona !== undefined &&
    partOf(handbook, stage, role) !== undefined &&
    (buyersOf.get(stage) ?? []).includes(persona)
  const own = playbooks.filter((playbook) => handbook.named(playbook, 'process', 'process').includes(process))
  const written = own.map((playbook): MatrixRow => {
    const [persona] = handbook.named(playbook, 'persona', 'persona')
    const sections = sectionsByStage(playbook, process)
    const cells = process.stages.map((stage) => cellOf(stage, sections.get(stage), meets(stage, persona)))
    return { persona, playbook, file: playbook.file, variant: undefined, cells }
  })
  const known = new Set(written.map(({ persona }) => persona))
  const missing = [...new Set([...buyersOf.values()].flat())]
    .filter((persona) => isInUse(persona) && !known.has(persona))
    .filter((persona) => process.stages.some((stage) => meets(stage, persona)))
    .map((persona): MatrixRow => {
      const isTaken = handbook.get('playbook', `${role.id}/${persona.id}`) !== undefined
      const variant = isTaken ? process.id : undefined
      const file = `playbooks/${role.id}/${persona.id}${variant === undefined ? '' : `.${variant}`}.md`
      const cells = process.stages.map((stage) => cellOf(stage, undefined, meets(stage, persona)))
      return { persona, playbook: undefined, file, variant, cells }
    })
  return [...written, ...missing]
}

function cellOf(stage: Stage, section: PlaybookStage | undefined, isOwed: boolean): MatrixCell {
  if (!section) return { state: isOwed ? 'missing' : 'not owed', stage }
  if (skipReason(section)) return { state: 'not owed', stage }
  const lacks = depthParts.filter((part) => !hasPart[part](section))
  return { state: 'written', stage, anchor: section.id, lacks, depth: depthParts.length - lacks.length }
}

const hasPart: Readonly<Record<DepthPart, (section: PlaybookStage) => boolean>> = {
  'next step': ({ theyWill }) => theyWill !== undefined,
  questions: ({ ask }) => ask.some(({ value }) => value.length > 0),
  'talk track': ({ insight, say, sayExactly }) => insight !== undefined || say.length > 0 || sayExactly.length > 0,
  objections: ({ ifTheySay }) => ifTheySay.length > 0,
  'something to send': ({ send, email, voicemail }) => send !== undefined || email.length > 0 || voicemail.length > 0,
}
