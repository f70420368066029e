/** A dialog of the page, opened; `signal` ends with it, so that nothing listens twice. */
export interface OpenDialog {
  readonly dialog: HTMLDialogElement
  readonly signal: AbortSignal
}

export function openDialog(name: 'recap' | 'phone'): OpenDialog {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog[data-dialog="${name}"]`)
  if (!dialog) throw new Error(`The page has no dialog “${name}”`)
  const ending = new AbortController()
  const { signal } = ending
  dialog.addEventListener(
    'close',
    () => {
      ending.abort()
    },
    { signal },
  )
  dialog.addEventListener(
    'click',
    ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close()
    },
    { signal },
  )
  dialog.showModal()
  return { dialog, signal }
}

export function partOf<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E {
  const found = root.querySelector<E>(`[data-${name}]`)
  if (!found) throw new Error(`The page has no [data-${name}]`)
  return found
}
