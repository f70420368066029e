import type { Page } from 'playwright-core'

/** Presses Tab until the focus is on what the selector and its words name. Fails where it never gets there. */
export async function tabTo(page: Page, selector: string, words = ''): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(
      ([wanted = '', text = '']) =>
        document.activeElement?.matches(wanted) === true && (document.activeElement.textContent ?? '').includes(text),
      [selector, words],
    )
    if (there) return
  }
  throw new Error(`Tab doesn’t reach ${selector}: ${words}`)
}
