import { bandOf } from '../../compiler/arithmetic.ts'
import { scoreWords as words } from '../../compiler/vocabulary/score-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { openDesk } from '../keep/desk.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { newId } from '../keep/new-id.ts'
import { localDay } from '../local-day.ts'
import { element } from '../search/element.ts'
import { type Card, cardsOf, scoreOf } from './scored.ts'
import { cardIn, dayOf, dealOf, isScored, lostIn, scoringAsText, scoringShelf, totalOf } from './scorings.ts'
import { part } from './table.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const page = document.querySelector<HTMLElement>('[data-tool="scorecard"]')
if (page?.querySelector('[data-scoring]')) await start(page)

async function start(root: HTMLElement): Promise<void> {
  const cards = cardsOf(root)
  const which = part<HTMLSelectElement>(root, 'which')
  const desk = await openDesk<Kept>(root, {
    shelf: scoringShelf(root.dataset['base'] ?? '/'),
    kind: 'scorecard',
    blank,
    nameOf: (scoring) => {
      const card = cardIn(scoring, cards)
      return words.named(dealOf(scoring), dayOf(scoring), card ? totalOf(scoring, card) : '')
    },
    first: () => root.querySelector<HTMLElement>('[data-field="account"]'),
    show,
  })
  root.addEventListener('input', ({ target }) => {
    const control = target as Control
    const key = control.dataset['field']
    if (target === which) desk.restart()
    if (key === undefined) return
    desk.enter({ [key]: { value: control.value, prompt: promptOf(control), part: 'scores' } })
    show(desk.current())
  })
  part(root, 'copy').addEventListener('click', () => {
    void writeClipboard(scoringAsText(desk.current(), cards)).then((done) => {
      desk.say(done ? words.copied : words.copyFailed)
    })
  })
  part(root, 'scoring').inert = false

  function blank(now: number): Kept {
    const given = (value: string, prompt: string) => ({ value, prompt, at: 0, part: 'scores' })
    const fields = {
      card: given(which.value || (cards[0]?.id ?? ''), words.which),
      day: given(localDay(), words.day),
    }
    return { id: newId(), created: now, fields, deleted: undefined }
  }

  function show(scoring: Kept): void {
    const card = cardIn(scoring, cards)
    which.value = card?.id ?? ''
    // Scores of one card mean nothing on another: it is chosen before the first is given.
    which.disabled = Object.values(scoring.fields).some(({ at }) => at > 0)
    for (const it of root.querySelectorAll<HTMLElement>('[data-card]')) it.hidden = it.dataset['card'] !== card?.id
    for (const control of root.querySelectorAll<Control>('[data-field]')) {
      const value = valueOf(scoring, control.dataset['field'] ?? '')
      if (control !== document.activeElement && control.value !== value) control.value = value
    }
    part(root, 'total').textContent = card ? totalOf(scoring, card) : words.gone
    part(root, 'band').textContent = ''
    if (card) showCard(scoring, card)
    const lost = lostIn(scoring, card)
    part(root, 'lost').hidden = lost.length === 0
    part(root, 'lost-rows').replaceChildren(
      ...lost.flatMap(({ prompt, value }) => [element('dt', {}, [prompt]), element('dd', {}, [value])]),
    )
  }

  function showCard(scoring: Kept, card: Card): void {
    const { total, counted, withoutEvidence } = scoreOf(scoring, card)
    const place = part(root, `card="${CSS.escape(card.id)}"`)
    const known = isScored(scoring, card)
    part(root, 'band').textContent = known ? (bandOf(card.bands, total)?.text ?? words.noBand) : words.begin
    for (const [index, { id }] of card.items.entries()) {
      part(part(place, `item="${id}"`), 'missing').textContent = withoutEvidence.includes(index) ? words.noEvidence : ''
      part(place, `low="${id}"`).hidden = !known || counted[index] !== card.lowest
    }
    const noneLow = part(place, 'none-low')
    noneLow.hidden = known && counted.includes(card.lowest)
    noneLow.textContent = known ? words.noneLow : words.lowLater
  }
}

/** `Money: What was seen` */
function promptOf(control: Control): string {
  const item = control.closest('[data-item]')?.querySelector('h3')?.textContent.trim()
  const label = control.labels?.[0]?.textContent.trim() ?? ''
  return item === undefined ? label : words.prompt(item, label)
}
