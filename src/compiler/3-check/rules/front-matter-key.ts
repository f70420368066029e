import { nearest } from '../../meaning/nearest.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const frontMatterKey = issueRule(
  'front-matter-key',
  { severity: 'error', topic: 'reading' },
  ({ key, known }) => {
    const usual = known.filter((it) => it === othersSay[key.toLowerCase()])
    const near = usual.length > 0 ? usual : nearest(key, known, 2)
    return {
      message: `Unknown key ${quote(key)}, so what it says is lost`,
      hint:
        didYouMean(near) ??
        (known.length > 0 && known.length < 30 ? `Known here: ${quoteEach(known, 'and')}.` : 'Remove the line.'),
    }
  },
)

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
