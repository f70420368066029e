import { markStandings } from '../islands/reviews/mark-standings.ts'

/** Says what is due and overdue on the day of the edition, as the page’s own script would; paper runs none. */
export function dateReviews(document: Document, day: string): void {
  markStandings(document, day)
  for (const part of document.querySelectorAll('.overdue-part'))
    if (!part.querySelector('[data-standing="overdue"]')) part.remove()
}
