import { learnWords } from '../../compiler/vocabulary/learn-words.ts'
import { announce } from '../announce.ts'
import { localDay } from '../local-day.ts'
import { chosenRole } from '../moment/chosen-role.ts'
import { afterAnswer, boxes, dueCards } from './leitner.ts'
import { openLearned, type LearnedStore } from './store.ts'

const words = learnWords.cards

/** The stack of flash cards: narrowed by role and buyer, practised one by one, sorted into Leitner’s boxes. */
class FlashCards extends HTMLElement {
  private store!: LearnedStore
  /** The cards of a round still to come, the open one first; empty while nobody practises. */
  private queue: string[] = []
  private practised = new Set<string>()
  private round = 0
  /** What is said at the end of a round, until the next one begins. */
  private said = ''

  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/'
    this.store = openLearned(base)
    this.choose(chosenRole(base))
    for (const select of this.querySelectorAll('select')) select.addEventListener('change', () => this.show())
    this.find('[data-start]').addEventListener('click', () => this.start())
    this.find('[data-again]').addEventListener('click', () => this.answer(false))
    this.find('[data-known]').addEventListener('click', () => this.answer(true))
    this.find('[data-stop]').addEventListener('click', () => this.stop())
    for (const fold of this.querySelectorAll('details')) fold.addEventListener('toggle', () => this.show())
    addEventListener('keydown', (event) => this.press(event))
    this.store.watch(() => this.show())
    this.show()
  }

  /** Begins with the reader's own role, where buyers say something to it. A choice that the browser restored stays. */
  private choose(role: string | undefined): void {
    const select = this.find<HTMLSelectElement>('[data-role]')
    const has = [...select.options].some(({ value }) => value === role)
    if (role !== undefined && has && select.value === '') select.value = role
  }

  /** Only while practising, and never a key that a control or the browser needs. */
  private press(event: KeyboardEvent): void {
    const { target, key } = event
    const isField = target instanceof HTMLElement && target.closest('select, input, textarea, dialog[open]') !== null
    if (this.queue.length === 0 || isField || event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Escape') this.stop()
    else if ((key === '1' || key === '2') && this.isOpen()) this.answer(key === '2')
    else return
    event.preventDefault()
  }

  private start(): void {
    const ids = this.fitting()
    const due = dueCards(ids, this.store.get().cards, localDay())
    this.queue = [...(due.length > 0 ? due : ids)]
    this.practised = new Set()
    this.round = this.queue.length
    this.said = ''
    this.turn()
  }

  private answer(isKnown: boolean): void {
    const [id, ...rest] = this.queue
    if (id === undefined) return
    const today = localDay()
    const isKept = this.store.change((now) => {
      const known = Object.hasOwn(now.cards, id) ? now.cards[id] : undefined
      return { ...now, cards: { ...now.cards, [id]: afterAnswer(known, isKnown, today) } }
    })
    const note = this.find('[data-note]')
    note.hidden = isKept
    note.textContent = isKept ? '' : learnWords.progress.blocked
    if (isKnown) this.practised.add(id)
    this.queue = isKnown ? rest : [...rest, id]
    if (this.queue.length > 0) this.turn()
    else this.finish()
  }

  private finish(): void {
    this.said = words.finished(this.practised.size)
    this.queue = []
    this.closeAll()
    this.show()
    this.find('[data-place]').focus()
    announce(this.said)
  }

  private stop(): void {
    this.queue = []
    this.closeAll()
    this.show()
    this.find('[data-start]').focus()
  }

  /** The next card, its answer hidden. */
  private turn(): void {
    this.closeAll()
    this.show()
    this.card(this.queue[0])?.querySelector('summary')?.focus()
  }

  private show(): void {
    const [current] = this.queue
    const fitting = new Set(this.fitting())
    for (const card of this.querySelectorAll<HTMLElement>('[data-card]')) {
      const id = card.dataset['card'] ?? ''
      card.hidden = current === undefined ? !fitting.has(id) : id !== current
    }
    this.toggleAttribute('data-practising', current !== undefined)
    this.find('[data-answers]').hidden = current === undefined
    for (const name of ['again', 'known']) this.find<HTMLButtonElement>(`[data-${name}]`).disabled = !this.isOpen()
    this.find('[data-none]').hidden = fitting.size > 0
    const place = this.find('[data-place]')
    place.hidden = current === undefined && this.said === ''
    if (current === undefined) place.textContent = this.said
    const { cards } = this.store.get()
    if (current !== undefined) {
      const box = Object.hasOwn(cards, current) ? (cards[current]?.box ?? 1) : 1
      place.textContent = words.place(Math.min(this.practised.size + 1, this.round), this.round, box, boxes)
    }
    const due = dueCards([...fitting], cards, localDay()).length
    const start = this.find<HTMLButtonElement>('[data-start]')
    start.disabled = fitting.size === 0
    start.textContent = due > 0 ? words.start(due) : words.nothingDue
  }

  private fitting(): string[] {
    const role = this.find<HTMLSelectElement>('[data-role]').value
    const persona = this.find<HTMLSelectElement>('[data-persona]').value
    const has = (list: string | undefined, id: string): boolean => id === '' || (list ?? '').split(' ').includes(id)
    return [...this.querySelectorAll<HTMLElement>('[data-card]')]
      .filter(({ dataset }) => has(dataset['roles'], role) && has(dataset['personas'], persona))
      .map(({ dataset }) => dataset['card'] ?? '')
  }

  private isOpen(): boolean {
    return this.card(this.queue[0])?.querySelector('details')?.open === true
  }

  private card(id: string | undefined): HTMLElement | null {
    return id === undefined ? null : this.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  }

  private closeAll(): void {
    for (const fold of this.querySelectorAll('details')) fold.open = false
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector)
    if (!found) throw new Error(`The flash cards have no ${selector}`)
    return found
  }
}

customElements.define('flash-cards', FlashCards)
