import type { Position } from '../../model/position.ts'
import { foundLater } from '../found-later.ts'
import { linesFrom, type Mend, mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { RuleAboutFindings } from '../rule.ts'

export const ignoreUnused: RuleAboutFindings = {
  id: 'ignore-unused',
  severity: 'warning',
  topic: 'reading',
  *judge({ handbook, ruleIds, ran, silenced }) {
    const used = new Set([...silenced].map(({ at }) => at))
    const drafts = new Set(handbook.entries.filter(({ front }) => front.status === 'draft').map(({ file }) => file))
    const seen = new Set<object>()
    for (const { rule, at } of handbook.acceptances) {
      if (used.has(at) || seen.has(at) || !ruleIds.has(rule) || !ran.has(rule) || foundLater.has(rule)) continue
      // Not every rule looks at drafts, so nobody can say that a remark in one is of no use.
      if (drafts.has(at.file)) continue
      seen.add(at)
      yield {
        message: `${quote(rule)} finds nothing in the line below, so there is nothing to accept`,
        hint: 'Take the remark out. If it is meant for another line, put it right above that one.',
        at,
        mends: takeOut(at),
      }
    }
  },
}

/** Takes the whole line out, where what stands around it doesn’t grow together. */
function takeOut(at: Position): Mend[] {
  const { line } = at.start
  const around = linesFrom(at, Math.max(1, line - 1), line === 1 ? 2 : 3)
  return mend('Take the remark out', { at: around, find: remarkBetween, put: '$1$2$3$4' }, 'safe')
}

const lineEnd = String.raw`[ \t]*(?:\r?\n|$)`
const remark = String.raw`[ \t]*<!--[^\n]*?-->${lineEnd}`
/** What no paragraph goes on with: a blank line, a bullet, a heading. */
const apart = String.raw`(?:${lineEnd}$|[ \t]*(?:[-*+]|\d+[.)]|#{1,6})[ \t])`
const remarkBetween = new RegExp(
  [
    `^(${lineEnd})${remark}(?:${lineEnd}$)?`,
    `^(#{1,6}[ \\t][^\\n]*\\n)${remark}`,
    `^([^\\n]*\\n)?${remark}(?=${apart})`,
    // In front matter and in the settings.
    `^([^\\n]*\\n)?[ \\t]*#[ \\t]*fieldbook-ignore[^\\n]*(?:\\n|$)`,
  ].join('|'),
)
