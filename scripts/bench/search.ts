import type { Page } from 'playwright-core'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { serveCompressed, type Host } from './serve.ts'

/** Questions of several kinds about the generated roots: a name, a buyer and a stage, words of the text, a slip. */
const questions = [
  'objection number 7',
  'persona 12 qualification',
  'payback finance',
  'hygiene audit',
  'role 3 closing',
  'season contract',
  'who loses their weekend',
  'bugdet',
  'delivery energy',
  'persona 31',
]

export const searchHead =
  '\n| playbooks | fetched for the first answer | last key to answers, once warm | slowest |\n| ---: | ---: | ---: | ---: |\n'

/**
 * What search costs a reader, as a line of a table: bytes fetched for the first answer, as a host sends them; then, warm,
 * the milliseconds from the last key to the answers on the screen (median and slowest of `questions`).
 *
 * @param site The folder of a built site.
 */
export async function benchSearch(site: string, size: number): Promise<string> {
  const location = await findBrowser()
  if (location === 'none') throw new Error('Search is measured in a browser, and none was found.')
  const [browser, { address, sent, close }] = await Promise.all([openBrowser(location), serveCompressed(site)])
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    await page.goto(address, { waitUntil: 'networkidle' })
    const fetched = await firstSearch(page, sent)
    await page.goto(`${address}/search/`, { waitUntil: 'networkidle' })
    const times: number[] = []
    await ask(page, 'warm up')
    for (const question of questions) times.push(await ask(page, question))
    const [median = NaN, slowest = NaN] = [times.sort((a, b) => a - b)[times.length >> 1], times.at(-1)]
    return `| ${size} | ${(fetched / 1000).toFixed(0)} kB | ${median.toFixed(0)} ms | ${slowest.toFixed(0)} ms |\n`
  } finally {
    close()
    await browser.close()
  }
}

/** Bytes from opening the dialog to the first answers. */
async function firstSearch(page: Page, sent: Host['sent']): Promise<number> {
  const before = sent()
  await page.keyboard.press('/')
  await page.keyboard.type(questions[0] ?? '')
  await page.locator('#search .search-result').first().waitFor()
  await page.waitForLoadState('networkidle')
  return sent() - before
}

/** Enters a question but for its last letter, then that letter. Gives the milliseconds until its answers are shown. */
async function ask(page: Page, question: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-page] input')
    const list = document.querySelector<HTMLElement>('[data-search-page] [data-search-results]')
    if (!field || !list) throw new Error('The search page has no field or no list')
    const enter = async (words: string): Promise<number> => {
      const began = performance.now()
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise<void>((resolve) => {
        const shown = (): boolean => list.dataset['for'] === words
        const watch = new MutationObserver(() => {
          if (!shown()) return
          watch.disconnect()
          resolve()
        })
        watch.observe(list, { attributes: true, childList: true })
      })
      return performance.now() - began
    }
    await enter(text.slice(0, -1))
    return enter(text)
  }, question)
}
