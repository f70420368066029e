import type { z } from 'zod'
import type { Governance } from './governance.ts'
import type { Position } from './position.ts'
import type { Block, BlockShape } from './shape.ts'

/** Every kind of entry. A new concept adds its name here, its file beside this one, and a line in `concepts.ts`. */
export type Kind =
  | 'process'
  | 'role'
  | 'persona'
  | 'person'
  | 'playbook'
  | 'objection'
  | 'collateral'
  | 'offering'
  | 'channel'
  | 'vertical'
  | 'journey'
  | 'metric'
  | 'competitor'
  | 'sequence'
  | 'skill'
  | 'methodology'
  | 'coaching'
  | 'company'
  | 'ideal-customer'
  | 'pricing'
  | 'win-loss-review'
  | 'term'
  | 'guide'
  | 'rule'

/** Where the sources of a concept lie, and whether a file or a heading makes an entry. */
export type Whereabouts =
  { readonly folder: string; readonly entry: 'file' } | { readonly file: string; readonly entry: 'file' | 'heading' }

/** One concept: where it is written, its front matter, and the shape of its body. */
export interface Concept<
  K extends Kind = Kind,
  F extends z.ZodObject = z.ZodObject,
  S extends BlockShape = BlockShape,
> {
  readonly kind: K
  readonly where: Whereabouts
  /** For authors: what it is. */
  readonly comment: string
  readonly frontMatter: F
  /** Front matter keys that hold names, and what they may be the names of. */
  readonly names: Readonly<Record<string, readonly Kind[]>>
  readonly body: S
}

/** What all entries have in common. */
export interface EntryBase<K extends Kind, F> {
  readonly kind: K
  /** The file's name without its ending; a playbook's is `<role>/<persona>[.<variant>]`. */
  readonly id: string
  readonly title: string
  /** Path from the root. */
  readonly file: string
  /** Who wrote it: the company, or Fieldbook itself (`docs/`). */
  readonly origin: 'company' | 'fieldbook'
  readonly front: F
  /** The front matter's parts, to point at; the opening fence where a key is missing. */
  readonly frontAt: (key: string, index?: number) => Position
  /** The entry's first line. */
  readonly at: Position
}

/** The entry a concept compiles to. */
export type EntryFor<C extends Concept> =
  C extends Concept<infer K, infer F, infer S> ? EntryBase<K, z.infer<F> & Governance> & Block<S> : never

/** A convenience for concept files: keeps the literal types. */
export function concept<const K extends Kind, F extends z.ZodObject, const S extends BlockShape>(
  it: Concept<K, F, S>,
): Concept<K, F, S> {
  return it
}
