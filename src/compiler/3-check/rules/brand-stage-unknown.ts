import { brandScope } from '../../meaning/brand-stages.ts'
import type { BrandWords } from '../../model/company.ts'
import { escapePattern } from '../escape-pattern.ts'
import { type Mend, writeOneInList, writeOneOf } from '../mends/mend.ts'
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
          mends: mendsFor(words, name, near),
        }
      }
    }
  },
}

/** A heading may name several, divided by any “and”, and one name may be the beginning of another. */
function mendsFor({ title, at }: BrandWords, name: string, near: readonly string[]): Mend[] {
  if (title.text.trim() === name) return writeOneOf(near, at, name)
  const names = near.filter((it) => !/\sand\s/.test(it))
  return writeOneInList(names, at, new RegExp(`(?<=[\\s,;])${escapePattern(name)}(?=[\\s,;]|$)`))
}
