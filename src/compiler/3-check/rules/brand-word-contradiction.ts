import { brandScope, type BrandScope } from '../../meaning/brand-stages.ts'
import type { BrandWords } from '../../model/company.ts'
import { plainName } from '../../meaning/slug.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const brandWordContradiction: Rule = {
  id: 'brand-word-contradiction',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    const processes = handbook.all('process')
    for (const company of handbook.all('company')) {
      const scopes = (company.brand?.value.stages ?? []).map((words) => brandScope(processes, words))
      for (const [index, scope] of scopes.entries()) {
        for (const word of scope.words.use) {
          const against = scopes
            .filter((other) => meet(scope, other))
            .flatMap(({ words }) => avoidedIn(words, word.value).map((avoid) => ({ avoid, words })))
          for (const { avoid, words } of against) {
            yield {
              message: `${quote(word.value)} is a word to use (${quote(scope.words.title.text)}) and one to avoid (${quote(words.title.text)})`,
              hint:
                words === scopes[index]?.words
                  ? 'Keep it in one of the two lists.'
                  : `Keep it in one of the two lists. If it depends on the stage, name the stages instead of ${quote(scope.everywhere ? scope.words.title.text : words.title.text)}.`,
              at: word.at,
              related: [{ message: 'the word to avoid', at: avoid.at }],
            }
          }
        }
      }
    }
  },
}

function avoidedIn(words: BrandWords, word: string): BrandWords['avoid'] {
  return words.avoid.filter(({ value }) => plainName(value) === plainName(word))
}

/** Is there a stage at which both count? */
function meet(a: BrandScope, b: BrandScope): boolean {
  if (a === b || a.everywhere || b.everywhere) return true
  return a.stages.some(({ stage }) => b.stages.some((other) => other.stage === stage))
}
