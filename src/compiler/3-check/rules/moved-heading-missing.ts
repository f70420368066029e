import { anchorsOf } from '../../4-derive/page-anchors.ts'
import { movedHeadings } from '../../4-derive/redirects.ts'
import { nearest } from '../../meaning/nearest.ts'
import { governedEntries } from '../governed.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const movedHeadingMissing: Rule = {
  id: 'moved-heading-missing',
  severity: 'warning',
  topic: 'names and links',
  *check(handbook) {
    for (const entry of governedEntries(handbook)) {
      const moved = movedHeadings(entry)
      if (moved.length === 0) continue
      const ids = anchorsOf(handbook, entry)
      for (const { from, to, index } of moved) {
        const at = entry.frontAt('formerly', index)
        if (!ids.has(to)) {
          yield {
            message: `${quote(`#${from} -> #${to}`)} leads nowhere: the page has no heading with the id ${quote(to)}`,
            hint: hintFor(from, to, [...ids]),
            at,
          }
        } else if (ids.has(from)) {
          yield {
            message: `${quote(`#${from} -> #${to}`)} leads nobody on: the page has a heading with the id ${quote(from)} today`,
            hint: 'Remove it, or give that heading another name.',
            at,
          }
        }
      }
    }
  },
}

function hintFor(from: string, to: string, ids: readonly string[]): string {
  const near = didYouMean(nearest(to, ids, 1).map((id) => `#${from} -> #${id}`))
  if (near !== undefined) return near
  if (ids.length === 0) return 'The page has no headings: remove the line.'
  const some = ids.slice(0, mostShown).map((id) => `#${id}`)
  return `Write the id of the heading that its readers look for, such as ${quoteEach(some)}.`
}

const mostShown = 4
