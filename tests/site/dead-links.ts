import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Links and sources of all pages of a finished site that lead to no file, or to no place in one. */
export function deadLinks(folder: string): readonly string[] {
  const textOf = new Map(pagesOf(folder).map((page) => [page, readFileSync(join(folder, page), 'utf8')]))
  const ids = new Map(
    [...textOf].map(([page, text]) => [
      page,
      new Set([...text.matchAll(/\sid="([^"]*)"/g)].map((it) => decode(it[1] ?? ''))),
    ]),
  )
  const dead: string[] = []
  for (const [page, text] of textOf) {
    for (const [, , address = ''] of text.matchAll(/\s(href|src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|tel:|data:)/.test(address) || address === '') continue
      const url = new URL(decode(address), `http://site${page}`)
      const path = decodeURIComponent(url.pathname)
      const file = path.endsWith('/') ? `${path}index.html` : path
      const anchor = decodeURIComponent(url.hash.slice(1))
      const exists = existsSync(join(folder, file)) && statSync(join(folder, file)).isFile()
      if (!exists) dead.push(`${page} → ${address}`)
      else if (anchor !== '' && ids.has(file) && !ids.get(file)?.has(anchor))
        dead.push(`${page} → ${address} (no such place)`)
    }
  }
  return [...new Set(dead)]
}

/** The pages of a finished site: `/roles/index.html`. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/')}`)
}

function decode(text: string): string {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
}
