import { learnWords } from '../../compiler/vocabulary/learn-words.ts'
import { localDay } from '../local-day.ts'
import { isDone, withGuide } from './learned.ts'
import { openLearned } from './store.ts'

/** The button below a guide that marks it as done on this device. */
class LearnGuide extends HTMLElement {
  connectedCallback(): void {
    const { guide: id = '', base = '/' } = this.dataset
    const button = this.querySelector('[data-done]')
    const note = this.querySelector<HTMLElement>('[data-note]')
    if (!(button instanceof HTMLButtonElement)) return
    const store = openLearned(base)
    const show = (): void => {
      const done = isDone(store.get(), id)
      button.ariaPressed = String(done)
      button.textContent = done ? learnWords.progress.isDone : learnWords.progress.markDone
    }
    button.addEventListener('click', () => {
      const done = isDone(store.get(), id)
      const isKept = store.change((now) => withGuide(now, id, done ? undefined : localDay()))
      if (note) {
        note.hidden = isKept
        note.textContent = isKept ? '' : learnWords.progress.blocked
      }
      show()
    })
    store.watch(show)
    show()
  }
}

customElements.define('learn-guide', LearnGuide)
