import { formatSize, offlineWords } from '../../compiler/vocabulary/offline-words.ts'
import type { State } from '../../service-worker/messages.ts'
import { announce } from '../announce.ts'
import { askWorker } from './talk.ts'

/**
 * Buttons that keep a role or a playbook on this device: `data-keep` names the pack, `data-with` one that holds it too.
 * They can’t be pressed, or are hidden, until the worker has said what is here.
 */
const words = offlineWords.keep
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-keep]') : null
  if (button) void pressed(button)
})
void askWorker({ ask: 'state' }).then((state) => {
  if (state) show(state)
  else showNothing()
})

/** Where no worker answers, nothing can be kept. */
function showNothing(): void {
  for (const button of buttons()) button.hidden = true
  document.dispatchEvent(new Event('kept-nothing'))
}

/** More may come. */
function buttons(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll('[data-keep]')
}

async function pressed(button: HTMLButtonElement): Promise<void> {
  const { keep: pack = '', title = '' } = button.dataset
  if (button.ariaDisabled === 'true') return
  const isHere = button.ariaPressed === 'true'
  button.ariaDisabled = 'true'
  const state = isHere
    ? await askWorker({ ask: 'drop', pack })
    : await askWorker({ ask: 'keep', pack }, ({ pack: which, done, files }) => {
        if (which === pack) button.textContent = words.keeping(done, files)
      })
  button.ariaDisabled = null
  if (!state) {
    button.textContent = isHere ? words.kept : words.keep
    showWhy(button, 'silent')
    announce(words.why.silent)
    return
  }
  show(state)
  const why = state.missing[pack]
  announce(why ? words.why[why] : isHere ? words.dropped(title) : words.done(title))
}

/** Shows what is kept in every button of the page, and tells the page. */
export function show(state: State): void {
  for (const button of buttons()) {
    const { keep: pack = '', with: whole = '' } = button.dataset
    const isKept = state.kept.includes(pack)
    const isWithin = !isKept && state.kept.includes(whole)
    button.hidden = state.bytes[pack] === undefined
    button.ariaPressed = String(isKept || isWithin)
    button.ariaDisabled = isWithin ? 'true' : null
    const isHere = isKept || isWithin
    const isShort = button.dataset['short'] !== undefined
    const { keep, kept } = isShort ? words.short : words
    button.textContent = isHere ? kept : keep
    // Whoever speaks to the page says what stands on the button.
    if (isShort) button.ariaLabel = (isHere ? words.keptOf : words.shortOf)(button.dataset['title'] ?? '')
    button.title = isKept ? words.drop : ''
    showWhy(button, state.missing[pack])
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-size]')) {
    const bytes = state.bytes[place.dataset['size'] ?? '']
    place.textContent = bytes === undefined ? '' : ` · ${formatSize(bytes)}`
  }
  document.dispatchEvent(new CustomEvent('kept', { detail: state }))
}

function showWhy(button: HTMLButtonElement, why: keyof typeof words.why | undefined): void {
  const last = button.nextElementSibling
  if (last?.classList.contains('offline-why')) last.remove()
  if (!why) return
  const text = document.createElement('p')
  text.className = 'offline-why'
  text.textContent = words.why[why]
  button.after(text)
}
