import type { NamedStage } from '../../compiler/4-derive/playbook-view.ts'
import { isPlaybookAddress } from './places.ts'

/** The playbook chosen last among a role's, with its stages as they were then: shown until the present ones are there. */
export interface ChosenBuyer {
  /** Without the base path. */
  readonly address: string
  readonly stages: readonly NamedStage[]
}

/** What a device has kept; undefined where that is nothing or something else. */
export function readBuyer(text: string | undefined): ChosenBuyer | undefined {
  try {
    const { address, stages } = JSON.parse(text ?? '') as { address?: unknown; stages?: unknown }
    if (typeof address !== 'string' || !isPlaybookAddress(address)) return undefined
    return { address, stages: Array.isArray(stages) ? stages.filter(isStage).slice(0, 60) : [] }
  } catch {
    return undefined
  }
}

function isStage(value: unknown): value is NamedStage {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, number } = value as Record<keyof NamedStage, unknown>
  return typeof id === 'string' && typeof title === 'string' && ['number', 'undefined'].includes(typeof number)
}
