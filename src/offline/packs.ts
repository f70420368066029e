import { addressOf, type Handbook, playbooksOfRole } from '../compiler/index.ts'
import { published } from '../compiler/4-derive/published.ts'
import type { SiteFiles } from './read-site.ts'

export interface Packs {
  /** Paths that every device keeps. */
  readonly shell: readonly string[]
  /** Paths by what a person chooses to keep; each has all it needs beside the shell. */
  readonly packs: Readonly<Record<string, readonly string[]>>
}

/**
 * The shell: the home page, search and every section's list, with all scripts, styles and fonts. A playbook's pack: the playbook, its call plan, and every page that it links to but its own print edition and PDF, so
 * that no link on it is dead; a role's: its own page, its stages for the home page, and all its playbooks. Search answers from what is kept: each page brings its records, and each role its part of the index.
 */
export function packsOf(handbook: Handbook, site: SiteFiles): Packs {
  const has = (path: string): boolean => site.paths.has(path)
  const recordsOf = Map.groupBy(site.records, ({ page }) => page)
  const whole = (pages: readonly string[]): string[] => [
    ...new Set([
      ...pages,
      ...pages.flatMap(site.shown),
      ...pages.flatMap((page) => (recordsOf.get(page) ?? []).map(({ path }) => path)),
    ]),
  ]
  const first = ['/', '/search/', '/offline/', ...site.linked('/', 'header')]
  const indexFor = (role: string | undefined): string[] =>
    [...site.index].filter(([, roles]) => (role === undefined ? !roles : roles?.includes(role))).map(([path]) => path)
  const frame = [...site.paths].filter((path) => isFrame(path))
  const shell = new Set([...whole([...new Set(first)].filter(has)), ...frame, ...indexFor(undefined)])
  const beside = (paths: readonly string[]): string[] => paths.filter((path) => !shell.has(path))
  const playbooks = published(handbook.all('playbook'))
  const pagesOf = new Map(
    playbooks.map((playbook) => {
      const address = addressOf(playbook)
      const linked = site
        .linked(address, 'main')
        .filter((path) => path !== `${address}print/` && !path.startsWith('/pdf/'))
      return [playbook, [address, `${address}call-plan/`, ...linked].filter(has)]
    }),
  )
  const packs: [string, string[]][] = [
    ...playbooks.map((playbook): [string, string[]] => {
      const index = handbook.named(playbook, 'role', 'role').flatMap(({ id }) => indexFor(id))
      return [`playbook/${playbook.id}`, beside([...whole(pagesOf.get(playbook) ?? []), ...index])]
    }),
    ...published(handbook.all('role')).flatMap((role): [string, string[]][] => {
      const own = playbooksOfRole(handbook, role).flatMap((playbook) => pagesOf.get(playbook) ?? [])
      const pages = [addressOf(role), `/stages/${role.id}.json`, ...own].filter(has)
      return own.length === 0 ? [] : [[`role/${role.id}`, beside([...whole(pages), ...indexFor(role.id)])]]
    }),
  ]
  return { shell: [...shell], packs: Object.fromEntries(packs) }
}

/** What pages are drawn and searched with, whichever they are. The browser keeps the worker itself. */
function isFrame(path: string): boolean {
  if (path === '/service-worker.js') return false
  return (
    (path.startsWith('/assets/') && !toolsOnly.test(path)) ||
    /^\/(icons\/)?[\w-]+\.(js|css|svg|png|webmanifest)$/.test(path)
  )
}

/** What only the tools load: the chart library is larger than a playbook with everything on it. */
const toolsOnly = /^\/assets\/draw-bars\./
