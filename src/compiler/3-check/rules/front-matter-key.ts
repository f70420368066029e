import type { Position } from '../../model/position.ts'
import { nearest } from '../../meaning/nearest.ts'
import { type Mend, mend, writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const frontMatterKey = issueRule(
  'front-matter-key',
  { severity: 'error', topic: 'reading' },
  ({ key, known, present, at }) => {
    const usual = known.filter((it) => it === othersSay[key.toLowerCase()])
    const alike = usual.length > 0 ? usual : nearest(key, known, 2)
    const near = alike.filter((it) => !present.includes(it))
    const [taken] = alike
    return {
      message: `Unknown key ${quote(key)}, so what it says is lost`,
      hint:
        didYouMean(near) ??
        (taken !== undefined
          ? `${quote(taken)} stands there already: keep one of the two lines.`
          : known.length > 0 && known.length < 30
            ? `Known here: ${quoteEach(known, 'and')}.`
            : 'Remove the line.'),
      mends: mendsFor(key, near, at),
    }
  },
)

/** A key that only has another case, or other signs between its words, can be no other. */
function mendsFor(key: string, near: readonly string[], at: Position): Mend[] {
  const same = near.find((it) => lettersOf(it) === lettersOf(key))
  return same === undefined
    ? writeOneOf(near, at, key)
    : mend(`Write ${quote(same)}`, { at, find: key, put: same }, 'safe')
}

function lettersOf(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '')
}

/** What other systems call the same things. */
const othersSay: Readonly<Record<string, string>> = {
  author: 'owner',
  contact: 'owner',
  maintainer: 'owner',
  responsible: 'owner',
  date: 'reviewed',
  lastmod: 'reviewed',
  'last-reviewed': 'reviewed',
  last_reviewed: 'reviewed',
  updated: 'reviewed',
  description: 'summary',
  name: 'title',
  synonyms: 'aliases',
  keywords: 'aliases',
  'replaced-by': 'successor',
  redirect_from: 'formerly',
  visibility: 'audience',
}
