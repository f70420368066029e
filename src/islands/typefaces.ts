/**
 * Sets a page in the site’s own typefaces. They are asked for when it is already read, in what the device has; if a line
 * of it would move under the reader’s eyes, it stays as it is, and the next page has them from its beginning.
 */
const root = document.documentElement
const files = root.dataset['files']
if (files !== undefined && root.dataset['typefaces'] === undefined)
  void Promise.all(['1em Figtree', '700 1em "Bricolage Grotesque"'].map((it) => document.fonts.load(it))).then(
    () => {
      if (!keepsStill(() => (root.dataset['typefaces'] = ''))) delete root.dataset['typefaces']
      remember(files)
    },
    // Without network it is read as it is.
    () => undefined,
  )

/** Does all that is on the screen stay in its line? Nothing is drawn meanwhile. */
function keepsStill(change: () => void): boolean {
  const shown = [...document.body.querySelectorAll('*')].flatMap((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > Math.max(top, 0) && top < innerHeight && isShown(element) ? [{ element, top }] : []
  })
  change()
  return shown.every(({ element, top }) => Math.abs(element.getBoundingClientRect().top - top) < 3)
}

/** What is folded away has a place, too. Older browsers don’t tell it apart. */
function isShown(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility()
}

function remember(files: string): void {
  try {
    localStorage.setItem('fieldbook.typefaces', files)
  } catch {
    // Storage may be forbidden: each page then begins as the first.
  }
}

export {}
