import type { StageName } from '../model/amounts.ts'
import type { Company } from '../model/company.ts'
import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position, Sourced } from '../model/position.ts'
import type { Process, Stage } from '../model/process.ts'
import { brandScope } from '../meaning/brand-stages.ts'
import { onceFor } from '../meaning/once-for.ts'
import { stageInDate } from '../meaning/stage-in-date.ts'
import { findStage } from '../meaning/stage-name.ts'
import { methodologyOf } from './methodology-view.ts'

/** A place that names a stage. In a list, one name may mean stages of several processes: each is told for itself. */
export interface NameOfStage {
  readonly entry: Entry
  readonly process: Process
  readonly stage: Stage
  /** By its title or by its id, with a number before it or without. */
  readonly written: string
  /** The stretch in which the name is written. */
  readonly at: Position
  /** `heading`: of a playbook; `value`: all that stands there; `list`: one of several, which commas divide. */
  readonly as: 'heading' | 'value' | 'list'
}

/** Every place that names a stage of a process, by the file it stands in. */
export const stageNames = onceFor((handbook: Handbook): ReadonlyMap<string, readonly NameOfStage[]> => {
  const processes = handbook.all('process')
  const found = [
    ...processes.flatMap((process) => lookUp(process, process, namesInProcess(process), 'value')),
    ...handbook.all('playbook').flatMap((playbook) => {
      const headings = playbook.stages.map(({ title: { text, at } }) => ({ text, at }))
      return inEach(handbook.named(playbook, 'process', 'process').slice(0, 1), playbook, headings, 'heading')
    }),
    ...handbook
      .all('sequence')
      .flatMap((it) => inEach(handbook.named(it, 'process', 'process').slice(0, 1), it, it.serves.map(asName), 'list')),
    ...handbook.all('metric').flatMap((metric) => {
      const measured = metric.process.flatMap((name) => handbook.target(name, 'process') ?? [])
      return inEach(measured, metric, metric.stages.map(asName), 'list')
    }),
    ...handbook.all('methodology').flatMap((methodology) => {
      const working = processes.filter((process) => methodologyOf(handbook, process) === methodology)
      const names = methodology.fields.flatMap(({ dueBy }) => dueBy.map(asName))
      return inEach(working, methodology, names, 'list')
    }),
    ...handbook.all('win-loss-review').flatMap((review) =>
      review.lessons.flatMap(({ process: name, gateChanged }) => {
        const process = name && handbook.target(name, 'process')
        return process && gateChanged ? lookUp(process, review, [asName(gateChanged)], 'value') : []
      }),
    ),
    ...handbook.all('company').flatMap((company) => inBrandHeadings(processes, company)),
  ]
  return Map.groupBy(found, ({ at }) => at.file)
})

function asName({ value, at }: Sourced<string>): StageName {
  return { text: value, at }
}

function inEach(processes: readonly Process[], entry: Entry, names: readonly StageName[], as: NameOfStage['as']) {
  return processes.flatMap((process) => lookUp(process, entry, names, as))
}

function lookUp(
  process: Process,
  entry: Entry,
  names: readonly StageName[],
  as: NameOfStage['as'],
): readonly NameOfStage[] {
  return names.flatMap(({ text, at }) => {
    const stage = findStage(process.stages, text)
    return stage ? [{ entry, process, stage, written: text.trim(), at, as }] : []
  })
}

/** Where gates lead, and by which stage what is planned is due or answered. */
function namesInProcess({ stages, mutualPlan, planningQuestions, accountPlan }: Process): readonly StageName[] {
  const gates = stages.flatMap(({ gate }): StageName[] => {
    const { ifYes, ifNo, ifNotYet } = gate?.value ?? {}
    return [
      ...(ifYes?.leads === 'stage' ? [ifYes.stage] : []),
      ...[ifNo, ifNotYet].flatMap((way) => (way?.leads === 'back' ? [way.stage] : [])),
    ]
  })
  const planned = (mutualPlan?.value.rows ?? []).flatMap(({ planBy }) => planBy?.stage ?? [])
  const asked = (planningQuestions?.value.questions ?? []).flatMap(({ answeredIn }) =>
    answeredIn ? asName(answeredIn) : [],
  )
  const done = (accountPlan?.value.actions?.value ?? []).flatMap(({ by }) => {
    const text = by && stageInDate(by.text)
    return text === undefined ? [] : { text, at: by!.at }
  })
  return [...gates, ...planned, ...asked, ...done]
}

/** Headings of words to use and to avoid. Those that name a process, or a stage by another name, name no stage. */
function inBrandHeadings(processes: readonly Process[], company: Company): readonly NameOfStage[] {
  return (company.brand?.value.stages ?? []).flatMap((words) =>
    brandScope(processes, words).named.flatMap(({ name, stages }) =>
      stages.flatMap(({ process, stage }) =>
        findStage([stage], name)
          ? lookUp(process, company, [{ text: name, at: words.title.at }], 'list').filter((it) => it.stage === stage)
          : [],
      ),
    ),
  )
}
