import { stringify } from 'yaml'
import { countBases, inOrder } from './count-bases.ts'
import { changed, type Found, type Left } from './found.ts'
import type { Cast } from './guess-playbook.ts'
import { guessRoles } from './guess-roles.ts'
import { headingIds } from './heading-ids.ts'
import type { Page } from './import-page.ts'
import { importPages } from './import-pages.ts'
import { usualRoles } from './known-names.ts'
import { type Base, linkFinder, type LinkFinder, type Site, siteOf } from './link-base.ts'
import { plain } from './plain-words.ts'
import { copiesOf, type PlacedPage } from './place-files.ts'
import { type Ground, type Lost, rewriteLinks } from './rewrite-links.ts'
import { missingWords, wordsIn, wordsOfMarkdown } from './words.ts'

export interface ImportInput {
  readonly found: readonly Found[]
  /** Other files that there are: pictures, PDFs. */
  readonly others: readonly string[]
  /** Links on the disk to another of the files, by their path: that file’s. */
  readonly linked?: ReadonlyMap<string, string>
  /** Files of the new root that no page may be called like, in small letters. */
  readonly taken: ReadonlySet<string>
  /** Roles, personas and processes that the new root has already. */
  readonly cast: Cast
  /** The address the handbook is served at, where somebody has said so. */
  readonly site: Site | undefined
}

/** What an import makes. */
export interface Imported {
  /** Sources by their path from the new root. */
  readonly sources: readonly ImportedPage[]
  /** Files that lie beside the first page that leads to them: where they were, and where they go. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  /** Files that no page leads to. */
  readonly unused: readonly string[]
  /** Links on the disk, and the file that each led to. */
  readonly linked: ReadonlyMap<string, string>
  /** How many links are written against what. */
  readonly bases: Readonly<Record<Base, number>>
  readonly site: Site | undefined
  /** Roles that pages are for and that have no page of their own, with the number of pages. */
  readonly missingRoles: ReadonlyMap<string, number>
  /** Personas that playbooks sell to and that have no page of their own, with the number of playbooks. */
  readonly missingPersonas: ReadonlyMap<string, number>
}

export interface ImportedPage {
  readonly file: string
  readonly text: string
  readonly page: Page
  /** The roles it is for. */
  readonly roles: readonly string[]
  readonly lost: readonly Lost[]
  readonly left: readonly Left[]
  /** It couldn’t have its own name: another file has it. */
  readonly isRenamed: boolean
}

/** Turns what was found into sources. Pure: bytes are read before, and written after. */
export function importFiles(input: ImportInput): Imported {
  const steps = importInSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, a page at a time: who waits between two steps gives the parser a chance to free what it holds. */
export function* importInSteps({
  found,
  others,
  linked = new Map(),
  taken,
  cast: there,
  site: told,
}: ImportInput): Generator<void, Imported> {
  const names = new Set(taken)
  const { pages, cast } = yield* importPages(found, names, there)
  const site =
    told ??
    siteOf(
      urlsOf(pages),
      found.map(({ path }) => path),
    )
  const look = linkFinder([...pages.map(({ page }) => page.path), ...others, ...linked.keys()], site)
  const find: LinkFinder = (from, url) =>
    look(from, url).map((hit) => ({ ...hit, file: linked.get(hit.file) ?? hit.file }))
  const bases = countBases(pages, find)
  const copies = copiesOf(pages, others, find, inOrder(bases), names)
  const known = cast.roles
  const meant = pages.map(({ page }) =>
    page.guess.kind === 'guide' ? guessRoles(page.path, page.title, [...known, ...usualRoles]) : [],
  )
  const isKnown = (id: string): boolean => known.some((role) => role.id === id)
  const ground: Omit<Ground, 'ids'> = {
    find,
    site,
    bases: inOrder(bases),
    pages: new Map(pages.map(({ page }) => [page.path, page])),
    target: new Map([
      ...pages.map(({ page, file }) => [page.path, file] as const),
      ...copies.map(({ from, to }) => [from, to] as const),
    ]),
    called: new Map([
      ...[...linked].flatMap(([path, file]) => namesOf(path).map((name) => [plain(name), file] as const)),
      ...pages.flatMap(({ page }) =>
        [page.title, ...namesOf(page.path)].map((name) => [plain(name), page.path] as const),
      ),
    ]),
  }
  const forRoles = meant.map((list) => [...new Set(list.map(({ id }) => id).filter(isKnown))])
  const ids = yield* headingIds(
    pages.map(({ page, file }, index) => ({ file, text: frontOf(page, forRoles[index] ?? []) + withoutTargets(page) })),
  )
  const sources: ImportedPage[] = []
  for (const [index, { page, file, isRenamed }] of pages.entries()) {
    const { body, lost } = rewriteLinks(page, file, { ...ground, ids })
    const own = forRoles[index] ?? []
    sources.push({ file, text: frontOf(page, own) + body, page, roles: own, lost, left: leftOf(page, body), isRenamed })
    yield
  }
  const missing = meant.flatMap((list) =>
    list.filter(
      ({ id, names: own }) => !isKnown(id) && !known.some((role) => role.names.some((name) => own.includes(name))),
    ),
  )
  const sold = (key: string): string[] =>
    pages
      .flatMap(({ page }) => page.values.filter((it) => it.key === key && page.guess.kind === 'playbook'))
      .map(({ value }) => value)
  return {
    sources,
    copies,
    unused: others.filter((path) => !ground.target.has(path)),
    linked,
    bases,
    site,
    missingRoles: counted([...missing.map(({ id }) => id), ...sold('role').filter((id) => !isKnown(id))]),
    missingPersonas: counted(sold('persona').filter((id) => !cast.personas.some((it) => it.id === id))),
  }
}

/** What a file is called without its ending, and with its folders. */
function namesOf(path: string): string[] {
  return [path.replace(/^.*\/|\.\w+$/g, ''), path.replace(/\.\w+$/, '')]
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(ids, (id) => id)].map(([id, list]) => [id, list.length]))
}

/** Links that lead nowhere yet would each be looked for. */
function withoutTargets({ body, links }: Page): string {
  return changed(
    body,
    links.map(({ start, end }) => ({ start, end, put: '#' })),
  )
}

function urlsOf(pages: readonly PlacedPage[]): string[] {
  return pages.flatMap(({ page }) => page.links.map(({ url }) => url))
}

function frontOf({ title, summary, aliases, isDraft, values }: Page, roles: readonly string[]): string {
  const front = {
    title,
    ...(summary === undefined ? {} : { summary }),
    ...Object.fromEntries(values.map(({ key, value }) => [key, value])),
    ...(roles.length > 0 ? { roles } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(isDraft ? { status: 'draft' } : {}),
  }
  return `---\n${stringify(front, { lineWidth: 0 })}---\n`
}

/** What isn’t in the source: what was said to be left, and whatever else a second count misses. */
function leftOf(page: Page, body: string): readonly Left[] {
  const renamed = page.renamed.flatMap(({ from, to }) => (to === undefined ? [] : wordsIn(from)))
  const after = [wordsOfMarkdown(body), wordsIn(page.title), page.dropped.flatMap(wordsIn), renamed]
  const missing = missingWords(wordsOfMarkdown(page.original), ...after)
  return missing.length === 0
    ? page.left
    : [...page.left, { from: 'its text, lost on the way', words: missing.join(' ') }]
}
