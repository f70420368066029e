import type { Entry } from '../model/concepts.ts'
import type { Kind } from '../model/concept.ts'
import type { Audience } from '../model/governance.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Process } from '../model/process.ts'
import type { Line, Prose } from '../model/prose.ts'
import type { Role } from '../model/role.ts'
import { isPublished } from './published.ts'
import { entryCard } from './entry-cards.ts'
import { pageCards } from './page-cards.ts'
import { playbookCards } from './playbook-cards.ts'
import { processCards } from './process-cards.ts'

/** What a card is, for a reader who looks for something: a stage of a playbook, an objection, a term. */
export type CardKind =
  | Kind
  | 'stage'
  | 'plan'
  | 'sheet'
  | 'gate'
  | 'approval'
  | 'questions'
  | 'talk-track'
  | 'e-mail'
  | 'figures'
  | 'page'
  | 'tool'

/** A piece of a page that answers one question by itself. */
export interface Card extends CardPart {
  /** Undefined for a page that no one entry stands for. */
  readonly entry: Entry | undefined
  /** What it stands in, outermost first: role, persona. Empty for the library. */
  readonly trail: readonly string[]
  /** The cards inside it, each a place in the same page. */
  readonly parts: readonly CardPart[]
  /** For whom and where it counts; empty where it counts for everybody. */
  readonly roles: readonly Role[]
  readonly personas: readonly Persona[]
  readonly processes: readonly Process[]
  /** Titles of stages. */
  readonly stages: readonly string[]
}

export interface CardPart {
  readonly kind: CardKind
  readonly title: string
  /** Where it is, without the base path: `/playbooks/…/#qualification-ask-money`. Unique among all cards. */
  readonly address: string
  /** What it says itself. Text that is taken over from another card isn't here. */
  readonly text: readonly (Prose | Line)[]
  /** What else people call it. */
  readonly aliases: readonly string[]
  /** How buyers everywhere put an objection: it is found by that, and never called so. */
  readonly said?: readonly string[]
  /** The words to copy: an answer, an e-mail. */
  readonly copy: readonly (Prose | Line)[]
}

/** All cards of an edition, without drafts and what is retired. */
export function deriveCards(handbook: Handbook, audience: Audience = 'internal'): readonly Card[] {
  return [
    ...handbook.entries.filter(isPublished).flatMap((entry) => cardsOf(handbook, entry)),
    ...pageCards(handbook, audience),
  ]
}

function cardsOf(handbook: Handbook, entry: Entry): readonly Card[] {
  switch (entry.kind) {
    case 'playbook':
      return playbookCards(handbook, entry)
    case 'process':
      return processCards(handbook, entry)
    default:
      return [entryCard(handbook, entry)]
  }
}
