import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import type { Suggestion } from '../messages.ts'
import type { TextField } from './text-field.ts'
import { button } from './button.ts'

/** What may be written where the cursor stands; a click writes it. */
export function suggestionList(list: readonly Suggestion[], field: TextField): Node[] {
  if (list.length === 0) return [element('p', { class: 'quiet' }, [words.nothingToSuggest])]
  const items = list.map(({ title, about, change }) =>
    element('li', {}, [
      button(title, 'link-button', () => field.change([change])),
      ...(about === '' ? [] : [element('p', { class: 'quiet' }, [about.replaceAll('`', '')])]),
    ]),
  )
  return [element('ul', { class: 'findings', role: 'list' }, items)]
}
