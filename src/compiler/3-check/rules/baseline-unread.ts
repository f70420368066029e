import { quote } from '../quote.ts'
import type { RuleAboutBaseline } from '../rule.ts'

export const baselineUnread: RuleAboutBaseline = {
  id: 'baseline-unread',
  severity: 'error',
  topic: 'reading',
  *compare({ file, text, baseline }) {
    if (baseline) return
    const start = { line: 1, column: 1 }
    yield {
      message: `${quote(file)} can’t be read as a baseline, so it lets nothing be`,
      hint: isInConflict(text)
        ? 'Git has put two versions of it into one: take its lines `<<<<<<<`, `=======` and `>>>>>>>` out, and put a comma behind each finding but the last.'
        : `Take it from Git as it was before, or write it anew with ${quote(`npx fieldbook check --write-baseline ${file}`)}, which lets be all that is to fix today.`,
      at: { file, start, end: { line: 1, column: 2 } },
    }
  },
}

function isInConflict(text: string): boolean {
  return /^<{7}( |\r?$)/m.test(text) && /^>{7}( |\r?$)/m.test(text)
}
