import type { APIRoute } from 'astro'
import { accentColours } from '../styles/accent-colours.ts'
import { openSite } from './_site.ts'

/** The accent colour of the root’s settings over the one in tokens.css. Pages link it only where there is one. */
export const GET: APIRoute = () => {
  const { accent } = openSite().handbook.settings
  return new Response(accent === undefined ? '' : style(accent), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  })
}

/** `html:root` outweighs the `:root` of tokens.css, wherever that stands. */
function style(wanted: string): string {
  const { light, dark } = accentColours(wanted)
  return `html:root {
  --accent: light-dark(${light.accent}, ${dark.accent});
  --accent-strong: light-dark(${light.strong}, ${dark.strong});
  --accent-wash: light-dark(${light.wash}, ${dark.wash});
  --on-accent: light-dark(${light.onAccent}, ${dark.onAccent});
  --focus: light-dark(${light.accent}, ${dark.strong});
}
`
}
