import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const lessonWithoutCollateral: Rule = {
  id: 'lesson-without-collateral',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const stages = handbook.all('process').flatMap((process) => process.stages)
    for (const { line, collateral } of stages.flatMap((stage) => stage.learn?.value ?? [])) {
      if (collateral.length > 0) continue
      yield {
        message: `Nothing teaches the buyer the point ${quote(line.text)}; a piece of collateral was expected`,
        hint: 'Add a bullet below it with a link: `- [Line audit worksheet](../collateral/line-audit-worksheet.md)`.',
        at: line.at,
      }
    }
  },
}
