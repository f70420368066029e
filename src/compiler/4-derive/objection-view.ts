import type { Collateral } from '../model/collateral.ts'
import type { Competitor } from '../model/competitor.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Objection } from '../model/objection.ts'
import type { PlaybookStage } from '../model/playbook.ts'
import type { Line, Prose } from '../model/prose.ts'
import { mention, mentions, type Mention } from './mention.ts'

/**
 * What a buyer may say in a stage, and what to answer: the library's objection where the playbook names one, with what
 * the playbook adds for this buyer. A label that stands in both is the playbook's; what was heard and what to show add up.
 */
export interface ObjectionView {
  /** `<stage>-if-they-say-<objection>` */
  readonly id: string
  /** In the buyer's words. */
  readonly title: string
  readonly line: Line
  readonly library: Objection | undefined
  /** The library's answer; the playbook's own where there is no library objection. */
  readonly answer: Prose | undefined
  /** What the playbook says to this buyer on top of the library's answer. */
  readonly here: Prose | undefined
  readonly alsoHeard: readonly string[]
  readonly means: Prose | undefined
  readonly show: readonly Mention<Collateral>[]
  /** The battle card behind it; words alone where there are no battle cards. */
  readonly competitor: Mention<Competitor> | undefined
  readonly proof: Prose | undefined
  readonly secondRound: Prose | undefined
}

type Section = PlaybookStage['ifTheySay'][number]

export function viewObjection(handbook: Handbook, section: Section): ObjectionView {
  const own = section.value
  const library = section.name && handbook.target(section.name, 'objection')
  const ownText = written(own.prose)
  const competitor = own.competitor ?? library?.competitor
  const libraryText = library && written(library.prose)
  return {
    id: section.id,
    title: library?.title ?? section.title.text,
    line: section.title,
    library,
    answer: libraryText ?? ownText,
    here: libraryText && ownText,
    alsoHeard: distinct([...own.alsoHeard, ...(library?.alsoHeard ?? [])].map(({ value }) => value)),
    means: own.means ?? library?.means,
    show: distinctBy(mentions(handbook, [...own.show, ...(library?.show ?? [])], 'collateral'), ({ text }) => text),
    competitor: competitor && mention(handbook, competitor, 'competitor'),
    proof: library?.proof?.value,
    secondRound: library?.secondRound?.value,
  }
}

/** Prose with something in it. */
export function written(prose: Prose | undefined): Prose | undefined {
  return prose && prose.nodes.length > 0 ? prose : undefined
}

function distinct(texts: readonly string[]): readonly string[] {
  return distinctBy(texts, (text) => text.toLowerCase())
}

function distinctBy<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [key(value), value] as const).reverse()).values()].reverse()
}
