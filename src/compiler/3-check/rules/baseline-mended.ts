import { locate } from '../../meaning/located-text.ts'
import type { Position } from '../../model/position.ts'
import { type Baseline, type BaselineLine, textOfLine, writeBaseline } from '../baseline.ts'
import { mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { RuleAboutBaseline } from '../rule.ts'

export const baselineMended: RuleAboutBaseline = {
  id: 'baseline-mended',
  severity: 'advice',
  topic: 'reading',
  *compare({ file, text, baseline, mended }) {
    const [first] = mended
    if (!baseline || !first) return
    const count = mended.reduce((sum, line) => sum + line.count, 0)
    const end = locate(text).place(text.length)
    const whole = { file, start: { line: 1, column: 1 }, end }
    yield {
      message:
        count === 1
          ? `A finding that ${quote(file)} lets be is mended`
          : `${count} findings that ${quote(file)} lets be are mended`,
      hint: `Run ${quote('npx fieldbook check --fix')}, which takes ${count === 1 ? 'it' : 'them'} out, so that the same slip can’t come back unnoticed.`,
      at: { file, ...placeOf(first, text) },
      mends: mend(
        'Take out what is mended',
        { at: whole, find: undefined, put: writeBaseline(without(baseline, mended)) },
        'safe',
      ),
    }
  },
}

/** The line of the file that a finding stands on; the first where somebody has laid the file out anew. */
function placeOf(wanted: BaselineLine, text: string): Omit<Position, 'file'> {
  const lines = text.split(/\r?\n/)
  const index = Math.max(
    0,
    lines.findIndex((line) => isLine(line, wanted)),
  )
  const [column, end] = [(lines[index] ?? '').search(/\S/) + 1, (lines[index] ?? '').length + 1]
  const line = index + 1
  return { start: { line, column: Math.max(1, column) }, end: { line, column: end } }
}

function isLine(line: string, { rule, file, message }: BaselineLine): boolean {
  const beginning = textOfLine({ rule, file, message, count: 0 }).replace(/0\}$/, '')
  return line.trim().startsWith(beginning)
}

/** The baseline without what is mended; where the same slip is still made elsewhere in the file, as often as it is. */
function without({ version, findings }: Baseline, mended: readonly BaselineLine[]): Baseline {
  const gone = new Map(mended.map(({ count, ...line }) => [textOfLine({ ...line, count: 0 }), count]))
  const left = findings.map((line) => ({
    ...line,
    count: line.count - (gone.get(textOfLine({ ...line, count: 0 })) ?? 0),
  }))
  return { version, findings: left.filter(({ count }) => count > 0) }
}
