import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import { followMove, type Move } from '../meaning/moved-anchors.ts'
import { headingsOf } from './headings-of.ts'
import { sectionsByStage } from './playbook-view.ts'
import { movedHeadings } from './redirects.ts'

/**
 * The ids in an entry’s page that last as long as its sources keep their headings. A playbook’s page has every stage of its
 * process, those it passes over too; that of people has them all.
 */
export function anchorsOf(handbook: Handbook, entry: Entry): ReadonlySet<string> {
  const own = headingsOf(entry).map(({ id }) => id)
  if (entry.kind === 'playbook') return new Set([...own, ...stageAnchors(handbook, entry).values()])
  if (entry.kind === 'person') return new Set([...own, ...handbook.all('person').map(({ id }) => id)])
  return new Set(own)
}

/**
 * The moves that a page follows: those of its own `formerly`, and in a playbook’s page those of its process’s stages, after
 * which its own headings are called.
 */
export function movesOf(handbook: Handbook, entry: Entry): readonly Move[] {
  const own = movedHeadings(entry).map(({ from, to }) => ({ from, to }))
  if (entry.kind !== 'playbook') return own
  const [process] = handbook.named(entry, 'process', 'process')
  return process ? [...own, ...movesByStages(handbook, entry, movedHeadings(process))] : own
}

/** The moves among those of a process’s page that count in a playbook’s: of stages, and of what is below them. */
export function movesByStages(handbook: Handbook, playbook: Playbook, moves: readonly Move[]): readonly Move[] {
  if (moves.length === 0) return []
  const stages = [...stageAnchors(handbook, playbook)].map(([from, to]) => ({ from, to }))
  return moves.flatMap(({ from, to }) => {
    const now = followMove(to, stages, () => true)
    return now ? [{ from, to: now.id }] : []
  })
}

/** Where the stages of its process stand in a playbook’s page, by the ids they have in the process. */
function stageAnchors(handbook: Handbook, playbook: Playbook): ReadonlyMap<string, string> {
  const [process] = handbook.named(playbook, 'process', 'process')
  const sections = sectionsByStage(playbook, process)
  return new Map((process?.stages ?? []).map((stage) => [stage.id, sections.get(stage)?.id ?? stage.id]))
}
