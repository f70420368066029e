import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { pageMarkdown } from '../src/bridges/twin/page-markdown.ts'

/** A share of a finished site’s pages, by their files below its folder. */
export interface TwinShare {
  readonly folder: string
  readonly files: readonly string[]
}

/** Writes the twins of one share of the pages and gives back the heads of those that have one. */
const { folder, files } = workerData as TwinShare
const heads: PageHead[] = []
for (const file of files) {
  const html = readFileSync(join(folder, file), 'utf8')
  const head = pageHead(html)
  if (head.twin === undefined) continue
  writeFileSync(join(folder, file.replace(/html$/, 'md')), pageMarkdown(html, head.twin.replace(/index\.md$/, '')))
  heads.push(head)
}
parentPort?.postMessage(heads)
