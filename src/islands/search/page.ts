import { readAddress, writeAddress } from './address.ts'
import { searchBox } from './box.ts'
import { walkWithArrows } from './keys.ts'
import { startEngine, type Reply, type Request } from './search.ts'

/** The search page: what is asked for stands in the address, so that it can be shared and gone back to. */
const root = document.querySelector<HTMLElement>('[data-search-page]')!
const field = root.querySelector<HTMLInputElement>('input[type="search"]')!
const form = field.form!
const selects = [...form.querySelectorAll('select')]
const box = searchBox(root, { page: 12, more: 'button', idle: root.querySelector<HTMLElement>('[data-search-idle]') })

let timer: ReturnType<typeof setTimeout> | undefined
let latest: Request | undefined

fill(readAddress(location.search))
walkWithArrows(root, field)
void look('replace')

field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void look('replace'), 120)
})
form.addEventListener('focusin', () => void startEngine(root.dataset['base'] ?? '/'), { once: true })
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) void look('push')
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  void look('push')
})
addEventListener('popstate', () => {
  fill(readAddress(location.search))
  void look('stay')
})

async function look(history: 'push' | 'replace' | 'stay'): Promise<void> {
  const request = asked()
  const address = location.pathname + writeAddress(request)
  if (history !== 'stay' && address !== location.pathname + location.search) {
    window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  }
  const reply = await box.update(request)
  if (request === latest && reply) await showCounts(request, reply)
}

function asked(): Request {
  const chosen = selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]))
  latest = { text: field.value, filters: Object.fromEntries(chosen) }
  return latest
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
