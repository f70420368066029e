import { openKeeper } from '../keep/keeper.ts'
import { enteredAt, type Kept } from '../keep/kept.ts'
import { element } from '../search/element.ts'
import { type Card, cardsOf } from '../tools/scored.ts'
import { cardIn, dayOf, dealOf, scoringShelf, totalOf } from '../tools/scorings.ts'

const place = document.querySelector<HTMLElement>('[data-scorings]')
if (place) await start(place)

/** Lists what was scored on this device, the latest first. */
async function start(root: HTMLElement): Promise<void> {
  const cards = cardsOf(root)
  const keeper = await openKeeper(scoringShelf(root.dataset['base'] ?? '/'), {
    // Nothing is entered here, so nothing is saved and nothing can fail.
    saved: () => undefined,
    failed: () => undefined,
    changedElsewhere: () => void show(),
  })
  await show()
  // Back from the scorecard, the page may be the one that was left.
  addEventListener('pageshow', ({ persisted }) => void (persisted && show()))

  async function show(): Promise<void> {
    const all = [...(await keeper.list())].sort((a, b) => enteredAt(b) - enteredAt(a))
    root.hidden = all.length === 0
    root
      .querySelector('[data-scoring-rows]')
      ?.replaceChildren(...all.map((scoring) => row(scoring, cardIn(scoring, cards), root.dataset['scorecard'] ?? '')))
  }
}

/** A card that is gone since leaves the deal and the day. */
function row(scoring: Kept, card: Card | undefined, address: string): HTMLElement {
  const about = [...(card ? [card.title, totalOf(scoring, card)] : []), dayOf(scoring)].filter((it) => it !== '')
  return element('li', {}, [
    element('a', { href: `${address}?kept=${encodeURIComponent(scoring.id)}` }, [dealOf(scoring)]),
    element('span', {}, [` ${about.join(' · ')}`]),
  ])
}
