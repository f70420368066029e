import type { BrowserContext, Page } from 'playwright-core'

/**
 * A page’s scripts begin when it was shown, which may be after the browser calls it loaded. In this context whoever loads
 * one gets it when they have run.
 */
export function waitingForScripts(context: BrowserContext): BrowserContext {
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await newPage()
    page.goto = andStarted(page, page.goto.bind(page))
    page.reload = andStarted(page, page.reload.bind(page))
    page.goBack = andStarted(page, page.goBack.bind(page))
    page.waitForURL = andStarted(page, page.waitForURL.bind(page))
    return page
  }
  return context
}

function andStarted<Args extends unknown[], T>(
  page: Page,
  load: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    const answer = await load(...args)
    await started(page)
    return answer
  }
}

/** Have the scripts of the page run that is open? True where it has none. A script that isn’t there is waited for in vain. */
async function started(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () => !document.querySelector('script[type=late]') || document.documentElement.dataset['started'] === 'all',
      undefined,
      { timeout: 5000 },
    )
    .catch(() => undefined)
}
