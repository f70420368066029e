import { element } from '../../islands/search/element.ts'

/** A button that does something on this page. */
export function button(title: string, look: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look }, [title])
  made.addEventListener('click', act)
  return made
}
