import { createApp } from 'astro/app/entrypoint'
import { StaticPaths } from 'astro:static-paths'
import { receiveBook, type SentBook } from '../workspace/index.ts'
import { withLateScripts } from './_late-scripts.ts'
import { fileBytes, listedFiles } from './files/_listed-files.ts'

/** A page, feed or other file of the site that is being made. */
export interface MadePage {
  /** Its path in the site, as `roles/index.html`. */
  readonly file: string
  /** Makes it. Undefined where this edition doesn’t have it. Throws what its page throws. */
  readonly make: () => Promise<Uint8Array | undefined>
}

/**
 * What Astro bundles all pages into. Each thread that makes pages loads it once, and makes its share of a book’s pages with
 * it. The order is the same in all threads.
 */
export async function openPages(book: SentBook): Promise<readonly MadePage[]> {
  receiveBook(book)
  const app = createApp({ streaming: false })
  // Astro would write a page that says that something went wrong.
  app.renderError = (_, { error, status }) => {
    throw error ?? new Error(`A page answered ${status}`)
  }
  const { base, site } = app.manifest
  const made = new Map<string, MadePage>()
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    if (route.component === filesPage) continue
    const isPage = route.type === 'page'
    const path = pathname.replace(/^\//, '').replace(/\/$/, '')
    const file = isPage ? pageFile(path) : path
    const asked = isPage && path !== '' ? `${path}/` : pathname.replace(/^\//, '')
    const url = new URL(base + asked, site ?? 'http://localhost')
    const make = async (): ReturnType<MadePage['make']> => {
      const answer = await app.render(new Request(url), { routeData: route })
      if (!answer.body) return undefined
      const bytes = Buffer.from(await answer.arrayBuffer())
      return isPage ? withLateScripts(bytes) : bytes
    }
    // Where two routes make the same page, the first one is it.
    if (!made.has(file)) made.set(file, { file, make })
  }
  return [...filesBeside(), ...made.values()]
}

/** The page that hands them out while one edits. A route would give some signs in their names another form. */
const filesPage = 'src/pages/files/[...path].ts'

/** Files that lie beside the sources. */
function filesBeside(): readonly MadePage[] {
  return listedFiles().map((file) => ({ file: `files/${file}`, make: () => Promise.resolve(fileBytes(file)) }))
}

/** The host serves one page by this name for every address that it hasn’t got. */
function pageFile(path: string): string {
  return path === '404' ? '404.html' : `${path}${path === '' ? '' : '/'}index.html`
}
