import type { Site } from '../components/site.ts'
import { addressOf, editionPages, type Entry, flowchartOf, flowOf, type Kind, reviewOf } from '../compiler/index.ts'
import { createRenderer, termFinder } from '../render/index.ts'

import { editionDay, isBuilding, loadBook, pdfFolder, readPrinted, type Book } from '../workspace/index.ts'
import { isInUse } from '../compiler/meaning/in-use.ts'
import { onceFor } from '../compiler/meaning/once-for.ts'
import { editLinksOf } from './_edit-links.ts'

/** The book as pages and components use it. Made once for each compile of the book. */
export function openSite(): Site {
  const book = loadBook()
  const known = sites.get(book)
  if (known) return known
  const site = createSite(book)
  sites.set(book, site)
  return site
}

const sites = new WeakMap<Book, Site>()

function createSite(book: Book): Site {
  const { root, handbook, findings, drawings, audience } = book
  const { settings } = handbook
  const render = createRenderer(handbook, {
    base: settings.base,
    diagrams: (text) => drawings.drawn.get(text)?.svg,
  })
  const byTitle = new Intl.Collator(settings.language, { numeric: true })
  const printed = new Map(readPrinted(pdfFolder(root)).map((edition) => [edition.name, edition]))
  // Every page asks for these, for its navigation alone.
  const shown = byKind((kind) => [...handbook.all(kind)].sort((a, b) => byTitle.compare(a.title, b.title)))
  const current = byKind((kind) => shown(kind).filter(isInUse))
  const terms = current('term').map(({ id, title, front }) => ({ id, words: [title, ...(front.aliases ?? [])] }))
  const hrefOf = onceFor((entry: Entry) => render.href(addressOf(entry)))
  return {
    handbook,
    audience,
    pages: editionPages(handbook, audience),
    render,
    terms: termFinder(terms, {
      address: (id) => render.href(addressOf(handbook.get('term', id)!)),
      linked: (node) => {
        const target = handbook.link(node)
        return target.leads === 'entry' && target.entry.kind === 'term' ? target.entry.id : undefined
      },
    }),
    shown,
    current,
    href: (to) => (typeof to === 'string' ? render.href(to) : hrefOf(to)),
    review: onceFor((entry) => reviewOf(handbook, entry)),
    get edition() {
      return dayOf(book)
    },
    target: (name, kind) => handbook.target(name, kind),
    flow: (process) => {
      const { wide, narrow } = flowchartOf(process)
      return { stages: flowOf(process).stages, wide: drawings.drawn.get(wide), narrow: drawings.drawn.get(narrow) }
    },
    printed: (edition) => printed.get(edition),
    isBuilt: isBuilding(),
    keepsPages: isBuilding() && handbook.settings.offline,
    toFix: (file) => findings.filter(({ at }) => at.file === file),
    ...editLinksOf(book),
  }
}

/** Git is asked for it, and few pages name it. */
const dayOf = onceFor(({ root, handbook }: Book) => editionDay(root, handbook))

/** Remembers a list for each kind. */
function byKind(list: (kind: Kind) => readonly Entry[]): Site['shown'] {
  const known = new Map<Kind, readonly Entry[]>()
  const remember = (kind: Kind): readonly Entry[] => {
    const entries = known.get(kind) ?? list(kind)
    known.set(kind, entries)
    return entries
  }
  return remember as Site['shown']
}
