/** The field on the home page that goes straight to objections. What answers is loaded when it is first used. */
const root = document.querySelector<HTMLElement>('[data-said]')
const field = root?.querySelector<HTMLInputElement>('input[type="search"]')
let started = false

field?.addEventListener('focus', start)
field?.addEventListener('input', start)

function start(): void {
  if (started) return
  started = true
  import('./said-box.ts').catch(() => {
    started = false
  })
}

export {}
