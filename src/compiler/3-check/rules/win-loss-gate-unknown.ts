import { nearest } from '../../meaning/nearest.ts'
import { nearestStage } from '../../meaning/stage-name.ts'
import { changedGate, criteriaIn, findCriterion } from '../../4-derive/metric-relations.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { WinLossLesson } from '../../model/win-loss-review.ts'
import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const winLossGateUnknown: Rule = {
  id: 'win-loss-gate-unknown',
  severity: 'error',
  topic: 'metrics',
  *check(handbook) {
    for (const lesson of handbook.all('win-loss-review').flatMap((review) => review.lessons)) {
      const report = lookUp(handbook, lesson)
      if (report) yield report
    }
  },
}

function lookUp(handbook: Handbook, lesson: WinLossLesson): Report | undefined {
  const { gateChanged, criterionAdded } = lesson
  if (!gateChanged) return undefined
  const { process, stage, criterion } = changedGate(handbook, lesson)
  if (!process) {
    if (lesson.process) return undefined
    return {
      message: `The gate of ${quote(gateChanged.value)} was changed, but no process is named that has it`,
      hint: 'Add the process, as in `- **Process:** [New business, direct](processes/new-business-direct.md)`.',
      at: gateChanged.at,
    }
  }
  const related = [{ message: 'the process', at: process.at }]
  if (!stage) {
    const near = nearestStage(process.stages, gateChanged.value)
    const titles = process.stages.map(({ title }) => title.text)
    return {
      message: `The stage ${quote(gateChanged.value)} whose gate was changed isn’t in ${quote(process.title)}`,
      hint: near ? `Did you mean ${quote(near.title.text)}?` : `Its stages are ${quoteEach(titles, 'and')}.`,
      at: gateChanged.at,
      mends: writeOneOf(near ? [near.title.text] : [], gateChanged.at, gateChanged.value),
      related,
    }
  }
  if (!stage.gate) {
    return {
      message: `The stage ${quote(stage.title.text)} has no gate that could have been changed`,
      hint: 'Name the stage whose gate it was, or write the gate.',
      at: gateChanged.at,
      related: [{ message: 'the stage', at: stage.at }],
    }
  }
  if (!criterionAdded || criterion) return undefined
  const criteria = criteriaIn(stage).map(({ line }) => line.text)
  const near = nearest(criterionAdded.value, criteria, 1)
  const asks = process.stages.find((other) => findCriterion(other, criterionAdded.value))
  return {
    message: `The gate of ${quote(stage.title.text)} doesn’t ask for ${quote(criterionAdded.value)}`,
    hint:
      (asks && `The gate of ${quote(asks.title.text)} does: write \`- **Gate changed:** ${asks.title.text}\`.`) ??
      didYouMean(near) ??
      'Copy the criterion from the gate, or add it there: what was learned must stand in the gate.',
    at: criterionAdded.at,
    mends: asks
      ? writeOneOf([asks.title.text], gateChanged.at, gateChanged.value)
      : writeOneOf(near, criterionAdded.at, criterionAdded.value),
    related: [{ message: 'the gate', at: stage.gate.at }],
  }
}
