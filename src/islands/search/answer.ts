import { readNotes, type CardNotes } from '../../compiler/4-derive/card-notes.ts'
import type { CardKind } from '../../compiler/4-derive/cards.ts'
import { excerptOf, type Piece } from './excerpt.ts'
import type { Fragment } from './pagefind.ts'
import { answers, holds } from './query.ts'

/** The card to show for a record: itself, or the part of it that answers best. */
export interface Answer {
  readonly kind: CardKind
  readonly title: string
  readonly trail: readonly string[]
  /** The other name that was typed. */
  readonly alias: string | undefined
  readonly href: string
  readonly excerpt: readonly Piece[]
  readonly copy: string | undefined
  readonly owner: CardNotes['owner']
  readonly due: CardNotes['due']
}

/** A stretch of the record's words: the card's own, or those of one part. */
interface Stretch {
  readonly anchor: string
  readonly kind: CardKind
  readonly title: string
  /** The words that count as its name. */
  readonly names: string
  readonly words: readonly string[]
  readonly copy: string | undefined
}

export function answerOf(
  fragment: Fragment,
  notes: CardNotes,
  terms: readonly string[],
  wanted: string | undefined,
): Answer {
  const [own, ...parts] = stretchesOf(fragment, notes)
  const eligible =
    wanted === undefined || wanted === own.kind ? [own, ...parts] : parts.filter(({ kind }) => kind === wanted)
  const about = fragment.meta['about'] ?? ''
  const telling = terms.filter((term) => !holds(about, term))
  const best = bestOf(eligible.length > 0 ? eligible : [own], telling)
  const isPart = best !== own
  return {
    kind: best.kind,
    title: best.title,
    trail: isPart ? [...notes.trail, notes.title] : notes.trail,
    alias: isPart ? undefined : aliasFor(best, fragment.meta['aliases'], telling),
    href: isPart ? `${fragment.url.replace(/#.*$/, '')}#${encodeURIComponent(best.anchor)}` : fragment.url,
    excerpt: excerptFor(best, terms),
    copy: best.copy,
    owner: notes.owner,
    due: notes.due,
  }
}

/** The other name that holds most of the terms which the title doesn't; the first of several. */
function aliasFor({ title }: Stretch, aliases = '', terms: readonly string[]): string | undefined {
  const missing = terms.filter((term) => !holds(title, term))
  const held = (name: string): number => missing.filter((term) => holds(name, term)).length
  const best = aliases.split(', ').reduce((most, name) => (held(name) > held(most) ? name : most), '')
  return best === '' ? undefined : best
}

/** The answer to an objection is read from its beginning; elsewhere the place that was found is shown. */
function excerptFor({ kind, words, copy = '' }: Stretch, terms: readonly string[]): readonly Piece[] {
  if (kind !== 'objection') return excerptOf(words, terms)
  return excerptOf(words.length > 0 ? words : copy.split(/\s+/), terms, 0)
}

/** What a record carries beside its words. */
export function notesOf({ anchors }: Fragment): CardNotes {
  const carrier = anchors.find(({ element }) => element === 'data')
  return readNotes(carrier?.id ?? '{}')
}

function stretchesOf({ content, meta, anchors }: Fragment, notes: CardNotes): [Stretch, ...Stretch[]] {
  const words = content.split(' ')
  const headings = anchors
    .filter(({ element, id }) => element === 'h2' && id in notes.parts)
    .sort((a, b) => a.location - b.location)
  const own: Stretch = {
    anchor: '',
    kind: notes.kind,
    title: notes.title,
    names: `${notes.title} ${meta['aliases'] ?? ''}`,
    words: words.slice(wordCount(notes.title), headings[0]?.location),
    copy: notes.copy,
  }
  const parts = headings.map(({ id, text, location }, index): Stretch => {
    const { kind, copy, said = '' } = notes.parts[id] ?? { kind: notes.kind }
    const inside = words.slice(location + wordCount(text), headings[index + 1]?.location)
    return { anchor: id, kind, title: text.replace(/\.$/, ''), names: `${text} ${said}`, words: inside, copy }
  })
  return [own, ...parts]
}

/** The stretch that holds most of the terms; its name counts three times. The card itself wins a tie. */
function bestOf(stretches: readonly Stretch[], terms: readonly string[]): Stretch {
  let best = stretches[0]!
  let most = -1
  for (const stretch of stretches) {
    const score = terms.reduce((sum, term) => {
      if (holds(stretch.names, term)) return sum + 3
      const count = stretch.words.filter((word) => answers(word, term)).length
      return sum + (count > 0 ? 1 + Math.min(count, 4) / 10 : 0)
    }, 0)
    if (score > most) {
      best = stretch
      most = score
    }
  }
  return best
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).filter(Boolean).length
}
