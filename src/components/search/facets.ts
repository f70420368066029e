import type { Card, CardKind } from '../../compiler/4-derive/cards.ts'
import { slug } from '../../compiler/meaning/slug.ts'
import { searchWords } from '../../compiler/vocabulary/search-words.ts'

/** A question a search result may be narrowed by. */
export interface Facet {
  /** Its name in the address and in the index. */
  readonly name: 'kind' | 'role' | 'persona' | 'stage' | 'process'
  readonly title: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
}

/** The facets of some cards, with the values that at least one card has. A facet that offers no choice is left out. */
export function facetsOf(cards: readonly Card[]): readonly Facet[] {
  const kinds = new Set(cards.flatMap((card) => [card.kind, ...card.parts.map(({ kind }) => kind)]))
  const named = (entries: readonly { readonly id: string; readonly title: string }[]): Facet['values'] =>
    distinct(entries.map(({ id, title }) => ({ value: id, label: title })))
  const facets: readonly Facet[] = [
    facet('kind', (Object.keys(searchWords.kinds) as CardKind[]).filter((kind) => kinds.has(kind)).map(kindValue)),
    facet('role', named(cards.flatMap(({ roles }) => roles))),
    facet('persona', named(cards.flatMap(({ personas }) => personas))),
    facet(
      'stage',
      distinct(cards.flatMap(({ stages }) => stages).map((title) => ({ value: slug(title), label: title }))),
    ),
    facet('process', named(cards.flatMap(({ processes }) => processes))),
  ]
  return facets.filter(({ values }) => values.length > 1)
}

function facet(name: Facet['name'], values: Facet['values']): Facet {
  return { name, title: searchWords.facets[name], values }
}

function kindValue(kind: CardKind): Facet['values'][number] {
  return { value: kind, label: searchWords.kinds[kind] }
}

function distinct(values: Facet['values']): Facet['values'] {
  return [...new Map(values.map((value) => [value.value, value])).values()].sort((a, b) => (a.label < b.label ? -1 : 1))
}
