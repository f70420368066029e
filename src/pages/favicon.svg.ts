import type { APIRoute } from 'astro'
import { iconOf } from './_icon.ts'
import { openSite } from './_site.ts'

/** The site’s sign in a browser’s tab. */
export const GET: APIRoute = () =>
  new Response(iconOf(openSite().handbook.settings.accent, false), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  })
