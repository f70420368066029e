import { createHash } from 'node:crypto'
import type { Composed } from './compose.ts'
import type { PrintOptions } from './press.ts'

/**
 * Stands for all that is printed, pictures too, but for the day of the edition: what didn’t change keeps the edition it
 * is of.
 */
export function editionKey({ html }: Composed, { base, file, paper }: PrintOptions, browserVersion: string): string {
  const hash = createHash('sha256').update(`${paper} ${browserVersion} `)
  hash.update(html.replace(/<dd class="book-day">[^<]*/, ''))
  const pictures = new Set([...html.matchAll(/\ssrc="([^"]+)"/g)].map(([, address = '']) => address))
  for (const address of pictures) {
    const bytes = address.startsWith(base) ? file(decodeURIComponent(address.slice(base.length))) : undefined
    if (bytes) hash.update(address).update(bytes)
  }
  return hash.digest('hex')
}
