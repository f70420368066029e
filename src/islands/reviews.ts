import { localDay } from './local-day.ts'
import { markStandings } from './reviews/mark-standings.ts'

/** Says on the page what is due and what is overdue, on the reader's day: at once, and again where a page stays open. */
function mark(): void {
  markStandings(document, localDay())
}

mark()
document.addEventListener('visibilitychange', mark)
addEventListener('beforeprint', mark)
