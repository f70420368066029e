/** Closes the menu that something lies in. What was pressed is hidden with it, so the keyboard goes on at the menu. */
export function closeMenu(within: Element): void {
  const menu = within.closest('details')
  menu?.removeAttribute('open')
  menu?.querySelector('summary')?.focus()
}
