import { markStandings } from './mark-standings.ts'

/** At once, and again where a page stays open over midnight or is printed. */
function mark(): void {
  // Swedish writes days as `2026-11-22`.
  markStandings(document, new Date().toLocaleDateString('sv-SE'))
}

mark()
document.addEventListener('visibilitychange', mark)
addEventListener('beforeprint', mark)
