import type { APIRoute } from 'astro'
import { bundleWorker } from '../offline/index.ts'
import { openSite } from './_site.ts'

/**
 * In dev nothing is kept, and what an earlier build kept is cleared away, so that an edit is seen at once. A build writes
 * its own worker, which knows all pages.
 */
export const GET: APIRoute = async () => {
  if (openSite().isBuilt) return new Response(null, { status: 204 })
  return new Response(await bundleWorker('retire'), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}
