import type { APIRoute } from 'astro'
import { openSite } from './_site.ts'

/**
 * The only script that runs before the first paint: it puts the reader’s theme on <html>, and the marks that scripts run,
 * that the device can share and keep pages, and that it remembers a role or places (see `src/islands/moment/memory.ts`) or
 * plans of this page (see `src/islands/call-plan/desk.ts`).
 * A file of its own because the Content Security Policy allows no inline script.
 */
export const GET: APIRoute = () => {
  const script = scriptFor(openSite().handbook.settings.base)
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}

const scriptFor = (base: string): string => `(() => {
  const root = document.documentElement
  root.dataset.script = ''
  if ('share' in navigator) root.dataset.share = ''
  if ('serviceWorker' in navigator) root.dataset.worker = ''
  try {
    const theme = localStorage.getItem('fieldbook.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    if (['role', 'places'].some((it) => localStorage.getItem('fieldbook.' + it + ${JSON.stringify(base)}))) root.dataset.moment = ''
    if (localStorage.getItem('fieldbook.plans' + location.pathname)) root.dataset.plans = ''
  } catch {}
})()
`
