/** Opens the fold an address leads to, and everything before printing. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
}

addEventListener('hashchange', openTarget)
openTarget()

/** Folds that printing opened and that close again after it. */
let opened: HTMLDetailsElement[] = []

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const fold of opened) fold.open = true
})
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false
})

export {}
