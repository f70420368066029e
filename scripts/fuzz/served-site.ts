import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Puts a name on every page of a root’s next site: `Edition 7`. */
export function nameRoot(root: string, name: string): void {
  writeFileSync(join(root, 'fieldbook.yaml'), `name: ${name}\n`)
}

/** Gives the one name that stands on every page. Throws where pages of two builds are mixed, or something is missing. */
export function mustBeWhole(root: string, names: readonly string[]): string {
  const site = join(root, 'dist')
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const found = new Set(pages.map((page) => /Edition \w+/.exec(readFileSync(join(site, page), 'utf8'))?.[0] ?? 'none'))
  const [name = 'none'] = found
  const damaged = listed(site).filter(([path, , bytes]) => sizeIn(site, path) !== bytes)
  if (found.size !== 1 || !names.includes(name) || damaged.length > 0) {
    const places = damaged.map(([path]) => path).join(', ')
    throw new Error(`Served is a mixture of ${[...found].join(', ')}; damaged: ${places || 'none'}`)
  }
  return name
}

/** Reads the home page every few milliseconds, as a host would, as long as something isn't over. */
export async function readUntil(over: Promise<unknown>, root: string): Promise<void> {
  let isOver = false
  void over.finally(() => (isOver = true))
  while (!isOver) {
    const page = readFileSync(join(root, 'dist/index.html'), 'utf8')
    if (!page.trimEnd().endsWith('</html>')) throw new Error('The home page that was served is cut off')
    await wait(5)
  }
}

/** All that a device can keep, with its size. The list is written last: a site that has one is whole. */
function listed(site: string): readonly [path: string, hash: string, bytes: number][] {
  const [name = ''] = readdirSync(join(site, 'offline')).filter((file) => file.endsWith('.json'))
  return (JSON.parse(readFileSync(join(site, 'offline', name), 'utf8')) as { files: [string, string, number][] }).files
}

function sizeIn(site: string, path: string): number {
  return readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path)).length
}
