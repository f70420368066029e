import type { MiddlewareHandler } from 'astro'
import { openSite } from './pages/_site.ts'

/**
 * Keeps pages, feeds and files that an edition doesn’t have from being made, whatever file of `pages` would make them. Astro
 * writes no file for an answer without a body.
 */
export const onRequest: MiddlewareHandler = ({ url, rewrite }, next) => {
  const { handbook, pages, href, searchIndex } = openSite()
  const address = url.pathname.slice(handbook.settings.base.length - 1)
  if (pages.has(address)) return next()
  // While one edits, there is no search index; `import.meta.env.DEV` tells how NODE_ENV is set.
  return searchIndex === undefined ? rewrite(href('/404/')) : new Response(null, { status: 204 })
}
