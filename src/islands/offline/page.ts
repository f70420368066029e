import { formatSize, offlineWords } from '../../compiler/vocabulary/offline-words.ts'
import type { State } from '../../service-worker/messages.ts'
import { announce } from '../announce.ts'
import { roomlessEdition } from './no-room.ts'
import { listSingles } from './singles.ts'
import { askWorker } from './talk.ts'

/** The page that says what is on this device; also shown in the place of a page that isn’t. */
class OfflinePage extends HTMLElement {
  /** What came of trying again to get a newer edition. */
  tried = ''

  get base(): string {
    return this.dataset['base'] ?? '/'
  }

  connectedCallback(): void {
    const isStandIn = location.pathname !== `${this.base}offline/`
    this.piece('not-kept').hidden = !isStandIn
    this.piece('try-again').addEventListener('click', () => {
      location.reload()
    })
    if (isStandIn) addEventListener('online', () => location.reload())
    document.addEventListener('kept', (event) => void this.show((event as CustomEvent<State>).detail))
    document.addEventListener('kept-nothing', () => void this.showNothing())
    this.piece('clear').addEventListener('click', () => void this.clear())
    document.addEventListener('install-offer', () => this.offerInstall())
    this.piece('install').addEventListener('click', () => void window.installOffer?.prompt())
    this.offerInstall()
    document.addEventListener('newer-edition', () => void this.showNoRoom())
    this.piece('try-newer').addEventListener('click', () => void this.tryNewer())
    void this.showNoRoom()
    void this.begin()
  }

  async begin(): Promise<void> {
    const words = offlineWords.page
    const cannot = !('serviceWorker' in navigator)
    if (!cannot && (await navigator.serviceWorker.getRegistration())) return
    this.say(cannot ? words.cannot : words.notYet)
    this.showParts(false)
  }

  /** What can be kept, and taken off again: without a worker there is nothing to choose. */
  showParts(canKeep: boolean, canClear = false): void {
    for (const part of this.querySelectorAll<HTMLElement>('#roles, #playbooks')) part.hidden = !canKeep
    for (const part of this.querySelectorAll<HTMLElement>('#clear')) part.hidden = !canClear
  }

  async showNothing(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration()
    this.say(registration?.active ? offlineWords.keep.why.silent : offlineWords.page.failed)
    this.showParts(false)
  }

  async show(state: State): Promise<void> {
    const { date, kept, bytes } = state
    if (await listSingles(this, this.base, state)) await this.showButtons(state)
    const words = offlineWords.page
    const shell = bytes['']
    if (shell === undefined) {
      this.say(words.failed)
      this.showParts(false)
      return
    }
    const day = formatDay(date)
    const stays = await navigator.storage.persisted().catch(() => false)
    const kind = stays ? words.stays : words.mayGo
    this.say([...(day ? [words.edition(day)] : []), words.shell(formatSize(shell)), kind].join(' '))
    this.showParts(true, kept.length > 0)
  }

  /** Is there a newer edition that this device has no room for? */
  async showNoRoom(): Promise<void> {
    const noRoom = await roomlessEdition(this.base).catch(() => undefined)
    const place = this.piece('no-room')
    place.hidden = noRoom === undefined
    if (!noRoom) return
    const words = offlineWords.page.noRoom
    const day = formatDay(noRoom.date)
    const says = words[noRoom.lacks](day && words.of(day), formatSize(noRoom.bytes))
    this.piece('no-room-words').textContent = [says, this.tried].filter(Boolean).join(' ')
    this.piece('try-newer').hidden = noRoom.lacks === 'packs'
  }

  /** What becomes of it is heard of as of any other newer edition. */
  async tryNewer(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration()
    this.tried = offlineWords.page.noRoom.still
    await registration?.update().catch(() => {
      this.tried = offlineWords.keep.why.network
      return this.showNoRoom()
    })
  }

  async clear(): Promise<void> {
    const state = await askWorker({ ask: 'drop-all' })
    if (!state) return
    await this.showButtons(state)
    // The line of the state goes on to say what is here.
    announce(offlineWords.page.cleared)
  }

  async showButtons(state: State): Promise<void> {
    const { show } = await import('./keep-buttons.ts')
    show(state)
  }

  offerInstall(): void {
    const isApp = matchMedia('(display-mode: standalone)').matches
    const isOffered = window.installOffer !== undefined
    this.piece('installed').hidden = !isApp
    this.piece('install-here').hidden = isApp || !isOffered
    this.piece('install-by-hand').hidden = isApp || isOffered
  }

  say(words: string): void {
    this.piece('state').textContent = words
  }

  piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-${name}]`)
    if (!found) throw new Error(`The offline page has no [data-${name}]`)
    return found
  }
}

/** `2026-11-22` → `22 Nov 2026`; empty where there is none. */
function formatDay(date: string): string {
  return date && new Date(`${date}T12:00:00`).toLocaleDateString(offlineWords.locale, { dateStyle: 'medium' })
}

customElements.define('offline-page', OfflinePage)
