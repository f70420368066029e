import type { APIRoute } from 'astro'
import { llmsText } from '../bridges/index.ts'
import { machines } from './api/_machines.ts'

/** What assistants read first: every page there is, as Markdown. */
export const GET: APIRoute = () => {
  const options = machines()
  const origin = options.handbook.settings.address
  const absolute = (address: string): string => {
    const path = options.render.href(address)
    return origin === undefined ? path : new URL(path, origin).href
  }
  return new Response(llmsText(options, absolute), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
