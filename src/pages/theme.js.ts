import type { APIRoute } from 'astro'

/**
 * The only script that runs before the first paint: it puts the reader’s theme on <html>, and the mark that scripts run.
 * A file of its own because the Content Security Policy allows no inline script.
 */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })

const script = `(() => {
  const root = document.documentElement
  root.dataset.script = ''
  try {
    const theme = localStorage.getItem('fieldbook.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {}
})()
`
