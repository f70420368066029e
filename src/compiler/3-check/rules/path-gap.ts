import type { Guide } from '../../model/guide.ts'
import { guidePaths } from '../../4-derive/guide-paths.ts'
import { guidesInUse } from '../guides-in-use.ts'
import type { Mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const pathGap: Rule = {
  id: 'path-gap',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const inPaths = guidesInUse(handbook).filter(({ front }) => front.path !== undefined)
    for (const { name, guides } of guidePaths(inPaths, '')) {
      if (guides.length > 1) yield* withoutPlace(name, guides)
      const placed = guides.filter(({ front }) => front.order !== undefined)
      for (const [index, guide] of placed.entries()) {
        const before = placed[index - 1]
        const [from, to] = [before?.front.order ?? 0, guide.front.order ?? 0]
        if (!before || to - from <= 1) continue
        const missing = to - from === 2 ? `place ${from + 1}` : `places ${from + 1} to ${to - 1}`
        yield {
          message: `The path ${quote(name)} has nothing at ${missing}, between ${quote(before.title)} and ${quote(guide.title)}`,
          hint: `Write \`order: ${from + 1}\` here and number the guides after it, or write the guide that is missing.`,
          at: guide.frontAt('order'),
          mends: closeGap(placed.slice(index), to - from - 1),
          related: [{ message: 'The guide before the gap', at: before.frontAt('order') }],
        }
      }
    }
  },
}

/** The guide behind the gap and all after it move up by as many places as are missing. */
function closeGap([guide, ...after]: readonly Guide[], missing: number): Mend[] {
  const place = ({ front }: Guide): string => String((front.order ?? 0) - missing)
  const edits = [guide!, ...after].map((it) => ({ at: it.frontAt('order'), find: undefined, put: place(it) }))
  const others = after.length === 0 ? '' : ' and number the guides after it'
  return [{ title: `Write ${quote(`order: ${place(guide!)}`)}${others}`, safe: false, edits }]
}

function* withoutPlace(name: string, guides: readonly Guide[]): Iterable<Report> {
  const last = guides.reduce((highest, { front }) => Math.max(highest, front.order ?? 0), 0)
  for (const guide of guides.filter(({ front }) => front.order === undefined)) {
    yield {
      message: `${quote(guide.title)} belongs to the path ${quote(name)} and has no place in it`,
      hint: `Add its place to the front matter: \`order: ${last + 1}\`.`,
      at: guide.frontAt('path'),
    }
  }
}
