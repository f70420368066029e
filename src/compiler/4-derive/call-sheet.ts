import type { Item, Line, Prose } from '../model/prose.ts'
import type { Mention } from './mention.ts'
import type { ObjectionView } from './objection-view.ts'
import type { CoveredStage, SendView } from './stage-view.ts'

/** One conversation's sheet: plan, execute and debrief. */
export interface CallSheet {
  /** The stage's id: what `?stage=` and the saved plan name. */
  readonly id: string
  readonly number: number | undefined
  readonly title: string
  readonly stages: readonly CoveredStage[]
  readonly theyWill: Prose | undefined
  readonly atLeast: Prose | undefined
  readonly with: readonly Mention[]
  readonly questions: readonly QuestionGroup[]
  readonly theyMayAsk: readonly Prompt[]
  readonly points: readonly (Prompt & { readonly talk: Prose })[]
  readonly objections: readonly (Prompt & { readonly objection: ObjectionView })[]
  readonly collateral: readonly (Prompt & { readonly send: SendView })[]
  /** The playbook’s own prompts for planning. */
  readonly plan: readonly Prompt[]
  /** At most seven: the playbook’s own first, then as many of everyone’s as there is room for. */
  readonly execute: readonly Prompt[]
  readonly debrief: readonly Prompt[]
  /** The ways a conversation ends; `next-step` demands what the buyer will do, and by when. */
  readonly outcomes: readonly { readonly key: string; readonly title: string }[]
  /** What the gate wants to see, to be ticked in the debrief. */
  readonly criteria: readonly (Prompt & { readonly dealKiller: boolean; readonly evidence: Line | undefined })[]
}

export interface QuestionGroup {
  readonly title: Line | undefined
  readonly prompts: readonly Prompt[]
}

export interface Prompt {
  readonly id: string
  /** Plain words: what is saved with an answer, so that it can be read when the playbook has changed. */
  readonly text: string
  /** The same with its marks, where an author wrote it. */
  readonly line: Line | undefined
  /** What to listen for, or the answer. */
  readonly details: Item['details']
}
