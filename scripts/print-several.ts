import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Edition } from '../src/compiler/index.ts'
import { composeEdition, editionKey, openPress, type PrintOptions } from '../src/paper/index.ts'
import { digestOf, isWhole, type PrintedEdition, writeWhole } from '../src/workspace/uncompiled.ts'

export interface SeveralOptions extends PrintOptions {
  /** It may still be starting. */
  readonly browser: Promise<Browser>
  /** The browser’s. */
  readonly version: string
  readonly out: string
  /** What is in `out` already. */
  readonly before: readonly PrintedEdition[]
  /** Stands for the site, the paper and the browser. */
  readonly current: string
}

export interface Steps {
  readonly onBegin: (edition: Edition) => void
  /** What is ready, and, where it was printed now, the letters it lacks. */
  readonly onReady: (ready: PrintedEdition, missing: string | undefined) => void
}

/** Several at a time, each in a window of its own, which is a process of its own. What hasn’t changed stays as it is. */
export async function printSeveral(
  editions: readonly Edition[],
  { browser, version, out, before, current, ...options }: SeveralOptions,
  { onBegin, onReady }: Steps,
): Promise<void> {
  const queue = [...editions]
  const work = async (): Promise<void> => {
    // Opened while the first is composed.
    const press = browser.then((it) => openPress(it, options))
    for (let edition = queue.shift(); edition; edition = queue.shift()) {
      const { name, title } = edition
      onBegin(edition)
      const composed = composeEdition(edition, options)
      const key = editionKey(composed, options, version)
      const same = before.find((it) => it.name === name && it.key === key && it.current !== '')
      if (same && isWhole(out, same)) {
        onReady({ ...same, current }, undefined)
        continue
      }
      const { pdf, pages, missing } = await (await press).print(edition, composed)
      const file = `${name}.pdf`
      writeWhole(join(out, file), pdf)
      const { today: date } = options.imprint
      // Where letters are missing a font may be there next time: nothing else would say that it is to be made again.
      const written = { file, bytes: pdf.length, digest: digestOf(pdf), pages, date }
      const ready = { name, title, ...written, key, current: missing === '' ? current : '' }
      onReady(ready, missing)
    }
    await (await press).close()
  }
  const several = Math.min(editions.length, Math.max(2, availableParallelism()))
  await Promise.all(Array.from({ length: several }, work))
}
