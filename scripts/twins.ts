import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { llmsText, type ListedPage, pageHead, pageMarkdown } from '../src/bridges/index.ts'
import type { Book } from '../src/workspace/index.ts'

/**
 * Writes beside every finished page that names one its twin in Markdown, and `llms.txt`, which lists them. They are made of
 * the page itself, so they hold what its readers may see and nothing else.
 */
export function writeTwins({ handbook }: Book, folder: string): void {
  const { name, description, base, address: origin } = handbook.settings
  const listed: ListedPage[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))
  for (const file of files) {
    const html = readFileSync(join(folder, file), 'utf8')
    const { twin, isUnlisted, ...page } = pageHead(html)
    if (twin === undefined) continue
    const address = twin.replace(/index\.md$/, '')
    writeFileSync(join(folder, file.replace(/html$/, 'md')), pageMarkdown(html, address))
    if (!isUnlisted) listed.push({ ...page, address: `/${address.slice(base.length)}` })
  }
  const absolute = (address: string): string => {
    const path = base + address.slice(1)
    return origin === undefined ? path : new URL(path, origin).href
  }
  writeFileSync(join(folder, 'llms.txt'), llmsText(listed.sort(byAddress), { name, description, absolute }))
}

/** A list stands before what it lists. */
function byAddress(one: ListedPage, other: ListedPage): number {
  return one.address < other.address ? -1 : 1
}
