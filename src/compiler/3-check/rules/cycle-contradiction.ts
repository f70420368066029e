import { cycleDays, type Figure, roundDays, wayToWon } from '../../arithmetic.ts'
import { daysOf } from '../../meaning/interval.ts'
import type { Process, Stage } from '../../model/process.ts'
import { stageFigures } from '../../meaning/stage-figures.ts'
import { wonAgain } from '../deal-flow.ts'
import { formatDays, formatInterval } from '../format-amount.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** How far the stated cycle may lie from the sum of the times, as a share of the sum. */
const tolerance = 0.1

export const cycleContradiction: Rule = {
  id: 'cycle-contradiction',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const { cycle } = process.front
      const stated = cycle === undefined ? undefined : daysOf(cycle)
      const { total, stages } = round(process)
      // The sum is off while an order stands twice or a time contradicts itself, which is said elsewhere.
      if (
        wonAgain(process).length > 0 ||
        stages.some(({ time }) => time?.atMost && time.typical.days > time.atMost.days)
      )
        continue
      if (cycle === undefined || stated === undefined || total.known === 'unknown') continue
      const agrees = (days: number): boolean => Math.abs(days - total.value) <= total.value * tolerance
      if (agrees(stated)) continue
      const sum = formatInterval(total.value)
      const end = process.front.type === 'opportunity' ? ' up to `won`' : ''
      yield {
        message: `The cycle is given as ${quote(cycle)} (${formatDays(stated)}), but the typical times of the stages${end} add up to ${formatDays(total.value)}`,
        hint: `Write \`cycle: ${sum}\`, or correct the time of the stage that is off.`,
        at: process.frontAt('cycle'),
        // Half a day rounds to a whole one, which would be as wrong.
        mends: writeOneOf(agrees(daysOf(sum) ?? 0) ? [sum] : [], process.frontAt('cycle'), undefined),
        related: stages.flatMap(({ title, time }) =>
          time ? [{ message: `${quote(title.text)} takes ${formatDays(time.typical.days)}`, at: time.typical.at }] : [],
        ),
      }
    }
  },
}

/** The stages a cycle consists of: up to the order, or once round where nothing is won. */
function round(process: Process): { total: Figure; stages: readonly Stage[] } {
  const figures = stageFigures(process)
  if (process.front.type === 'opportunity') {
    const way = new Set(wayToWon(figures)?.map((it) => it.id))
    return { total: cycleDays(figures), stages: process.stages.filter((stage) => way.has(stage.id)) }
  }
  return { total: roundDays(figures), stages: process.stages }
}
