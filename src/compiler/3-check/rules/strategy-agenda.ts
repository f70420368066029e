import { toString } from 'mdast-util-to-string'
import { coachingPages } from '../../4-derive/coaching-view.ts'
import type { Coaching } from '../../model/coaching.ts'
import type { Rule } from '../rule.ts'

/** What belongs on the agenda of level 6, each with the words it may come in. */
const topics = [
  { name: 'hiring', words: /\b(?:hir(?:e|es|ed|ing)|recruit\w*|open positions?|vacanc\w+)\b/i },
  { name: 'turnover', words: /\b(?:turnover|attrition|churn|who (?:left|leaves|may leave)|leavers?|resign\w*)\b/i },
  { name: 'promotion', words: /\b(?:promot(?:e|es|ed|ing|ions?)|succession|successors?|next role)\b/i },
  { name: 'territories', words: /\bterritor(?:y|ies)\b/i },
] as const

export const strategyAgenda: Rule = {
  id: 'strategy-agenda',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    const pages = coachingPages(handbook).filter(({ front, agenda }) => front.level === 6 && agenda)
    const first = pages[0]
    if (!first?.agenda) return
    const words = pages.flatMap(wordsOf).join('\n')
    const missing = topics.filter((topic) => !topic.words.test(words)).map(({ name }) => name)
    if (missing.length === 0) return
    yield {
      message: `The agenda of level 6 leaves out ${listed(missing)}`,
      hint: `Give ${missing.length === 1 ? 'it a point' : 'them points'} on the agenda: \`- **${capital(listed(missing))}:** 15 minutes\`. A forecast nobody is there to bring in is a wish.`,
      at: first.agenda.at,
    }
  },
}

function wordsOf({ agenda }: Coaching): string[] {
  return (agenda?.value ?? []).flatMap(({ topic, note, details }) => [
    topic.text,
    note?.text ?? '',
    ...details.map((node) => toString(node)),
  ])
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
