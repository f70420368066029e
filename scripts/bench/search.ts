import type { Page } from 'playwright-core'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { serveCompressed } from './serve.ts'

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
  '\n| playbooks | who searches, where | fetched for the first answer | last key to answers, once warm | slowest |\n| ---: | --- | ---: | ---: | ---: |\n'

/**
 * What search costs, as lines of a table: a reader who has chosen a role, in the dialog; and one who hasn't, on the search
 * page, to the first answers and to those of all roles. Bytes fetched for the first answer, as a host sends them; then, warm,
 * the milliseconds from the last key to the answers on the screen (median and slowest of `questions`). Answers of all roles
 * wait for a pause in typing besides, which counts.
 *
 * @param site The folder of a built site of the generated corpus.
 */
export async function benchSearch(site: string, size: number): Promise<string> {
  const location = await findBrowser()
  if (location === 'none') throw new Error('Search is measured in a browser, and none was found.')
  const [browser, host] = await Promise.all([openBrowser(location), serveCompressed(site)])
  try {
    const lines: string[] = []
    for (const [who, reader] of Object.entries(readers)) {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.goto(host.address, { waitUntil: 'networkidle' })
      await page.evaluate((role) => role && localStorage.setItem('fieldbook.role/', role), reader.role)
      await page.goto(host.address + reader.address, { waitUntil: 'networkidle' })
      const before = host.sent()
      await page.keyboard.press('/')
      await page.keyboard.type(questions[0] ?? '')
      await page.locator(`${reader.box} ${reader.answered} .search-result`).first().waitFor()
      const fetched = ((host.sent() - before) / 1000).toFixed(0)
      const times: number[] = []
      await page.waitForLoadState('networkidle')
      await ask(page, reader, 'warm up')
      for (const question of questions) times.push(await ask(page, reader, question))
      const [median = NaN, slowest = NaN] = [times.sort((a, b) => a - b)[times.length >> 1], times.at(-1)]
      lines.push(`| ${size} | ${who} | ${fetched} kB | ${median.toFixed(0)} ms | ${slowest.toFixed(0)} ms |\n`)
      await context.close()
    }
    return lines.join('')
  } finally {
    host.close()
    await browser.close()
  }
}

interface SearchReader {
  readonly role: string
  readonly address: string
  readonly box: string
  /** The list once it holds the answers that are waited for. */
  readonly answered: string
}

const readers: Readonly<Record<string, SearchReader>> = {
  'of one role, in the dialog': { role: 'role-3', address: '/', box: '#search', answered: '[data-for]' },
  'of no role, on the search page': {
    role: '',
    address: '/search/',
    box: '[data-search-page]',
    answered: '[data-for]',
  },
  'the same, answers of all roles': {
    role: '',
    address: '/search/',
    box: '[data-search-page]',
    answered: '[data-in-all-roles]',
  },
}

/** Enters a question but for its last letter, then that letter. Gives the milliseconds until its answers are shown. */
async function ask(page: Page, { box, answered }: SearchReader, question: string): Promise<number> {
  return page.evaluate(
    async ({ box, answered, text }) => {
      const field = document.querySelector<HTMLInputElement>(`${box} input`)
      const list = document.querySelector<HTMLElement>(`${box} [data-search-results]`)
      if (!field || !list) throw new Error(`${box} has no field or no list`)
      const enter = async (words: string): Promise<number> => {
        const began = performance.now()
        field.value = words
        field.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise<void>((resolve) => {
          const shown = (): boolean => list.dataset['for'] === words && list.matches(answered)
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
    },
    { box, answered, text: question },
  )
}
