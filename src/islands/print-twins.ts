/**
 * On paper nobody can scroll: where the browser doesn't make a field as large as its text (`field-sizing`), the text stands
 * in the field's place while the page is printed. An empty field stays, as lines to write on.
 */
addEventListener('beforeprint', () => {
  if (CSS.supports('field-sizing', 'content')) return
  removeTwins()
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('main textarea')) {
    if (area.value === '' || area.closest('dialog')) continue
    const twin = document.createElement('div')
    twin.className = 'print-twin'
    twin.textContent = area.value
    area.after(twin)
    area.toggleAttribute('data-twinned', true)
  }
})
addEventListener('afterprint', removeTwins)

function removeTwins(): void {
  for (const twin of document.querySelectorAll('.print-twin')) twin.remove()
  for (const area of document.querySelectorAll('[data-twinned]')) area.removeAttribute('data-twinned')
}

export {}
