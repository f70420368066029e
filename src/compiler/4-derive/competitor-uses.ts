import { toString } from 'mdast-util-to-string'
import type { Competitor } from '../model/competitor.ts'
import { concepts } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Objection } from '../model/objection.ts'
import type { PlaybookStage } from '../model/playbook.ts'
import type { BlockShape } from '../model/shape.ts'
import { namesCompetitor } from '../meaning/competitor-names.ts'
import { sectionsOf, textOfLabels } from './block-text.ts'
import { objectionUses, type ObjectionUse } from './relations.ts'
import { isInUse } from '../meaning/in-use.ts'

/** Where a competitor comes up: objections of the library, and playbook stages that meet one of them or one of their own. */
export interface CompetitorUses {
  readonly objections: readonly Objection[]
  /** Each stage once, with the first such objection in it. */
  readonly stages: readonly ObjectionUse[]
}

export function competitorUses(handbook: Handbook, competitor: Competitor): CompetitorUses {
  const isBehind = (it: Objection['competitor']): boolean => it !== undefined && handbook.target(it) === competitor
  const objections = handbook.all('objection').filter((objection) => isBehind(objection.competitor))
  const own = handbook
    .all('playbook')
    .flatMap((playbook) =>
      playbook.stages.flatMap((stage) =>
        stage.ifTheySay
          .filter((section) => isBehind(section.value.competitor))
          .map((section) => ({ playbook, stage, section })),
      ),
    )
  const met = objections.flatMap((objection) => objectionUses(handbook, objection))
  const byStage = new Map([...met, ...own].reverse().map((use) => [use.stage, use] as const))
  return { objections, stages: [...byStage.values()].reverse() }
}

/** The competitors that a playbook names in a stage, or that are behind an objection it meets there; by id. */
export function competitorsInStage(handbook: Handbook, stage: PlaybookStage): readonly Competitor[] {
  const competitors = handbook.all('competitor').filter(isInUse)
  if (competitors.length === 0) return []
  const behind = stage.ifTheySay.flatMap(({ name, value }) => {
    const competitor = value.competitor ?? (name && handbook.target(name, 'objection')?.competitor)
    return competitor ? [handbook.target(competitor, 'competitor')] : []
  })
  const text = wordsIn(stage)
  return competitors.filter((competitor) => behind.includes(competitor) || namesCompetitor(text, competitor))
}

function wordsIn(stage: PlaybookStage): string {
  const shape: BlockShape = concepts.playbook.body.each.stages
  const texts = [stage.prose, ...textOfLabels(stage, shape), ...sectionsOf(stage, shape).flatMap(({ text }) => text)]
  return texts.flatMap(({ nodes }) => nodes.map((node) => toString(node))).join('\n')
}
