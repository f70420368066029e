import { brandScope, countsAt } from '../../meaning/brand-stages.ts'
import { plainName } from '../../meaning/slug.ts'
import { isOnlyMentioned } from '../wording/brand-use.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { spokenWords } from '../wording/spoken-words.ts'
import { findForms } from '../wording/word-forms.ts'
import type { Words } from '../wording/words-of.ts'

export const brandWordAvoided: Rule = {
  id: 'brand-word-avoided',
  severity: 'advice',
  topic: 'company and competition',
  *check(handbook) {
    const processes = handbook.all('process')
    const scopes = handbook
      .all('company')
      .flatMap((company) => company.brand?.value.stages ?? [])
      .map((words) => brandScope(processes, words))
      .filter(({ words }) => words.avoid.length > 0)
    if (scopes.length === 0) return
    const titles = handbook.entries.map(({ title }) => title)
    for (const { words: all, stages } of spokenWords(handbook)) {
      const counting = scopes.filter((scope) => scope.everywhere || stages.some((stage) => countsAt(scope, stage)))
      const wanted = new Set(counting.flatMap(({ words }) => words.use.map(({ value }) => plainName(value))))
      const avoided = counting.flatMap(({ words }) =>
        // Of a word that is wanted as well, `brand-word-contradiction` speaks.
        words.avoid.filter(({ value }) => !wanted.has(plainName(value))).map((word) => ({ word, words })),
      )
      for (const spoken of all) {
        const taken = new Set<number>()
        for (const { word, words } of avoided) {
          for (const found of findForms(spoken.text, word.value)) {
            if (taken.has(found.start) || isOnlyMentioned(spoken.text, found)) continue
            if (isInTitle(spoken, found, titles)) continue
            taken.add(found.start)
            const instead = words.use.map(({ value }) => value).slice(0, 3)
            yield {
              message: `${quote(spoken.text.slice(found.start, found.end))} is a word we avoid (${quote(words.title.text)})`,
              hint:
                instead.length > 0
                  ? `Say it another way. The words we use there: ${quoteEach(instead, 'and')}.`
                  : `Say it another way, or take ${quote(word.value)} off the list in ${quote(word.at.file)}.`,
              at: spoken.position(found.start, found.end),
              related: [{ message: 'the word to avoid', at: word.at }],
            }
          }
        }
      }
    }
  },
}

/** Is it part of the name of a page, as in a link to it? */
function isInTitle(
  { text }: Words,
  { start, end }: { start: number; end: number },
  titles: readonly string[],
): boolean {
  return titles.some((title) => {
    if (title.length < end - start) return false
    for (let at = text.indexOf(title); at !== -1; at = text.indexOf(title, at + 1)) {
      if (at <= start && end <= at + title.length) return true
    }
    return false
  })
}
