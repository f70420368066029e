import { learnWords } from '../../compiler/vocabulary/learn-words.ts'
import { announce } from '../announce.ts'
import { emptyLearned, isDone, type Learned, mergeLearned, readLearned } from './learned.ts'
import { openLearned, type LearnedStore } from './store.ts'

const words = learnWords.progress

/** The list of paths: ticks what is done, says what comes next, and carries progress from device to device. */
class LearnPaths extends HTMLElement {
  connectedCallback(): void {
    const store = openLearned(this.dataset['base'] ?? '/')
    const show = (): void => {
      for (const path of this.querySelectorAll<HTMLElement>('[data-path]')) showPath(path, store.get())
    }
    this.prepareTools(store, show)
    store.watch(show)
    show()
  }

  private prepareTools(store: LearnedStore, show: () => void): void {
    const note = this.querySelector<HTMLElement>('[data-note]')
    const undo = this.querySelector<HTMLButtonElement>('[data-undo]')
    const input = this.querySelector<HTMLInputElement>('[data-file]')
    let before: Learned | undefined
    const say = (text: string): void => {
      if (note) note.textContent = text
      announce(text)
    }
    const change = (how: (now: Learned) => Learned, said: string): void => {
      say(store.change(how) ? said : words.blocked)
      show()
    }
    this.on('[data-save]', () => saveFile(words.file, `${JSON.stringify(store.get(), undefined, 2)}\n`))
    this.on('[data-read]', () => input?.click())
    this.on('[data-clear]', () => {
      before = store.get()
      change(() => emptyLearned, words.cleared)
      if (undo) undo.hidden = false
      undo?.focus()
    })
    this.on('[data-undo]', () => {
      const earlier = before
      if (earlier) change((now) => mergeLearned(earlier, now), words.back)
      if (undo) undo.hidden = true
      this.querySelector<HTMLElement>('[data-clear]')?.focus()
    })
    input?.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (!file) return
      void readText(file).then((text) => {
        const found = readLearned(text)
        if (found) change((now) => mergeLearned(now, found), words.taken)
        else say(words.unreadable)
        input.value = ''
      })
    })
  }

  private on(selector: string, act: () => void): void {
    this.querySelector(selector)?.addEventListener('click', act)
  }
}

customElements.define('learn-paths', LearnPaths)

function showPath(path: HTMLElement, learned: Learned): void {
  const guides = [...path.querySelectorAll<HTMLElement>('[data-guide]')]
  const open = guides.filter((guide) => {
    const done = isDone(learned, guide.dataset['guide'] ?? '')
    guide.toggleAttribute('data-done', done)
    const mark = guide.querySelector<HTMLElement>('[data-mark]')
    if (mark) mark.hidden = !done
    return !done
  })
  const line = path.querySelector<HTMLElement>('[data-progress]')
  if (!line) return
  line.replaceChildren(words.done(guides.length - open.length, guides.length))
  line.hidden = open.length === guides.length
  const next = open[0]?.querySelector('a')
  if (!next) {
    line.append(` · ${words.finished}`)
    return
  }
  const link = document.createElement('a')
  link.href = next.href
  link.textContent = open[0]?.dataset['title'] ?? ''
  const minutes = open.reduce((sum, { dataset }) => sum + Number(dataset['minutes'] ?? 0), 0)
  line.append(` · ${words.left(minutes)} · ${words.next} `, link)
}

/** A mangled or huge file holds no progress. */
async function readText(file: File): Promise<string> {
  return file.size > 1_000_000 ? '' : file.text().catch(() => '')
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
