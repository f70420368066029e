/** Opens the fold an address leads to, and everything before printing. */
function openTarget(id: string): void {
  const target = document.getElementById(id)
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
}

addEventListener('hashchange', openAddressed)
openAddressed()

/** The same link again changes no address: what was folded since opens all the same. */
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null
  if (link && link.href === location.href) openAddressed()
})

function openAddressed(): void {
  const id = location.hash.slice(1)
  openTarget(id)
  try {
    openTarget(decodeURIComponent(id))
  } catch {
    // Not every address that can be typed can be read.
  }
}

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
