import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Browser } from 'playwright-core'
import type { Edition } from '../src/compiler/index.ts'
import { composeEdition, printEdition, type PrintOptions } from '../src/paper/index.ts'
import { type PrintedEdition, writePdf } from '../src/workspace/index.ts'

/** Several at a time: a page prints in a process of its own. */
export async function printSeveral(
  browser: Browser,
  editions: readonly Edition[],
  options: PrintOptions,
  before: readonly PrintedEdition[],
  out: string,
  onProgress: (name: string, count: number) => void,
): Promise<{ editions: readonly PrintedEdition[]; printed: number }> {
  const queue = [...editions]
  const ready: PrintedEdition[] = []
  let printed = 0
  const work = async (): Promise<void> => {
    for (let edition = queue.shift(); edition; edition = queue.shift()) {
      onProgress(edition.name, ready.length + 1)
      const { html } = composeEdition(edition, options)
      const key = createHash('sha256').update(`${options.paper} ${browser.version()} ${html}`).digest('hex')
      const same = before.find(({ name, key: last }) => name === edition.name && last === key)
      if (same) {
        ready.push(same)
        continue
      }
      const { pdf, pages } = await printEdition(browser, edition, options)
      const file = `${edition.name}.pdf`
      writePdf(out, file, pdf)
      printed++
      ready.push({
        name: edition.name,
        title: edition.title,
        file,
        bytes: pdf.length,
        pages,
        date: options.imprint.today,
        key,
      })
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work))
  return { editions: ready, printed }
}
