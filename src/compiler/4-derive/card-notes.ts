import type { Line, Prose } from '../model/prose.ts'
import type { Card, CardKind, CardPart } from './cards.ts'
import type { Review } from './review.ts'
import { addressOf } from './address.ts'

/** What a search result shows beside the words that were found. Travels to the browser as JSON. */
export interface CardNotes {
  readonly kind: CardKind
  readonly title: string
  readonly trail: readonly string[]
  /** Who answers for it; the address is without the base path. */
  readonly owner?: { readonly name: string; readonly address: string }
  /**
   * The last day its review holds, and null where it was never reviewed. The reader's own clock says whether that is
   * past. Undefined where nobody has to review it: Fieldbook's own pages, lists and tools.
   */
  readonly due?: string | null
  /** The words to copy. */
  readonly copy?: string
  /** The parts, by their anchors in the page. */
  readonly parts: Readonly<Record<string, PartNotes>>
}

/**
 * A word that every card has and nobody types: it finds all cards of a facet. Pagefind's own search for nothing loads
 * the whole index.
 */
export const everyCard = 'ωωω'

/** Another, which every card but those of Fieldbook's own pages has. */
export const ourCard = 'ωωκ'

export interface PartNotes {
  readonly kind: CardKind
  readonly copy?: string
  /** How buyers everywhere put it, where it is an objection. */
  readonly said?: string
}

export interface NotesOptions {
  /** Undefined where nobody has to review it. */
  readonly review: Review | undefined
  readonly text: (text: Prose | Line) => string
}

export function notesOf(card: Card, { review, text }: NotesOptions): CardNotes {
  const copyOf = (part: CardPart): { copy?: string } => {
    const copy = part.copy.map(text).filter(Boolean).join('\n\n')
    return copy === '' ? {} : { copy }
  }
  const { owner, due = null } = review ?? {}
  return {
    kind: card.kind,
    title: card.title,
    trail: card.trail,
    ...(owner ? { owner: { name: owner.title, address: addressOf(owner) } } : {}),
    ...(card.entry?.origin === 'company' ? { due } : {}),
    ...copyOf(card),
    parts: Object.fromEntries(
      card.parts.map((part) => [anchorOf(part), { kind: part.kind, ...copyOf(part), ...saidOf(part) }]),
    ),
  }
}

function saidOf({ said = [] }: CardPart): { said?: string } {
  return said.length === 0 ? {} : { said: said.join(', ') }
}

/** Notes as one word without spaces, quotes or signs that mean something in HTML. */
export function writeNotes(notes: CardNotes): string {
  return JSON.stringify(notes)
    .replaceAll(/[^\S ]|[%+"&<>]/g, encodeURIComponent)
    .replaceAll(' ', '+')
}

export function readNotes(word: string): CardNotes {
  return JSON.parse(decodeURIComponent(word.replaceAll('+', ' '))) as CardNotes
}

/** The place in its page that a card's address names; empty for the page itself. */
export function anchorOf({ address }: CardPart): string {
  const hash = address.indexOf('#')
  return hash < 0 ? '' : decodeURIComponent(address.slice(hash + 1))
}
