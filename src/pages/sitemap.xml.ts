import type { APIRoute } from 'astro'
import { concepts } from '../compiler/index.ts'
import type { Kind } from '../compiler/index.ts'
import { openSite } from './_site.ts'

/** Every page that isn’t retired, with the day its entry was last reviewed. Addresses are relative to the root’s `address`. */
export const GET: APIRoute = () => {
  const site = openSite()
  const origin = site.handbook.settings.address ?? 'http://localhost/'
  const absolute = (path: string): string => escape(new URL(path, origin).href)
  const entries = (Object.keys(concepts) as Kind[])
    .flatMap((kind) => site.current(kind))
    .filter(({ kind, front }) => kind !== 'term' && kind !== 'person' && front.status !== 'draft')
  const sections = new Set(
    entries.map((entry) => site.href(`/${site.href(entry).slice(site.href('/').length).split('/')[0] ?? ''}/`)),
  )
  const urls = [
    `<url><loc>${absolute(site.href('/'))}</loc></url>`,
    ...[...sections].map((path) => `<url><loc>${absolute(path)}</loc></url>`),
    ...entries.map((entry) => {
      const { reviewed } = entry.front
      return `<url><loc>${absolute(site.href(entry))}</loc>${reviewed === undefined ? '' : `<lastmod>${reviewed}</lastmod>`}</url>`
    }),
  ]
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
