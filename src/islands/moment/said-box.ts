import { saidWords } from '../../compiler/vocabulary/moment-words.ts'
import { searchWords } from '../../compiler/vocabulary/search-words.ts'
import { writeAddress } from '../search/address.ts'
import { searchBox } from '../search/box.ts'
import { element } from '../search/element.ts'
import { walkWithArrows } from '../search/keys.ts'
import { latestOnly } from '../search/latest-only.ts'
import { type Reply, type Request, startEngine } from '../search/search.ts'

/** Objections alone, with their answers, as they are typed. Enter goes on to the search page: the form does that itself. */
const root = document.querySelector<HTMLElement>('[data-said]')!
const field = root.querySelector<HTMLInputElement>('input[type="search"]')!
const box = searchBox(root, {
  page: 5,
  more: allAnswers,
  idle: root.querySelector<HTMLElement>('[data-search-idle]'),
})
const look = latestOnly(() => {
  // Nothing typed asks for nothing: every objection there is would be no answer.
  const isEmpty = field.value.trim() === ''
  return box.update({ text: field.value, filters: isEmpty ? {} : { kind: 'objection' } })
})

void startEngine(root.dataset['base'] ?? '/', 'own role first')
walkWithArrows(root, field)
field.addEventListener('input', () => {
  root.toggleAttribute('data-asked', field.value.trim() !== '')
  void look()
})
field.dispatchEvent(new Event('input'))

function allAnswers(request: Request, { inAllRoles }: Reply): HTMLElement {
  const href = (field.form?.action ?? '') + writeAddress(request)
  return element('a', { class: 'search-all', href }, [inAllRoles ? saidWords.all : searchWords.inAllRoles])
}
