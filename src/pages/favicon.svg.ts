import type { APIRoute } from 'astro'

/** A field book with its margin and a gate: the site’s sign in a browser’s tab. */
export const GET: APIRoute = () =>
  new Response(favicon, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect x="5" y="2" width="22" height="28" rx="3" fill="#0b6e6e"/>
<path d="M10 2v28" stroke="#fbfaf7" stroke-opacity=".55" stroke-width="1.5"/>
<path d="M18.5 9.5l5.5 6.5-5.5 6.5-5.5-6.5z" fill="#f0a85a"/>
</svg>
`
