import { base } from './scope.ts'
import { addressOf, allShelves, openShelf } from './shelves.ts'

/** Does a request ask for something of this site that a shelf could have? */
export function isOurs({ method, url, headers }: Request): boolean {
  const { origin, pathname } = new URL(url)
  return method === 'GET' && origin === location.origin && pathname.startsWith(base) && !headers.has('range')
}

/**
 * A page comes from the shelf of the edition in use; what isn't there, from the network; without network, the page that
 * says what is here. Scripts, styles and what is in the search index are named by their content, so an older edition's page
 * that is still open may take them from the older shelf.
 */
export async function answer(request: Request, edition: string): Promise<Response> {
  const isPage = request.mode === 'navigate'
  if (isPreview && (isPage || saysWhatIsFound(new URL(request.url).pathname)))
    return fromNetwork(request).catch(() => fromShelves(request, edition, isPage))
  return fromShelves(request, edition, isPage)
}

/**
 * On one's own computer pages, and what there is in the search index, come from the server while it runs, so that an edit is
 * seen at once.
 */
const isPreview = location.hostname === 'localhost'

async function fromShelves(request: Request, edition: string, isPage: boolean): Promise<Response> {
  const { origin, pathname } = new URL(request.url)
  const address = origin + pathname
  const { cache } = await openShelf(edition)
  const kept = await cache.match(address)
  if (kept) return kept
  if (!isPage) return (await fromOlder(address, edition)) ?? fetch(request)
  const folder = pathname.endsWith('/') ? undefined : await cache.match(`${address.replace(/\/index\.html$/, '')}/`)
  if (folder) return Response.redirect(`${address.replace(/\/index\.html$/, '')}/${new URL(request.url).search}`)
  return fromNetwork(request).catch(() => notKept(cache))
}

async function fromOlder(address: string, edition: string): Promise<Response | undefined> {
  if (!/\/(assets|pagefind)\//.test(address) || saysWhatIsFound(address)) return undefined
  for (const shelf of await allShelves()) {
    const kept = shelf.edition === edition ? undefined : await shelf.cache.match(address)
    if (kept) return kept
  }
  return undefined
}

/** All else in the index is named by its content; its library and lists keep their names from one edition to the next. */
function saysWhatIsFound(path: string): boolean {
  return path.includes('/pagefind/') && !/\.pf_\w+$/.test(path)
}

async function fromNetwork(request: Request): Promise<Response> {
  return fetch(request)
}

/** The offline page, under the address that was asked for. */
async function notKept(cache: Cache): Promise<Response> {
  const page = await cache.match(addressOf('/offline/'))
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error()
}
