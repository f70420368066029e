/**
 * Opens search from any page: `/`, Ctrl-K or ⌘K, or a press on a link to the search page that has `data-search-open`.
 * What is behind it is loaded then. Where a page has a search field of its own, the keys lead there.
 */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target)
  const isCommand = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey
  if (!isSlash && !isCommand) return
  event.preventDefault()
  void open()
})

document.addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey } = event
  const link = target instanceof Element ? target.closest('[data-search-open]') : null
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey) return
  event.preventDefault()
  void open()
})

/** The field is there at once, so that no key is lost; what answers follows. */
async function open(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#search')
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input, #search input')
  const isOnPage = dialog?.contains(field) === false
  if (!isOnPage) {
    if (!dialog || dialog.open) return
    dialog.showModal()
  }
  field?.focus()
  field?.select()
  if (!isOnPage) await import('./search/dialog.ts')
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
