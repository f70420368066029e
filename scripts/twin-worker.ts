import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { pageMarkdown } from '../src/bridges/twin/page-markdown.ts'

/** Some of the pages that are written into a folder. */
export interface TwinShare {
  readonly folder: string
  /** Which one it is of how many, from 0. */
  readonly share: number
  readonly of: number
}

/**
 * Writes the twins of its share of the pages as they appear, until it is told that all are there. Then it looks at each
 * once more, and gives back the heads of those that have a twin.
 */
const { folder, share, of } = workerData as TwinShare
const made = new Map<string, Made>()
let isWhole = false
/** Milliseconds between looks at a folder where nothing new was found. */
const pause = 200
parentPort?.once('message', () => {
  isWhole = true
})

interface Made {
  /** Stands for the page that it is the twin of. */
  readonly stamp: string
  readonly head: PageHead
}

for (;;) {
  // Asked before looking: what comes after it is seen the next time.
  const isLast = isWhole
  const before = made.size
  for (const file of pages().filter((it) => !made.has(it) || (isLast && made.get(it)?.stamp !== stampOf(it))))
    write(file, isLast)
  if (isLast) break
  await wait(made.size > before ? 0 : pause)
}
parentPort?.postMessage([...made.values()].map(({ head }) => head).filter(({ twin }) => twin !== undefined))

function pages(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('index.html') && lettersOf(file) % of === share,
  )
}

function write(file: string, isLast: boolean): void {
  const stamp = stampOf(file)
  const html = readFileSync(join(folder, file), 'utf8')
  // Its end isn’t written yet.
  if (!isLast && !html.trimEnd().endsWith('</html>')) return
  const head = pageHead(html)
  if (head.twin !== undefined)
    writeFileSync(join(folder, file.replace(/html$/, 'md')), pageMarkdown(html, head.twin.replace(/index\.md$/, '')))
  made.set(file, { stamp, head })
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(join(folder, file))
  return `${size} ${mtimeMs}`
}

/** Deals files out evenly, whichever come. */
function lettersOf(file: string): number {
  return [...file].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
}
