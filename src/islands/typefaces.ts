/**
 * Sets a page in the site’s own typefaces. They are asked for when it is already read, in what the device has. A long page,
 * and one on whose screen anything would move under the reader’s eyes, stays as it is; the next has them from its beginning.
 */
const root = document.documentElement
const files = root.dataset['files']
if (files !== undefined && root.dataset['typefaces'] === undefined)
  void Promise.all(['1em Figtree', '700 1em "Bricolage Grotesque"'].map((it) => document.fonts.load(it))).then(
    () => {
      const isDone = isShort() && keepsStill(() => (root.dataset['typefaces'] = ''))
      if (!isDone) delete root.dataset['typefaces']
      remember(files)
    },
    // Without network it is read as it is.
    () => undefined,
  )

/** A long page takes a slow phone a fifth of a second to set anew, and it answers to nothing meanwhile. */
function isShort(): boolean {
  return document.querySelectorAll('*').length < 1500
}

/** Does all that is on the screen stay in its place? Nothing is drawn meanwhile. */
function keepsStill(change: () => void): boolean {
  const shown = shownIn(document.body)
  change()
  return shown.every(([element, { left, top }]) => {
    const now = element.getBoundingClientRect()
    return Math.abs(now.top - top) < 3 && (Math.abs(now.left - left) < 3 || !isAimedAt(element))
  })
}

/** What is on the screen, and where. Below what isn’t, nothing is looked for: a long page has thousands of elements. */
function shownIn(parent: Element): (readonly [element: Element, at: DOMRect])[] {
  return [...parent.children].flatMap((element) => {
    const at = element.getBoundingClientRect()
    // One without a box of its own can have children with one.
    if (at.width + at.height === 0) return shownIn(element)
    const isOn = at.bottom > 0 && at.top < innerHeight && isShown(element)
    return isOn ? [[element, at] as const, ...shownIn(element)] : []
  })
}

/** What is folded away has a place, too. Older browsers don’t tell it apart. */
function isShown(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility()
}

/** What a thumb is on its way to. Words move along in their line, and the frame’s links by less than their width. */
function isAimedAt(element: Element): boolean {
  return element.matches('main :is(.button, button, summary, li)')
}

function remember(files: string): void {
  try {
    localStorage.setItem('fieldbook.typefaces', files)
  } catch {
    // Storage may be forbidden: each page then begins as the first.
  }
}

export {}
