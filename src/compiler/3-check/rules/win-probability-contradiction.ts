import { wayToWon, winProbabilities } from '../../arithmetic.ts'
import { stageFigures } from '../../meaning/stage-figures.ts'
import { formatShare } from '../format-amount.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** How far a stated win probability may lie from the product of the conversions, as a share of the product. */
const tolerance = 0.1

export const winProbabilityContradiction: Rule = {
  id: 'win-probability-contradiction',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const figures = stageFigures(process)
      const probabilities = winProbabilities(figures)
      for (const [index, { id, title, winProbability: stated }] of process.stages.entries()) {
        const product = probabilities.get(id)
        if (!stated || !product || product.known === 'unknown') continue
        if (Math.abs(stated.share - product.value) <= product.value * tolerance) continue
        const way = new Set(wayToWon(figures, figures[index])?.map((it) => it.id))
        yield {
          message: `The win probability of ${quote(title.text)} is given as ${quote(stated.text)}, but the conversions from this stage to \`won\` multiply to ${formatShare(product.value)}`,
          hint: `Write \`- **Win probability:** ${formatShare(product.value)}\`, or leave the line out: it is worked out from the conversions.`,
          at: stated.at,
          mends: writeOneOf([formatShare(product.value)], stated.at, /-?\d[\d.,]*\s*%/),
          related: process.stages.flatMap((stage) =>
            way.has(stage.id) && stage.conversion && stage.conversion.known !== 'unknown'
              ? [
                  {
                    message: `${quote(stage.title.text)} converts ${formatShare(stage.conversion.share)}`,
                    at: stage.conversion.at,
                  },
                ]
              : [],
          ),
        }
      }
    }
  },
}
