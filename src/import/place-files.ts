import { concepts } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { addressOf, idsOf, type Page } from './import-page.ts'
import { type Base, isWhole, type LinkFinder } from './link-base.ts'
import { chosen, partsOf } from './rewrite-links.ts'
import { writtenLinks } from './written-links.ts'

/** A page, and the path it goes to. */
export interface PlacedPage {
  readonly page: Page
  readonly file: string
  readonly isRenamed: boolean
}

/** Is the only place of its kind taken? */
export function isTaken({ guess }: Page, names: ReadonlySet<string>): boolean {
  const { where }: Concept = concepts[guess.kind]
  return 'file' in where && names.has(where.file)
}

/** A path that no other has, not in another case either: with the folders before it, then with a number. */
export function placePage(page: Page, names: Set<string>): PlacedPage {
  const { where }: Concept = concepts[page.guess.kind]
  if ('file' in where) {
    names.add(where.file)
    return { page, file: where.file, isRenamed: false }
  }
  const { folder } = where
  const ids = page.guess.kind === 'playbook' ? playbookIds(page) : idsOf(page.path)
  const longest = ids.at(-1) ?? 'page'
  const free = firstFree([ids, numbers(longest)], (id) => !names.has(`${folder}/${id}.md`)) ?? longest
  const file = `${folder}/${free}.md`
  names.add(file)
  return { page, file, isRenamed: free !== ids[0] }
}

/** `role/persona`; a second one for both is a variant, called as its page was. */
function playbookIds({ path, values }: Page): string[] {
  const said = (key: string): string | undefined => values.find((it) => it.key === key)?.value
  const name = `${said('role') ?? 'role-to-be-named'}/${said('persona')}`
  return [name, ...idsOf(path).map((id) => `${name}.${id}`)]
}

/** Files that are linked go beside the first page that leads to them. */
export function copiesOf(
  pages: readonly PlacedPage[],
  others: readonly string[],
  find: LinkFinder,
  bases: readonly Base[],
  names: Set<string>,
): { from: string; to: string }[] {
  const isOther = new Set(others)
  const copies = new Map<string, string>()
  for (const { page, file } of pages) {
    const urls = [...page.links.map(({ url }) => url), ...writtenLinks(page.body).map(({ target }) => target)]
    for (const url of urls) {
      const { path } = partsOf(url)
      const from = path === '' || isWhole(url) ? undefined : chosen(find(page.path, path), bases)?.file
      if (from === undefined || !isOther.has(from) || copies.has(from)) continue
      const [, name = '', ending = ''] = /([^/]*?)(\.[^./]*)?$/.exec(from) ?? []
      const folder = file.slice(0, file.lastIndexOf('/'))
      const low = ending.toLowerCase().replaceAll(/[^.a-z0-9]/g, '')
      const own = addressOf(name)
      const free = firstFree([[own + low], numbers(own, low)], (it) => !names.has(`${folder}/${it}`)) ?? own
      names.add(`${folder}/${free}`)
      copies.set(from, `${folder}/${free}`)
    }
  }
  return [...copies].map(([from, to]) => ({ from, to }))
}

function firstFree(lists: readonly Iterable<string>[], isFree: (name: string) => boolean): string | undefined {
  for (const list of lists) for (const name of list) if (isFree(name)) return name
  return undefined
}

function* numbers(name: string, ending = ''): Iterable<string> {
  for (let count = 2; count < 100_000; count++) yield `${name}-${count}${ending}`
}
