import type { APIRoute } from 'astro'
import { openSite } from './_site.ts'

/** Search engines may read a site that has an address of its own; a copy without one asks to be left alone. */
export const GET: APIRoute = () => {
  const site = openSite()
  const { address } = site.handbook.settings
  const lines =
    address === undefined
      ? ['User-agent: *', 'Disallow: /']
      : ['User-agent: *', 'Allow: /', `Sitemap: ${new URL(site.href('/sitemap.xml'), address).href}`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
