import { standingOn, type Standing } from '../../compiler/meaning/due-date.ts'
import { reviewDayWords as words } from '../../compiler/vocabulary/review-words.ts'
import { localDay } from '../local-day.ts'
import { element } from '../search/element.ts'

/** Parts the queue by how its reviews stand on the reader’s day, and counts them; for each owner, too. */
const standings = ['overdue', 'due', 'fresh'] as const
const day = localDay()
const dated = document.querySelector<HTMLElement>('#dated')
if (dated) partQueue(dated)
const sum = document.querySelector<HTMLElement>('[data-review-counts]')
if (sum) countAll(sum)
for (const owner of document.querySelectorAll<HTMLElement>('tr[data-due-days]')) countOwner(owner)

/** The first group takes the heading that is there: nothing on the screen moves. */
function partQueue(body: HTMLElement): void {
  const [head, ...rows] = [...body.querySelectorAll<HTMLElement>('tr')]
  const bodies = standings.flatMap((standing) => {
    const own = rows.filter((row) => standingOn(day, row.dataset['due'] ?? '') === standing)
    const heading = head?.cloneNode(true) as HTMLElement | undefined
    heading?.querySelector('th')?.replaceChildren(words.groups[standing])
    return own.length > 0 && heading ? [element('tbody', { id: standing }, [heading, ...own])] : []
  })
  body.replaceWith(...bodies)
}

/** The table may hold the next ones only: the sum is of all. */
function countAll(place: HTMLElement): void {
  const counts = countsOf(place)
  place.replaceWith(
    ...standings.flatMap((standing) => {
      const count = counts[standing] ?? 0
      const mark: Record<string, string> = standing === 'overdue' ? { 'data-late': '' } : {}
      return count > 0 ? [element('span', mark, [words.count[standing](count)])] : []
    }),
  )
}

function countOwner(row: HTMLElement): void {
  const counts = countsOf(row)
  for (const standing of ['overdue', 'due'] as const) {
    const cell = row.querySelector(`[data-count="${standing}"]`)
    const count = counts[standing] ?? 0
    cell?.replaceChildren(count === 0 ? words.none : String(count))
    if (count > 0) cell?.setAttribute(standing === 'overdue' ? 'data-late' : 'data-soon', '')
  }
}

/** The days that reviews hold until, each with how many, by how they stand: `2026-12-01:3 2027-04-05:1`. */
function countsOf(place: HTMLElement): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const part of (place.dataset['dueDays'] ?? '').split(' ').filter(Boolean)) {
    const [due = '', count = ''] = part.split(':')
    const standing = standingOn(day, due)
    counts[standing] = (counts[standing] ?? 0) + Number(count)
  }
  return counts
}
