import type { concepts } from '../model/concepts.ts'
import type { BlockShape } from '../model/shape.ts'

/**
 * All words of one language that authors write or readers see. The first word of a heading or label is what Fieldbook
 * writes itself; the others are understood too.
 */
export interface Vocabulary {
  readonly language: string
  readonly decimalSign: '.' | ','
  /** What a section’s audience is called. */
  readonly audiences: Readonly<Record<'internal' | 'partner' | 'public', readonly string[]>>
  readonly labels: Readonly<
    Record<LabelKey | 'audience' | 'evidence' | 'planOwner' | 'planBy' | 'mitigation', readonly string[]>
  >
  readonly headings: Readonly<Record<HeadingKey, readonly string[]>>
  /** Words that a flowchart adds to a process's own. */
  readonly flow: Readonly<Record<'won' | 'done' | 'stop' | 'nurture' | 'yes' | 'no' | 'notYet', string>>
  /** Words inside values. */
  readonly values: {
    readonly won: readonly string[]
    readonly stop: readonly string[]
    readonly nurture: readonly string[]
    readonly into: readonly string[]
    readonly endOf: readonly string[]
    readonly back: readonly string[]
    readonly atLeast: readonly string[]
    readonly atMost: readonly string[]
    /** Before a day, month, quarter or year. */
    readonly dated: readonly string[]
    readonly above: readonly string[]
    readonly estimate: readonly string[]
    readonly unknown: readonly string[]
    readonly accountable: readonly string[]
    readonly preparedBy: readonly string[]
    readonly ask: readonly string[]
    readonly tell: readonly string[]
    readonly notWithThisBuyer: readonly string[]
    /** By what a touch reaches the buyer. */
    readonly byPhone: readonly string[]
    readonly byEmail: readonly string[]
    readonly byVisit: readonly string[]
    readonly bySocial: readonly string[]
    /** Behind the day of a touch that is counted back from an end. */
    readonly before: readonly string[]
    readonly workingDays: readonly string[]
    readonly minutes: readonly string[]
    readonly hours: readonly string[]
    readonly days: readonly string[]
    readonly weeks: readonly string[]
    readonly months: readonly string[]
    readonly quarters: readonly string[]
    readonly years: readonly string[]
    readonly per: readonly string[]
    readonly lowRisk: readonly string[]
    readonly mediumRisk: readonly string[]
    readonly highRisk: readonly string[]
    readonly risk: readonly string[]
    readonly different: readonly string[]
    readonly alike: readonly string[]
    readonly setEnd: readonly string[]
    readonly noSetEnd: readonly string[]
    readonly noDeals: readonly string[]
    readonly spread: readonly string[]
    readonly all: readonly string[]
    readonly fromAccounts: readonly string[]
    readonly newAccounts: readonly string[]
    readonly sameAccounts: readonly string[]
    readonly onAverage: readonly string[]
    readonly every: readonly string[]
    readonly second: readonly string[]
    readonly once: readonly string[]
    readonly twice: readonly string[]
    readonly times: readonly string[]
    readonly daily: readonly string[]
    readonly weekly: readonly string[]
    readonly fortnightly: readonly string[]
    readonly monthly: readonly string[]
    readonly quarterly: readonly string[]
    readonly yearly: readonly string[]
    readonly cadenceAbout: readonly string[]
    /** The words for 3, 4, 5 and so on. */
    readonly numbersFromThree: readonly string[]
    readonly below: readonly string[]
    readonly between: readonly string[]
    readonly orMore: readonly string[]
    readonly orLess: readonly string[]
    /** Between two people who keep contact. */
    readonly meets: readonly string[]
  }
}

/** Bodies are at most four deep: a guide, its 30-60-90 days, one of their periods, a goal in it. */
type Body = (typeof concepts)[keyof typeof concepts]['body']
type Inner = BlocksIn<Body>
type Shape = Body | Inner | BlocksIn<Inner> | BlocksIn<BlocksIn<Inner>>

export type LabelKey = KeysOf<Shape, 'labels'>
export type HeadingKey = KeysOf<Shape, 'sections'>

type KeysOf<S, P extends 'labels' | 'sections'> = S extends BlockShape ? string & keyof S[P] : never
type BlocksIn<S> = S extends BlockShape ? EachOf<S> | SectionBlockOf<S> | BulletBlockOf<S> : never
type EachOf<S> = S extends { readonly each: infer E } ? E[keyof E] : never
type BulletBlockOf<S> = S extends { readonly bullets: infer B } ? Exclude<B[keyof B], string> : never
type SectionBlockOf<S extends BlockShape> = {
  [K in keyof S['sections']]: S['sections'][K]['reads'] extends BlockShape ? S['sections'][K]['reads'] : never
}[keyof S['sections']]
