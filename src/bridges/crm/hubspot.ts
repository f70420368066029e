import type { CrmPipeline, CrmStage } from '../../compiler/4-derive/crm-pipeline.ts'
import { crmWords } from '../../compiler/vocabulary/crm-words.ts'

/** The body of `POST /crm/v3/pipelines/deals`, as HubSpot publishes it. */
export interface HubspotPipeline {
  readonly label: string
  readonly displayOrder: number
  readonly stages: readonly HubspotStage[]
}

export interface HubspotStage {
  /** Unique in its pipeline. */
  readonly label: string
  readonly displayOrder: number
  /** Between `0.0`, closed lost, and `1.0`, closed won, in steps of 0.1. */
  readonly metadata: { readonly probability: string }
}

/**
 * A process as a deal pipeline of HubSpot, with a last stage for what is lost, and one for what is won where the process
 * ends with the order. HubSpot takes tenths only: an open stage has at least 0.1 and at most 0.9, because 0 and 1 close
 * the deal. Undefined where the probability of a stage isn’t known: HubSpot wants one, and none is made up.
 *
 * @see https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
 */
export function hubspotPipeline({ process, stages }: CrmPipeline, displayOrder: number): HubspotPipeline | undefined {
  const closed = [
    ...(stages.some(({ outcome }) => outcome === 'won') ? [] : [{ label: crmWords.won, probability: 1 }]),
    { label: crmWords.lost, probability: 0 },
  ]
  const open = stages.map((stage) => ({ label: stage.name, probability: tenths(stage) }))
  const all = [...open, ...closed]
  if (all.some(({ probability }) => probability === undefined)) return undefined
  return {
    label: process.title,
    displayOrder,
    stages: all.map(({ label, probability = 0 }, index) => ({
      label,
      displayOrder: index,
      metadata: { probability: probability.toFixed(1) },
    })),
  }
}

function tenths({ outcome, winProbability }: CrmStage): number | undefined {
  if (outcome === 'won') return 1
  if (winProbability.known === 'unknown') return undefined
  return Math.min(0.9, Math.max(0.1, Math.round(winProbability.value * 10) / 10))
}
