import { scoreWords as words } from '../../compiler/vocabulary/score-words.ts'
import { element } from '../search/element.ts'
import { formatCount, formatDate } from '../tools/amounts.ts'
import { type Card, cardsOf, scoreOf } from '../tools/scored.ts'
import { openScorings, type Scoring } from '../tools/scorings.ts'

const place = document.querySelector<HTMLElement>('[data-scorings]')
if (place) {
  show(place)
  // Back from the scorecard, the page may be the one that was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show(place)
  })
}

/** Lists what was scored on this device, the latest first. */
function show(root: HTMLElement): void {
  const cards = new Map(cardsOf(root).map((card) => [card.id, card]))
  const all = openScorings(root.dataset['base'] ?? '/').list()
  root.hidden = all.length === 0
  root
    .querySelector('[data-scoring-rows]')
    ?.replaceChildren(...all.map((scoring) => row(scoring, cards.get(scoring.card), root.dataset['scorecard'] ?? '')))
}

/** A card that is gone since leaves the deal and the day. */
function row(scoring: Scoring, card: Card | undefined, address: string): HTMLElement {
  const { id, account, day } = scoring
  const href = `${address}?scoring=${encodeURIComponent(id)}`
  const about = [
    ...(card ? [card.title, words.total(formatCount(scoreOf(scoring, card).total), formatCount(card.range.to))] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [formatDate(day)] : []),
  ]
  return element('li', {}, [
    element('a', { href }, [account.trim().slice(0, 200) || words.nameless]),
    element('span', {}, [` ${about.join(' · ')}`]),
  ])
}
