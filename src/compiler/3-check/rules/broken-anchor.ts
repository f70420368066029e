import { lead } from '../mends/link-mends.ts'
import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const brokenAnchor = issueRule(
  'broken-anchor',
  { severity: 'error', topic: 'names and links' },
  ({ url, anchor, file, near, at }) => {
    const [path = ''] = url.split('#', 1)
    return {
      message: `${quote(url)} leads nowhere: ${file === at.file ? 'this page' : quote(file)} has no heading with the id ${quote(anchor)}`,
      hint:
        didYouMean(near === undefined ? [] : [`${path}#${near}`]) ??
        (path === ''
          ? 'Link to a heading of this page, or take the link away.'
          : `Link to the whole page: ${quote(path)}.`),
      mends: near === undefined ? (path === '' ? [] : lead(path, url, at)) : lead(`${path}#${near}`, url, at),
    }
  },
)
