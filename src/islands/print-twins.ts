/**
 * On paper nobody can scroll: a field’s text stands in its place while the page is printed, where it has one line only, or
 * the browser doesn’t make it as large as its text (`field-sizing`). An empty field stays, as lines to write on.
 */
addEventListener('beforeprint', () => {
  removeTwins()
  const isAllShown = CSS.supports('field-sizing', 'content')
  const fields = 'main :is(input[type="text"], textarea)'
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)) {
    if (field.value === '' || field.closest('dialog') || (isAllShown && field.localName === 'textarea')) continue
    const twin = document.createElement('div')
    twin.className = 'print-twin'
    twin.textContent = field.value
    field.after(twin)
    field.toggleAttribute('data-twinned', true)
  }
})
addEventListener('afterprint', removeTwins)

function removeTwins(): void {
  for (const twin of document.querySelectorAll('.print-twin')) twin.remove()
  for (const field of document.querySelectorAll('[data-twinned]')) field.removeAttribute('data-twinned')
}

export {}
