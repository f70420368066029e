import { addressOf, type Handbook, playbooksOfRole, searchIndexAddress } from '../compiler/index.ts'
import { published } from '../compiler/4-derive/published.ts'
import type { SiteFiles } from './read-site.ts'

export interface Packs {
  /** Paths that every device keeps. */
  readonly shell: readonly string[]
  /** Paths by what a person chooses to keep; each has all it needs beside the shell. */
  readonly packs: Readonly<Record<string, readonly string[]>>
}

/**
 * The shell: the home page, search and every section's list, with all scripts, styles and fonts. A playbook's pack: the
 * playbook, its call plan, and every page that it links to but its own print edition and PDF, so that no link on it is dead;
 * a role's: its own page, its stages for the home page, and all its playbooks. Search answers from what is kept: each page
 * brings its records, and the part of the index that they are found by.
 */
export function packsOf(handbook: Handbook, site: SiteFiles): Packs {
  const has = (path: string): boolean => site.paths.has(path)
  const recordsOf = Map.groupBy(site.records, ({ page }) => page)
  const index = Map.groupBy([...site.paths].filter(isOfIndex), indexPartOf)
  const whole = (pages: readonly string[]): string[] => {
    const records = pages.flatMap((page) => recordsOf.get(page) ?? []).map(({ path }) => path)
    const parts = [...new Set(records.map(indexPartOf))].flatMap((part) => index.get(part) ?? [])
    return [...new Set([...pages, ...pages.flatMap(site.shown), ...records, ...parts])]
  }
  const first = ['/', '/search/', '/offline/', ...site.linked('/', 'header')]
  const told = first.includes(objections) ? published(handbook.all('objection')).map(addressOf) : []
  const shell = new Set([
    ...whole([...new Set(first)].filter(has)),
    ...told.flatMap((page) => recordsOf.get(page) ?? []).map(({ path }) => path),
    ...[...site.paths].filter((path) => isFrame(path)),
  ])
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
    ...playbooks.map((playbook): [string, string[]] => [
      `playbook/${playbook.id}`,
      beside(whole(pagesOf.get(playbook) ?? [])),
    ]),
    ...published(handbook.all('role')).flatMap((role): [string, string[]][] => {
      const own = playbooksOfRole(handbook, role).flatMap((playbook) => pagesOf.get(playbook) ?? [])
      return own.length === 0
        ? []
        : [[`role/${role.id}`, beside(whole([addressOf(role), `/stages/${role.id}.json`, ...own].filter(has)))]]
    }),
  ]
  return { shell: [...shell], packs: Object.fromEntries(packs) }
}

/** This list tells every answer, so search finds what has no page of its own on the device. */
const objections = '/objections/'

/** What pages are drawn and searched with, whichever they are. The browser keeps the worker itself. */
function isFrame(path: string): boolean {
  if (path === '/service-worker.js') return false
  return (
    (path.startsWith('/assets/') && !toolsOnly.test(path)) ||
    (isOfIndex(path) && indexPartOf(path) === searchIndexAddress) ||
    /^\/(icons\/)?[\w-]+\.(js|css|svg|png|webmanifest)$/.test(path)
  )
}

/** Is it what records are found by? */
function isOfIndex(path: string): boolean {
  return path.startsWith(searchIndexAddress) && !path.endsWith('.pf_fragment')
}

/** The folder of the part of the index that a file of it belongs to; the first part lies in the index's own folder. */
function indexPartOf(path: string): string {
  return path.replace(/((fragment|index|filter)\/)?[^/]+$/, '')
}

/** What only the tools load: the chart library is larger than a playbook with everything on it. */
const toolsOnly = /^\/assets\/draw-bars\./
