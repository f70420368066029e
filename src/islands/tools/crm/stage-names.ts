import type { ToolProcess } from '../../../compiler/4-derive/tool-process.ts'

/** Where a CRM's stage leads: a stage of the process by its id, or a closed deal. */
export type StageMeaning = { readonly stage: string } | 'won' | 'lost'

const closed: Readonly<Record<string, 'won' | 'lost'>> = {
  won: 'won',
  'closed won': 'won',
  closedwon: 'won',
  lost: 'lost',
  'closed lost': 'lost',
  closedlost: 'lost',
  'no decision': 'lost',
}

/** What a CRM's stage means in a process, by the stage's title, CRM name and other names; undefined where nobody knows. */
export function stageMeaning(name: string, process: ToolProcess): StageMeaning | undefined {
  const wanted = plain(name)
  const stage = process.stages.find(({ id, title, names }) => [id, title, ...names].some((it) => plain(it) === wanted))
  return stage ? { stage: stage.id } : closed[wanted]
}

/** The process whose stages most of these names are; the first one of several. */
export function likeliestProcess(names: Iterable<string>, processes: readonly ToolProcess[]): ToolProcess | undefined {
  const all = [...names]
  const counts = processes.map(
    (process) => all.filter((name) => typeof stageMeaning(name, process) === 'object').length,
  )
  return processes[counts.indexOf(Math.max(...counts))]
}

function plain(name: string): string {
  return name
    .replaceAll(/[\s–—-]+/g, ' ')
    .trim()
    .toLowerCase()
}
