import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { isAboutPerson } from './people.ts'
import type { Plan } from './plan.ts'
import { guestOf } from './room.ts'

/** An answer that a plan holds and the sheet on show has no place for. */
export interface Kept {
  /** The other buyer in the room whose playbook asked it. */
  readonly who: string | undefined
  readonly id: string
  readonly prompt: string
  readonly part: string
  readonly words: string
}

/** What a plan holds that the sheet on show has no place for, prompt by prompt. */
export function keptIn(plan: Plan, known: ReadonlySet<string>): Kept[] {
  const byPrompt = new Map<string, Kept>()
  for (const [key, { value, prompt, part }] of Object.entries(plan.fields)) {
    if (value.trim() === '' || known.has(key) || isAboutPerson(key) || part === 'recap') continue
    const id = key.replace(/:(tick|answer|note)$/, '')
    const who = guestOf(plan, key)
    const before = byPrompt.get(id)?.words ?? ''
    const words = key.endsWith(':tick') || part === 'room' ? '' : value
    byPrompt.set(id, { id, prompt, part, who, words: [before, words].filter(Boolean).join('\n') })
  }
  return [...byPrompt.values()]
}

/** Lists them below the sheet. */
export function showKept(root: HTMLElement, kept: readonly Kept[]): void {
  const section = root.querySelector<HTMLElement>('[data-kept]')
  const list = root.querySelector('[data-kept-list]')
  if (!section || !list) return
  section.hidden = kept.length === 0
  list.replaceChildren(
    ...kept.flatMap(({ prompt, part, words, who }) => [
      element('dt', who === undefined ? prompt : callDeskWords.ofBuyer(who, prompt)),
      element('dd', words || (part === 'room' ? callDeskWords.inTheRoom : callDeskWords.ticked)),
    ]),
  )
}

function element(name: 'dt' | 'dd', words: string): HTMLElement {
  const it = document.createElement(name)
  it.textContent = words
  return it
}
