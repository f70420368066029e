import { localDay } from '../local-day.ts'
import { markStandings } from './mark-standings.ts'

/** At once, and again where a page stays open over midnight or is printed. */
function mark(): void {
  markStandings(document, localDay())
}

mark()
document.addEventListener('visibilitychange', mark)
addEventListener('beforeprint', mark)
