import { nearestStage } from '../../meaning/stage-name.ts'
import { lostStages } from '../../4-derive/metric-relations.ts'
import { writeOneInList } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricStageUnknown: Rule = {
  id: 'metric-stage-unknown',
  severity: 'error',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const processes = metric.process.flatMap((name) => handbook.target(name, 'process') ?? [])
      for (const { value, at } of lostStages(handbook, metric)) {
        if (processes.length === 0) {
          yield {
            message: `${quote(metric.title)} measures the stage ${quote(value)}, but names no process that has it`,
            hint: 'Add the process, as in `- **Process:** [New business, direct](../processes/new-business-direct.md)`.',
            at,
          }
          continue
        }
        const stages = processes.flatMap((process) => process.stages)
        const near = nearestStage(stages, value)
        const title = quoteEach(processes.map((process) => process.title))
        yield {
          message: `The stage ${quote(value)} that ${quote(metric.title)} measures isn’t in ${title}`,
          hint: near
            ? `Did you mean ${quote(near.title.text)}?`
            : `Its stages are ${quoteEach(
                stages.map((stage) => stage.title.text),
                'and',
              )}.`,
          at,
          mends: writeOneInList(near ? [near.title.text] : [], at, value),
          related: processes.map((process) => ({ message: 'the process it measures', at: process.at })),
        }
      }
    }
  },
}
