import type { APIRoute } from 'astro'
import { concepts, sheetAddress, sheetsOf } from '../compiler/index.ts'
import type { Kind, ProcessSheet } from '../compiler/index.ts'
import { navigation } from '../components/navigation.ts'
import { toolAddresses } from '../components/tools/tools.ts'
import { openSite } from './_site.ts'

/** Sheets made to be printed alone, or for one buyer’s eyes: their pages ask search engines to stay away. */
const unlisted: ReadonlySet<ProcessSheet> = new Set(['cheat-sheet', 'mutual-plan'])

/** Pages about what is on the reader’s device: the same for everybody, and nothing to find. */
const ownPages: ReadonlySet<string> = new Set(['/call-plans/'])

/** Every page that isn’t retired, with the day its entry was last reviewed. Addresses are relative to the root’s `address`. */
export const GET: APIRoute = () => {
  const site = openSite()
  const origin = site.handbook.settings.address ?? 'http://localhost/'
  const absolute = (path: string): string => escape(new URL(path, origin).href)
  const entries = (Object.keys(concepts) as Kind[])
    .flatMap((kind) => site.current(kind))
    .filter(({ kind, front }) => kind !== 'term' && kind !== 'person' && front.status !== 'draft')
  const pages = new Map<string, string | undefined>([
    [site.href('/'), undefined],
    ...navigation(site)
      .filter(({ address }) => !ownPages.has(address))
      .map(({ address }): [string, undefined] => [site.href(address), undefined]),
    ...toolAddresses
      .filter((address) => site.pages.has(address))
      .map((address): [string, undefined] => [site.href(address), undefined]),
    [site.href('/search/'), undefined],
    ...entries.map((entry): [string, string | undefined] => [site.href(entry), entry.front.reviewed]),
    ...entries
      .filter(({ kind }) => kind === 'playbook')
      .map((playbook): [string, string | undefined] => [`${site.href(playbook)}call-plan/`, playbook.front.reviewed]),
    ...site.current('process').flatMap((process) =>
      sheetsOf(site.handbook, process)
        .filter((sheet) => !unlisted.has(sheet))
        .map((sheet): [string, string | undefined] => [
          site.href(sheetAddress(process, sheet)),
          process.front.reviewed,
        ]),
    ),
  ])
  const urls = [...pages].map(
    ([path, reviewed]) =>
      `<url><loc>${absolute(path)}</loc>${reviewed === undefined ? '' : `<lastmod>${reviewed}</lastmod>`}</url>`,
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
