import { parseFormula, workExample, type WorkedExample } from '../arithmetic.ts'
import type { ReadFormula } from '../arithmetic/formula.ts'
import type { Metric } from '../model/metric.ts'
import { english } from '../vocabulary/english.ts'

/** A metric's formula read, and its example worked out again; undefined where the metric has none. */
export interface MetricSum {
  readonly formula: ReadFormula | undefined
  /** Undefined too where the formula can't be read: there is nothing to compare with. */
  readonly example: WorkedExample | undefined
}

export function sumOf({ formula, example }: Metric): MetricSum {
  const read = formula && parseFormula(formula.text, english.decimalSign)
  return {
    formula: read,
    example: read?.reads && example ? workExample(example.text, read.formula, english.decimalSign) : undefined,
  }
}
