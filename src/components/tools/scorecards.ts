import { coachingPages, scaleOf } from '../../compiler/index.ts'
import type { Card } from '../../islands/tools/scored.ts'
import type { Site } from '../site.ts'

/** The scorecards of the coaching pages that can be filled in. */
export function scorecardPages(site: Site) {
  return coachingPages(site.handbook).flatMap((coaching) => {
    const card = coaching.scorecard?.value
    const scale = card && scaleOf(card)
    return card && scale ? [{ coaching, card, scale }] : []
  })
}

/** The same as the browser needs them. */
export function scorecardsOf(site: Site): readonly Card[] {
  return scorecardPages(site).map(({ coaching, card, scale }) => ({
    ...scale,
    id: coaching.id,
    title: coaching.title,
    items: card.items.map(({ id, title }) => ({ id, title: title.text })),
    bands: (card.bands?.value ?? []).map(({ from, to, line }) => ({ from, to, text: site.render.text(line) })),
  }))
}
