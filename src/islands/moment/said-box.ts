import { saidWords } from '../../compiler/vocabulary/moment-words.ts'
import { writeAddress } from '../search/address.ts'
import { searchBox } from '../search/box.ts'
import { element } from '../search/element.ts'
import { walkWithArrows } from '../search/keys.ts'
import { startEngine, type Request } from '../search/search.ts'

/** Objections alone, with their answers, as they are typed. Enter goes on to the search page: the form does that itself. */
const root = document.querySelector<HTMLElement>('[data-said]')!
const field = root.querySelector<HTMLInputElement>('input[type="search"]')!
const box = searchBox(root, {
  page: 5,
  more: allAnswers,
  idle: root.querySelector<HTMLElement>('[data-search-idle]'),
})
let timer: ReturnType<typeof setTimeout> | undefined

void startEngine(root.dataset['base'] ?? '/')
walkWithArrows(root, field)
field.addEventListener('input', () => {
  clearTimeout(timer)
  root.toggleAttribute('data-asked', field.value.trim() !== '')
  timer = setTimeout(look, 90)
})
field.dispatchEvent(new Event('input'))

function look(): void {
  // Nothing typed asks for nothing: every objection there is would be no answer.
  const isEmpty = field.value.trim() === ''
  void box.update({ text: field.value, filters: isEmpty ? {} : { kind: 'objection' } })
}

function allAnswers(request: Request): HTMLElement {
  const href = (field.form?.action ?? '') + writeAddress(request)
  return element('a', { class: 'search-all', href }, [saidWords.all])
}
