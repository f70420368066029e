/** The theme switch, and “More” closing by itself. The theme is first applied before the page is shown, see `components/first-script.ts`. */
const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    remember(isDark() ? 'light' : 'dark')
    show()
  })
  system.addEventListener('change', show)
  show()
}

const more = document.querySelector<HTMLDetailsElement>('#more')
document.addEventListener('click', ({ target }) => {
  if (more?.open && target instanceof Node && !more.contains(target)) more.open = false
})
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !more?.open) return
  more.open = false
  more.querySelector('summary')?.focus()
})

function isDark(): boolean {
  return root.dataset['theme'] === undefined ? system.matches : root.dataset['theme'] === 'dark'
}

/** A choice that equals the system’s is no choice: the page then follows the system again. */
function remember(theme: 'light' | 'dark'): void {
  const same = (theme === 'dark') === system.matches
  if (same) delete root.dataset['theme']
  else root.dataset['theme'] = theme
  try {
    if (same) localStorage.removeItem('fieldbook.theme')
    else localStorage.setItem('fieldbook.theme', theme)
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

export {}
