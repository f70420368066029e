import type { Page } from 'playwright-core'

/** Opens a role on the home page, and waits until its buyers show that the choice has been taken. */
export async function openRole(page: Page, role: string): Promise<void> {
  const fold = page.locator(`[data-role="${role}"]`)
  await fold.locator('summary').first().click()
  await fold.locator('.choose-fold').first().waitFor()
}
