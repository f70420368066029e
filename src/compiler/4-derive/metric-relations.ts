import { findStage } from '../meaning/stage-name.ts'
import { plainName } from '../meaning/slug.ts'
import type { Criterion } from '../model/gate-values.ts'
import type { Handbook } from '../model/handbook.ts'
import { type Metric, metricLevels } from '../model/metric.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import type { Sourced } from '../model/position.ts'
import type { WinLossLesson } from '../model/win-loss-review.ts'
import { isInUse } from '../meaning/in-use.ts'

/** A process that a metric measures: all of it, or some stages. */
export interface Measured {
  readonly process: Process
  readonly stages: readonly Stage[]
}

/** The processes a metric measures, each with the stages it names that stand in it. */
export function measuredBy(handbook: Handbook, metric: Metric): readonly Measured[] {
  return metric.process.flatMap((name) => {
    const process = handbook.target(name, 'process')
    if (!process) return []
    const stages = metric.stages.flatMap(({ value }) => findStage(process.stages, value) ?? [])
    return [{ process, stages }]
  })
}

/** The stages a metric names that stand in none of its processes. Empty while a process is unknown itself. */
export function lostStages(handbook: Handbook, metric: Metric): readonly Sourced<string>[] {
  const processes = metric.process.map((name) => handbook.target(name, 'process'))
  if (processes.includes(undefined)) return []
  return metric.stages.filter(({ value }) => !processes.some((process) => findStage(process!.stages, value)))
}

/** The metrics that measure a process, activities first. */
export function metricsOfProcess(
  handbook: Handbook,
  process: Process,
): readonly { readonly metric: Metric; readonly stages: readonly Stage[] }[] {
  return byLevel(live(handbook)).flatMap((metric) =>
    measuredBy(handbook, metric)
      .filter((measured) => measured.process === process)
      .map(({ stages }) => ({ metric, stages })),
  )
}

/** The metrics that change what a role does, activities first. A result is no seller’s to change, so sellers get none. */
export function metricsOfRole(handbook: Handbook, role: Role): readonly Metric[] {
  return byLevel(live(handbook)).filter(
    (metric) =>
      metric.role.some((name) => handbook.target(name, 'role') === role) &&
      !(role.front.type === 'sales' && metric.front.level === 'result'),
  )
}

/** The metrics that move this one, activities first. */
export function metricsMoving(handbook: Handbook, metric: Metric): readonly Metric[] {
  return byLevel(live(handbook)).filter(({ moves }) => moves.some((name) => handbook.target(name, 'metric') === metric))
}

/** How high a metric stands: 0 for an activity, 2 for a result. */
export function levelOf({ front }: Metric): number {
  return metricLevels.indexOf(front.level)
}

/** The gate that a lesson of the win/loss review changed, as far as it can be found. */
export interface ChangedGate {
  readonly process: Process | undefined
  readonly stage: Stage | undefined
  readonly criterion: Criterion | undefined
}

export function changedGate(
  handbook: Handbook,
  { process: name, gateChanged, criterionAdded }: WinLossLesson,
): ChangedGate {
  const process = name && handbook.target(name, 'process')
  const stage = process && gateChanged ? findStage(process.stages, gateChanged.value) : undefined
  return { process, stage, criterion: criterionAdded && findCriterion(stage, criterionAdded.value) }
}

/** The exit criterion of a stage’s gate that some words are. */
export function findCriterion(stage: Stage | undefined, words: string): Criterion | undefined {
  const wanted = plainName(words)
  return criteriaIn(stage).find(({ line }) => plainName(line.text) === wanted)
}

/** The exit criteria of a stage’s gate. */
export function criteriaIn(stage: Stage | undefined): readonly Criterion[] {
  const gate = stage?.gate?.value
  return gate ? [...gate.dealKiller, ...gate.must, ...gate.alsoMust] : []
}

function live(handbook: Handbook): readonly Metric[] {
  return handbook.all('metric').filter(isInUse)
}

function byLevel(metrics: readonly Metric[]): readonly Metric[] {
  return [...metrics].sort((a, b) => levelOf(a) - levelOf(b))
}
