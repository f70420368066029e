import { brandScope } from '../../meaning/brand-stages.ts'
import { didYouMean, quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const brandStageUnknown: Rule = {
  id: 'brand-stage-unknown',
  severity: 'error',
  topic: 'company and competition',
  needs: ['process'],
  *check(handbook) {
    const processes = handbook.all('process')
    for (const words of handbook.all('company').flatMap((company) => company.brand?.value.stages ?? [])) {
      for (const { name, near } of brandScope(processes, words).unknown) {
        yield {
          message: `No process has a stage ${quote(name)}, so these words count nowhere`,
          hint: didYouMean(near) ?? 'Write the title of a stage or of a process here, or `All stages`.',
          at: words.at,
        }
      }
    }
  },
}
