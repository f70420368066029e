import type { MiddlewareHandler } from 'astro'
import { openSite } from './pages/_site.ts'

/**
 * Keeps pages, feeds and files that an edition doesn’t have from being made, whatever file of `pages` would make them. Astro
 * writes no file for an answer without a body.
 */
export const onRequest: MiddlewareHandler = ({ url, rewrite }, next) => {
  const { handbook, pages, href, isBuilt } = openSite()
  const address = url.pathname.slice(handbook.settings.base.length - 1)
  if (pages.has(address)) return next()
  // `import.meta.env.DEV` tells how NODE_ENV is set.
  return isBuilt ? new Response(null, { status: 204 }) : rewrite(href('/404/'))
}
