import { bandOf } from '../../compiler/arithmetic.ts'
import { scoreWords as words } from '../../compiler/vocabulary/score-words.ts'
import { announce } from '../announce.ts'
import { writeClipboard } from '../clipboard.ts'
import { newId } from '../keep/new-id.ts'
import { element } from '../search/element.ts'
import { formatCount, formatDate, localToday } from './amounts.ts'
import { type Card, cardsOf, scoreOf } from './scored.ts'
import { openScorings, type Scoring } from './scorings.ts'
import { part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="scorecard"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const cards = cardsOf(root)
  if (cards.length === 0) return
  const store = openScorings(root.dataset['base'] ?? '/')
  const [which, saved] = [part<HTMLSelectElement>(root, 'which'), part<HTMLSelectElement>(root, 'saved')]
  const [account, day] = [part<HTMLInputElement>(root, 'account'), part<HTMLInputElement>(root, 'day')]
  let now = blank()
  const card = (): Card => cards.find(({ id }) => id === now.card) ?? cards[0]!
  const place = (): HTMLElement => part(root, `card="${card().id}"`)

  root.addEventListener('input', ({ target }) => {
    if (target === which) put({ ...blank(), card: which.value })
    else if (target === saved) put(store.list().find(({ id }) => id === saved.value) ?? blank())
    else keep()
  })
  part(root, 'new').addEventListener('click', () => {
    put(blank())
    account.focus()
  })
  part(root, 'remove').addEventListener('click', () => {
    store.remove(now.id)
    put(blank())
    announce(words.removed)
    account.focus()
  })
  part(root, 'copy').addEventListener('click', () => {
    void writeClipboard(asText()).then((done) => {
      part(root, 'status').textContent = done ? words.copied : words.copyFailed
    })
  })
  // The list of plans leads here with the one that was chosen.
  const wanted = new URLSearchParams(location.search).get('scoring')
  put(store.list().find(({ id }) => id === wanted) ?? store.list()[0] ?? blank())

  function blank(): Scoring {
    const chosen = cards.some(({ id }) => id === which.value) ? which.value : cards[0]!.id
    return { id: newId(), card: chosen, account: '', day: localToday(), scores: {}, evidence: {} }
  }

  function put(scoring: Scoring): void {
    now = scoring
    which.value = card().id
    account.value = now.account
    day.value = now.day
    for (const it of root.querySelectorAll<HTMLElement>('[data-card]')) it.hidden = it.dataset['card'] !== card().id
    for (const { id } of card().items) {
      const item = part(place(), `item="${id}"`)
      part<HTMLSelectElement>(item, 'score').value = now.scores[id] ?? ''
      part<HTMLTextAreaElement>(item, 'evidence').value = now.evidence[id] ?? ''
    }
    part(root, 'status').textContent = ''
    list()
    show()
  }

  function keep(): void {
    const read = (what: string): Record<string, string> =>
      Object.fromEntries(
        card().items.map(({ id }) => [
          id,
          part<HTMLSelectElement | HTMLTextAreaElement>(part(place(), `item="${id}"`), what).value,
        ]),
      )
    now = { ...now, account: account.value, day: day.value, scores: read('score'), evidence: read('evidence') }
    part(root, 'status').textContent = store.save(now) ? words.savedNow : words.notSaved
    list()
    show()
  }

  function list(): void {
    const all = store.list()
    const isNew = all.every(({ id }) => id !== now.id)
    saved.replaceChildren(
      ...(isNew ? [element('option', { value: now.id }, [words.begun])] : []),
      ...all.map((it) => element('option', { value: it.id }, [nameOf(it)])),
    )
    saved.value = now.id
  }

  function nameOf(it: Scoring): string {
    const of = cards.find(({ id }) => id === it.card)
    const total = of ? formatCount(scoreOf(it, of).total) : ''
    return words.savedAs(it.account.trim() || words.nameless, dayOf(it), total)
  }

  function show(): void {
    const { total, counted, withoutEvidence } = scoreOf(now, card())
    part(root, 'total').textContent = words.total(formatCount(total), formatCount(card().range.to))
    part(root, 'band').textContent = bandOf(card().bands, total)?.text ?? words.noBand
    let lowest = 0
    for (const [index, { id }] of card().items.entries()) {
      const item = part(place(), `item="${id}"`)
      part(item, 'missing').textContent = withoutEvidence.includes(index) ? words.noEvidence : ''
      const isLow = counted[index] === card().lowest
      if (isLow) lowest++
      part(place(), `low="${id}"`).hidden = !isLow
    }
    part(place(), 'none-low').hidden = lowest > 0
  }

  function asText(): string {
    const { counted } = scoreOf(now, card())
    return [
      `${now.account.trim() || words.nameless}, ${dayOf(now)}`,
      `${card().title}: ${part(root, 'total').textContent}`,
      part(root, 'band').textContent,
      ...card().items.map(({ id, title }, index) =>
        words.line(title, formatCount(counted[index] ?? card().lowest), (now.evidence[id] ?? '').trim()).trim(),
      ),
    ].join('\n')
  }
}

function dayOf({ day }: Scoring): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(day) : day
}
