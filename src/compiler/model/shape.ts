import type { Kind } from './concept.ts'
import type { Criterion } from './gate-values.ts'
import type { Position } from './position.ts'
import type { Line, Prose } from './prose.ts'
import type { LabelReadings, SectionReadings } from './readings.ts'
import type { Reference } from './reference.ts'

/**
 * The shape of a body: which labels and headings an author may write, and what each is read into. Parser, editor
 * schemas and the tables in the docs all come from it; the words themselves stand in the vocabulary.
 */
export interface BlockShape {
  readonly labels: Readonly<Record<string, LabelShape>>
  readonly sections: Readonly<Record<string, SectionShape>>
  /** Headings the author is free to name, each a block of the same shape: the stages of a process. */
  readonly each?: Readonly<Record<string, BlockShape>>
  /**
   * What list items without a label mean here; without it they are prose. With a shape, an item is a line whose nested
   * items are the labels of the shape: a weakness with its source.
   */
  readonly bullets?: Readonly<Record<string, 'criterion' | BlockShape>>
  /** For a shape in `each`: what the heading above it is the name of. */
  readonly named?: readonly Kind[]
  /** Headings that aren't listed are the author's own and stay prose. */
  readonly ownHeadings?: true
}

export interface LabelShape<R extends keyof LabelReadings = keyof LabelReadings, Many extends boolean = boolean> {
  readonly reads: R
  /** May the label stand more than once? Values that are lists by nature are simply joined. */
  readonly many: Many
  /** What a name may refer to. */
  readonly kinds: readonly Kind[]
  /** For authors: what belongs here. */
  readonly comment: string
  /** For authors: a value that parses. */
  readonly example: string
}

export interface SectionShape<
  R extends keyof SectionReadings | BlockShape = keyof SectionReadings | BlockShape,
  Many extends boolean = boolean,
> {
  readonly reads: R
  readonly many: Many
  /** Does the heading go on after its fixed words, as in `Gate: Do we pursue this?` */
  readonly title: 'none' | 'optional' | 'required'
  /** What the rest of the heading, or the bold words of its list, may be the names of. */
  readonly kinds: readonly Kind[]
  readonly comment: string
}

/** A heading and what was read below it. */
export interface Section<T> {
  /** Unique in its page, and kept when others are inserted: `<stage>-<heading>`. */
  readonly id: string
  /** The heading without its fixed words: `Do we pursue this?`; empty where there is none. */
  readonly title: Line
  /** The same, where it is the name of another entry. */
  readonly name: Reference | undefined
  readonly at: Position
  /** The part's last line included: what an "edit this" link selects. */
  readonly whole: Position
  /** Text below the heading that isn't part of the value, to be shown before it. */
  readonly prose: Prose
  readonly value: T
}

type LabelValue<L extends LabelShape> = LabelReadings[L['reads']] extends readonly unknown[]
  ? LabelReadings[L['reads']]
  : L['many'] extends true
    ? readonly LabelReadings[L['reads']][]
    : LabelReadings[L['reads']] | undefined

type SectionValue<S extends SectionShape> = S['many'] extends true
  ? readonly Section<SectionContent<S>>[]
  : Section<SectionContent<S>> | undefined

type SectionContent<S extends SectionShape> = S['reads'] extends keyof SectionReadings
  ? SectionReadings[S['reads']]
  : S['reads'] extends BlockShape
    ? Block<S['reads']>
    : never

/** What is read from a body of shape `S`: prose, and one property for every label and section. */
export type Block<S extends BlockShape> = {
  readonly prose: Prose
} & { readonly [K in keyof S['labels']]: LabelValue<S['labels'][K]> } & {
  readonly [K in keyof S['sections']]: SectionValue<S['sections'][K]>
} & (S['each'] extends Readonly<Record<string, BlockShape>>
    ? { readonly [K in keyof S['each']]: readonly Named<S['each'][K]>[] }
    : unknown) &
  (S['bullets'] extends Readonly<Record<string, 'criterion' | BlockShape>>
    ? { readonly [K in keyof S['bullets']]: readonly BulletValue<S['bullets'][K]>[] }
    : unknown)

type BulletValue<B> = B extends BlockShape ? Point<B> : Criterion

/** A list item, and what its nested labels say. `prose` is what else is nested below it. */
export type Point<S extends BlockShape> = Block<S> & { readonly line: Line; readonly at: Position }

/** A block below a heading its author named. */
export type Named<S extends BlockShape> = Block<S> & {
  readonly id: string
  readonly title: Line
  /** The heading as the name of another entry, where its shape says so. */
  readonly name: S['named'] extends readonly Kind[] ? Reference | undefined : undefined
  readonly at: Position
  readonly whole: Position
}

type LabelText = { comment: string; example: string; kinds?: readonly Kind[] }

/** A label that stands at most once. */
export function one<R extends keyof LabelReadings>(reads: R, text: LabelText): LabelShape<R, false> {
  return { reads, many: false, kinds: [], ...text }
}

/** A label that may be repeated. */
export function many<R extends keyof LabelReadings>(reads: R, text: LabelText): LabelShape<R, true> {
  return { reads, many: true, kinds: [], ...text }
}

type SectionText = { comment: string; title?: SectionShape['title']; kinds?: readonly Kind[] }

/** A heading that stands at most once. */
export function section<const R extends SectionShape['reads']>(reads: R, text: SectionText): SectionShape<R, false> {
  return { reads, many: false, title: 'none', kinds: [], ...text }
}

/** A heading that may be repeated. */
export function sections<const R extends SectionShape['reads']>(reads: R, text: SectionText): SectionShape<R, true> {
  return { reads, many: true, title: 'none', kinds: [], ...text }
}
