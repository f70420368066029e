import { standingOn, type Standing } from '../../compiler/meaning/due-date.ts'
import { reviewDayWords as words } from '../../compiler/vocabulary/review-words.ts'
import { localDay } from '../local-day.ts'
import { element } from '../search/element.ts'

/** Parts the queue by how its reviews stand on the reader’s day, and counts them; for each owner, too. */
const standings = ['overdue', 'due', 'fresh'] as const
const day = localDay()
const dated = document.querySelector<HTMLElement>('#dated')
if (dated) partQueue(dated)
for (const owner of document.querySelectorAll<HTMLElement>('[data-due-days]')) countOwner(owner)

/** The first group takes the heading that is there: nothing on the screen moves. */
function partQueue(body: HTMLElement): void {
  const [head, ...rows] = [...body.querySelectorAll<HTMLElement>('tr')]
  const counted = standings.flatMap((standing) => {
    const own = rows.filter((row) => standingOn(day, row.dataset['due'] ?? '') === standing)
    return own.length > 0 && head ? [{ standing, own, head: head.cloneNode(true) as HTMLElement }] : []
  })
  const bodies = counted.map(({ standing, own, head: heading }) => {
    heading.querySelector('th')?.replaceChildren(words.groups[standing])
    return element('tbody', { id: standing }, [heading, ...own])
  })
  body.replaceWith(...bodies)
  const counts = document.querySelector('[data-review-counts]')
  counts?.replaceWith(
    ...counted.map(({ standing, own }) =>
      element('span', standing === 'overdue' ? { 'data-late': '' } : {}, [words.count[standing](own.length)]),
    ),
  )
}

/** The days one owner’s reviews hold until, each with how many: `2026-12-01:3 2027-04-05:1`. */
function countOwner(row: HTMLElement): void {
  const counts: Partial<Record<Standing, number>> = {}
  for (const part of (row.dataset['dueDays'] ?? '').split(' ').filter(Boolean)) {
    const [due = '', count = ''] = part.split(':')
    const standing = standingOn(day, due)
    counts[standing] = (counts[standing] ?? 0) + Number(count)
  }
  for (const standing of ['overdue', 'due'] as const) {
    const cell = row.querySelector(`[data-count="${standing}"]`)
    const count = counts[standing] ?? 0
    cell?.replaceChildren(count === 0 ? words.none : String(count))
    if (count > 0) cell?.setAttribute(standing === 'overdue' ? 'data-late' : 'data-soon', '')
  }
}
