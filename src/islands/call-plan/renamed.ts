import { playbookAddress } from '../../compiler/4-derive/address.ts'
import { followMove, parseMoves, type Move } from '../../compiler/meaning/moved-anchors.ts'
import { later } from '../keep/kept.ts'
import type { Field, Plan } from './plan.ts'
import { guestKey, splitKey, withPlaybookNow } from './room.ts'

/** What the page’s edition calls otherwise than an earlier one. */
export interface Renamed {
  /** Of stages, whose prompts are called after them. */
  readonly moves: readonly Move[]
  /** The present ids of playbooks, by the addresses they had. */
  readonly playbooks: ReadonlyMap<string, string>
  readonly hasStage: (id: string) => boolean
  readonly hasField: (key: string) => boolean
}

/** Reads what was renamed from the page: `data-moves` of the plan, `data-formerly` beside the `data-playbook` of each playbook. */
export function renamedIn(
  root: ParentNode & { dataset?: DOMStringMap },
  there: Pick<Renamed, 'hasStage' | 'hasField'>,
): Renamed {
  const named = [root, ...root.querySelectorAll<HTMLElement>('[data-playbook][data-formerly]')]
  const playbooks = named.flatMap(({ dataset }) => {
    const { playbook, formerly } = dataset ?? {}
    const old = JSON.parse(formerly ?? '[]') as readonly string[]
    return old.map((address) => [address, playbook ?? ''] as const)
  })
  return { ...there, moves: parseMoves(root.dataset?.['moves'] ?? ''), playbooks: new Map(playbooks) }
}

/** A stage’s present id; the same where it isn’t called otherwise. */
export function stageNow(id: string, { moves, hasStage }: Renamed): string {
  return hasStage(id) ? id : (followMove(id, moves, hasStage)?.id ?? id)
}

/**
 * A plan under the names of the page’s edition. What moves leaves its old place empty, a moment later than it was entered: so
 * it isn’t there twice after it is saved, and what was entered in either place since wins, on whichever device.
 */
export function followPlan(plan: Plan, renamed: Renamed): Plan {
  const stage = stageNow(plan.stage.value, renamed)
  return {
    ...plan,
    playbook: playbookNow(plan.playbook, renamed),
    stage: stage === plan.stage.value ? plan.stage : { value: stage, at: plan.stage.at + 1 },
    fields: followFields(plan.fields, (key) => keyNow(key, renamed)),
  }
}

function playbookNow(id: string, { playbooks }: Renamed): string {
  return playbooks.get(playbookAddress(id)) ?? id
}

function followFields(fields: Plan['fields'], now: (key: string) => string): Plan['fields'] {
  const moved = Object.entries(fields).filter(([key, { value }]) => value !== '' && now(key) !== key)
  if (moved.length === 0) return fields
  const all: Record<string, Field> = { ...fields }
  for (const [key, field] of moved) {
    const to = now(key)
    const there = all[to]
    all[to] = there ? later(there, field) : field
    all[key] = { ...field, value: '', at: field.at + 1 }
  }
  return all
}

function keyNow(key: string, renamed: Renamed): string {
  const { moves, hasField } = renamed
  const named = withPlaybookNow(key, (playbook) => playbookNow(playbook, renamed))
  if (moves.length === 0 || hasField(named)) return named
  const [playbook, own] = splitKey(named)
  const whole = (id: string): string => (playbook === undefined ? id : guestKey(playbook, id))
  const followed = followMove(own, moves, (id) => hasField(whole(id)))
  return followed ? whole(followed.id) : named
}
