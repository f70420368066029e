import type { APIRoute } from 'astro'
import { bundleWorker } from '../offline/index.ts'

/**
 * In dev nothing is kept, and what an earlier build kept is cleared away, so that an edit is seen at once. The build
 * writes its own worker over this one.
 */
export const GET: APIRoute = async () =>
  new Response(await bundleWorker('retire'), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
