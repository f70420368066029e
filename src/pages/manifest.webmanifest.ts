import type { APIRoute } from 'astro'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import { siteWords } from '../compiler/vocabulary/site-words.ts'
import { pngIcons } from './_icon.ts'
import { openSite } from './_site.ts'

/** What a phone or computer needs to install the site as an app: https://www.w3.org/TR/appmanifest/. */
export const GET: APIRoute = () => {
  const site = openSite()
  const { settings } = site.handbook
  const icons = Object.entries(pngIcons).map(([name, { size, bleed }]) => ({
    src: site.href(`/icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: bleed ? 'maskable' : 'any',
  }))
  const manifest = {
    id: site.href('/'),
    name: settings.name,
    short_name: settings.name,
    description: settings.description,
    lang: settings.language,
    start_url: site.href('/'),
    scope: site.href('/'),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [{ src: site.href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }, ...icons],
    shortcuts: [
      { name: siteWords.search.title, url: site.href('/search/') },
      ...(site.pages.has('/objections/') ? [{ name: listWords.objections.name, url: site.href('/objections/') }] : []),
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } })
}
