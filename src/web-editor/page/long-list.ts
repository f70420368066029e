import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { element } from '../../islands/search/element.ts'
import { button } from './button.ts'

/** A list of which only the first lines are shown before one asks for the others. */
export function longList(items: readonly HTMLElement[], most: number): HTMLElement {
  const list = element('ul', { class: 'findings', role: 'list' }, items)
  const others = items.slice(most)
  if (others.length === 0) return list
  for (const it of others) it.hidden = true
  const more = button(editUpkeepWords.start.more(others.length), 'button button-quiet', () => {
    for (const it of others) it.hidden = false
    more.remove()
    others[0]?.querySelector('a')?.focus()
  })
  return element('div', { class: 'long-list' }, [list, more])
}
