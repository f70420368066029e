import { plainName } from '../../meaning/slug.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const entryTwice: Rule = {
  id: 'entry-twice',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const entries = process.stages.flatMap((stage) => stage.entry.map((entry) => ({ stage, ...entry })))
      const firsts = new Map<string, (typeof entries)[number]>()
      for (const entry of entries) {
        const first = firsts.get(plainName(entry.value))
        firsts.set(plainName(entry.value), first ?? entry)
        if (!first) continue
        yield {
          message:
            first.stage === entry.stage
              ? `The entry ${quote(entry.value)} stands twice`
              : `Deals by ${quote(entry.value)} come in at ${quote(entry.stage.title.text)} and at ${quote(first.stage.title.text)}: two sellers would put the same deal in two stages`,
          hint: 'Keep the entry at one stage, or say what sets the two apart: `inbound with a named problem`.',
          at: entry.at,
          related: [{ message: 'the same entry before', at: first.at }],
        }
      }
    }
  },
}
