/** Where what had the focus is gone, the next key begins at what is new, and a screen reader says it. */
export function focusWhatIsNew(heading: HTMLElement): void {
  const { activeElement } = document
  const isLost = activeElement === null || activeElement === document.body || activeElement.closest('[hidden]') !== null
  if (isLost) heading.focus({ preventScroll: true })
}
