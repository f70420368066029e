import { momentWords } from '../../compiler/vocabulary/moment-words.ts'
import { element } from '../search/element.ts'
import type { Memory } from './memory.ts'
import { foldOfRole } from './role-now.ts'
import { unfoldBuyers } from './unfold-buyers.ts'

export interface HomeContext {
  /** What the site's addresses begin with. */
  readonly base: string
  readonly memory: Memory
}

/** Remembers the role that is opened. The one opened last is there alone, with a way to the others. */
export function prepareRoles(root: HTMLElement, context: HomeContext): void {
  const { memory } = context
  const roles = [...root.querySelectorAll<HTMLDetailsElement>('details[data-role]')]
  const known = memory.role()
  const mine = known === undefined ? undefined : foldOfRole(root, known)
  if (mine && mine.dataset['role'] !== known) memory.chooseRole(mine.dataset['role'] ?? '')
  for (const role of roles) {
    role.addEventListener('toggle', () => {
      if (!role.open) return
      memory.chooseRole(role.dataset['role'] ?? '')
      unfoldBuyers(role, context)
    })
  }
  if (!mine) return
  mine.open = true
  unfoldBuyers(mine, context)
  if (roles.length > 1) showAlone(root, mine)
}

function showAlone(root: HTMLElement, mine: HTMLDetailsElement): void {
  const change = element('button', { type: 'button', class: 'button button-quiet' }, [momentWords.change])
  const title = mine.querySelector('.choose-name')?.textContent ?? ''
  const bar = element('p', { class: 'choose-mine' }, [
    element('span', { class: 'choose-mine-role' }, [
      element('span', { class: 'choose-mine-label' }, [momentWords.yourRole]),
      ' ',
      element('b', { class: 'choose-name' }, [title]),
    ]),
    change,
  ])
  root.dataset['mine'] = ''
  mine.dataset['mine'] = ''
  root.prepend(bar)
  change.addEventListener('click', () => {
    delete root.dataset['mine']
    delete mine.dataset['mine']
    bar.remove()
    mine.querySelector('summary')?.focus()
  })
}
