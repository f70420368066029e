import { dateIn } from '../../meaning/company-figures.ts'
import { formatShare } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const conversionWithoutBasis: Rule = {
  id: 'conversion-without-basis',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const thisYear = Number(handbook.today.slice(0, 4))
    for (const { title, conversion } of handbook.all('process').flatMap((process) => process.stages)) {
      if (!conversion || conversion.known === 'unknown' || conversion.share < 0 || conversion.share > 1) continue
      const { basis, text, at, known } = conversion
      const date = dateIn(basis)
      const name = quote(title.text)
      const share = formatShare(conversion.share)
      const report: Omit<Report, 'at'> | undefined =
        basis.trim() === ''
          ? {
              message: `The conversion of ${name}, ${quote(text)}, doesn’t say of what, nor when it was counted`,
              hint: `Put both in brackets: \`- **Conversion:** ${share} (opportunities entered in ${thisYear - 1})\`, or \`- **Conversion:** about ${share} (our estimate, ${handbook.today.slice(0, 7)})\`.`,
            }
          : date === undefined
            ? {
                message: `The conversion of ${name}, ${quote(text)}, doesn’t say when it was ${known === 'estimate' ? 'estimated' : 'counted'}`,
                hint: `Add the year: ${quote(text.replace(/\)\s*$/, `, ${thisYear - 1})`))}.`,
              }
            : date.replace(/^Q[1-4]\s+/, '') > handbook.today
              ? {
                  message: `The conversion of ${name} was counted in \`${date}\`, which is still to come`,
                  hint: 'Correct the year. What is only hoped for is an estimate: `about 50 % (our estimate, 2026-11)`.',
                }
              : undefined
      if (report) yield { ...report, at }
    }
  },
}
