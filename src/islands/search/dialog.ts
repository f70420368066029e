import { searchWords } from '../../compiler/vocabulary/search-words.ts'
import { searchBox } from './box.ts'
import { element } from './element.ts'
import { walkWithArrows } from './keys.ts'
import { latestOnly } from './latest-only.ts'
import { type Reply, type Request, startEngine } from './search.ts'

/** The search dialog of the page, from the first time it is open. */
const dialog = document.querySelector<HTMLDialogElement>('#search')!
const field = dialog.querySelector<HTMLInputElement>('input[type="search"]')!
const form = field.form!
const box = searchBox(dialog, {
  page: 8,
  more: allResults,
  idle: dialog.querySelector<HTMLElement>('[data-search-idle]'),
})
const look = latestOnly(() => box.update({ text: field.value, filters: {} }))

void startEngine(dialog.dataset['base'] ?? '/', 'own role first')
if (field.value !== '') void look()
walkWithArrows(dialog, field)
field.addEventListener('input', () => void look())

/** Enter opens the first result; where there is none yet, the search page says so. */
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void look().then(() => {
    const first = box.first()
    if (first) first.click()
    else if (field.value.trim() !== '') location.assign(`${form.action}?q=${encodeURIComponent(field.value.trim())}`)
  })
})

/** A search field would clear itself first. */
dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  event.preventDefault()
  dialog.close()
})

dialog.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target : undefined
  if (pressed === dialog || pressed?.closest('a, [data-search-close]')) dialog.close()
})

function allResults({ text }: Request, { inAllRoles }: Reply): HTMLElement {
  const href = `${form.action}?q=${encodeURIComponent(text.trim())}`
  return element('a', { class: 'search-all', href }, [inAllRoles ? searchWords.inAll : searchWords.inAllRoles])
}
