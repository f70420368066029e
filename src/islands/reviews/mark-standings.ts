import { standingOn } from '../../compiler/meaning/due-date.ts'
import { dueWords } from '../../compiler/vocabulary/due-words.ts'

/**
 * Marks everything that gives the last day a review holds (`data-due`) with how it stands on a day, and says so in words
 * where there is room for them (`data-due-words`), with a sign. Pages are the same on every day: this makes them of one.
 */
export function markStandings(page: ParentNode, today: string): void {
  for (const place of page.querySelectorAll('[data-due]')) {
    const standing = standingOn(today, place.getAttribute('data-due') ?? '')
    if (standing === 'never' || place.getAttribute('data-standing') === standing) continue
    place.setAttribute('data-standing', standing)
    const words = place.querySelector('[data-due-words]')
    if (words) words.textContent = dueWords[standing]
    if (standing === 'overdue') place.querySelector('.review-standing path')?.setAttribute('d', alert)
  }
}

/** A warning sign, on a 24 × 24 grid. */
const alert = 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1'
