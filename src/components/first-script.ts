/**
 * The only script that stands in a page and runs before it is shown. It puts on <html> the reader’s theme and the marks that
 * scripts run, that the device can share and keep pages, that it has the typefaces (see `islands/typefaces.ts`), and that it
 * remembers a role or places (see `islands/moment/memory.ts`) or plans of this page (see `islands/call-plan/desk.ts`).
 * All other scripts wait until the page is shown, see `pages/_late-scripts.ts`.
 *
 * @param base the base path, which keeps sites apart that share an origin
 * @param typefaces the addresses of the files that every page needs: once a device has them, others are asked for anew
 */
export function firstScript(base: string, typefaces: readonly string[]): string {
  const [place, files] = [base, typefaces].map((it) => JSON.stringify(it).replaceAll('<', String.raw`\u003c`))
  // It stands on every page: what needn’t be there isn’t.
  return `(() => {
const marks = document.documentElement.dataset, files = ${files}
marks.script = ''
if ('share' in navigator) marks.share = ''
if ('serviceWorker' in navigator) marks.worker = ''
marks.files = files
try {
const kept = it => localStorage.getItem('fieldbook.' + it), theme = kept('theme')
if (theme === 'light' || theme === 'dark') marks.theme = theme
if (['role', 'places'].some(it => kept(it + ${place}))) marks.moment = ''
if (kept('plans' + location.pathname)) marks.plans = ''
if (kept('typefaces') === marks.files) {
marks.typefaces = ''
for (const href of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }))
}
} catch {}
const start = async () => {
if (marks.started) return
marks.started = 'soon'
await Promise.all(Array.from(document.querySelectorAll('script[type=late]'), it => import(it.src)))
marks.started = 'all'
}
addEventListener('DOMContentLoaded', () => {
if (document.hidden) return start()
new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
setTimeout(start, 2000)
})
})()`
}
