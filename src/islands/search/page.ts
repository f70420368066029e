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
let [writing, counting]: (ReturnType<typeof setTimeout> | undefined)[] = []
let latest: Request | undefined
const look = latestOnly(async () => {
  const request = asked()
  latest = request
  const reply = await box.update(request)
  clearTimeout(counting)
  if (reply) counting = setTimeout(() => void showCounts(request, reply), settled)
})

fill(readAddress(location.search))
walkWithArrows(root, field)
remember('replace')
void look()

field.addEventListener('input', () => {
  clearTimeout(counting)
  clearTimeout(writing)
  writing = setTimeout(() => {
    remember('replace')
  }, settled)
  void look()
})
form.addEventListener('focusin', () => void startEngine(root.dataset['base'] ?? '/', 'all roles'), { once: true })
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
  }
}

/** Writes behind each value how many results it would leave. */
async function showCounts(request: Request, reply: Reply): Promise<void> {
  const counts = await reply.counts()
  if (request !== latest) return
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
