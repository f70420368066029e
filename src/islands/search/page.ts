import { readAddress, writeAddress } from './address.ts'
import { searchBox } from './box.ts'
import { walkWithArrows } from './keys.ts'
import { latestOnly } from './latest-only.ts'
import { startEngine, type Reply, type Request } from './search.ts'

/** The search page: what is asked for stands in the address, so that it can be shared and gone back to. */
const root = document.querySelector<HTMLElement>('[data-search-page]')!
const field = root.querySelector<HTMLInputElement>('input[type="search"]')!
const form = field.form!
const selects = [...form.querySelectorAll('select')]
const box = searchBox(root, { page: 12, more: 'button', idle: root.querySelector<HTMLElement>('[data-search-idle]') })

/** Milliseconds after which a question counts as typed: then it enters the address, and the facets are counted. */
const settled = 300
let [writing, counting, widening]: (ReturnType<typeof setTimeout> | undefined)[] = []
/** Is the question typed? Then it is asked of all roles; until then of what is near, which answers while one types. */
let isTyped = false
/** The reply that stands on the page; undefined while another is on its way. */
let latest: Reply | undefined
/** Has the reader turned to the facets? */
let isNarrowing = false
const look = latestOnly(async () => {
  latest = undefined
  latest = await box.update(asked(), isTyped ? 'all roles' : 'own role first')
  clearTimeout(counting)
  clearTimeout(widening)
  if (latest && !latest.inAllRoles && !isTyped) widening = setTimeout(askAll, settled)
  else if (latest && (isNarrowing || !latest.inParts)) counting = setTimeout(() => void showCounts(), settled)
})

fill(readAddress(location.search))
walkWithArrows(root, field)
remember('replace')
void look()

field.addEventListener('input', () => {
  isTyped = false
  clearTimeout(widening)
  clearTimeout(counting)
  clearTimeout(writing)
  writing = setTimeout(() => {
    remember('replace')
  }, settled)
  void look()
})
form.addEventListener('focusin', () => void startEngine(root.dataset['base'] ?? '/', 'own role first'), { once: true })
for (const kind of ['pointerover', 'focusin'] as const) {
  form.addEventListener(kind, ({ target }) => {
    if (isNarrowing || !(target instanceof HTMLSelectElement)) return
    isNarrowing = true
    void showCounts()
  })
}
form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  remember('push')
  void look()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  remember('push')
  void look()
})
addEventListener('popstate', () => {
  clearTimeout(writing)
  fill(readAddress(location.search))
  void look()
})

function askAll(): void {
  isTyped = true
  void look()
}

function remember(how: 'push' | 'replace'): void {
  clearTimeout(writing)
  const address = location.pathname + writeAddress(asked())
  if (address !== location.pathname + location.search) history[`${how}State`](null, '', address)
}

function asked(): Request {
  const chosen = selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]))
  return { text: field.value, filters: Object.fromEntries(chosen) }
}

/** A value that the page doesn't offer counts as none. */
function fill({ text, filters }: Request): void {
  field.value = text
  for (const select of selects) {
    select.value = filters[select.name] ?? ''
    if (select.selectedIndex < 0) select.value = ''
    isNarrowing ||= select.value !== ''
  }
}

/**
 * Writes behind each value how many results it would leave. In a large index that waits until the reader turns to the facets:
 * most never do, and it takes as much again as to answer.
 */
async function showCounts(): Promise<void> {
  const reply = latest
  const counts = await reply?.counts()
  if (reply === undefined || reply !== latest) return
  for (const select of selects) {
    for (const option of select.options) {
      const { label } = option.dataset
      if (label === undefined) continue
      const count = counts?.[select.name]?.[option.value] ?? 0
      option.textContent = counts ? `${label} (${count})` : label
      option.disabled = counts !== undefined && count === 0 && !option.selected
    }
  }
}
