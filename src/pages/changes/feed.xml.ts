import type { APIRoute } from 'astro'
import { changesAsAtom } from '../../feeds/index.ts'
import { openSite } from '../_site.ts'
import { openHistory } from './_history.ts'

/** What changed, as Atom: empty where Git’s history isn’t known. */
export const GET: APIRoute = () => {
  const history = openHistory()
  const { handbook, edition } = openSite()
  const feed = changesAsAtom(handbook, history.known ? history.days : [], edition)
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
