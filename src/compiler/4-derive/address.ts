import type { Entry } from '../model/concepts.ts'

/**
 * Where an entry stands in the site, without the base path: `/processes/new-business-direct/`, `/glossary/#oee`.
 * Terms and people share one page each; everything else has a page of its own, and what there is once stands at the top.
 */
export function addressOf(entry: Entry): string {
  switch (entry.kind) {
    case 'playbook':
      return playbookAddress(entry.id)
    case 'term':
      return `/glossary/#${segment(entry.id)}`
    case 'person':
      return `/people/#${segment(entry.id)}`
    case 'company':
    case 'ideal-customer':
    case 'pricing':
    case 'win-loss-review':
      return `/${entry.kind}/`
    default:
      return `/${folders[entry.kind]}/${path(entry.id)}/`
  }
}

/** The same with a place in its page. Entries that are themselves a place in a page have none inside. */
export function addressWithin(entry: Entry, anchor: string | undefined): string {
  const address = addressOf(entry)
  return anchor === undefined || anchor === '' || address.includes('#') ? address : `${address}#${segment(anchor)}`
}

const folders = {
  process: 'processes',
  role: 'roles',
  persona: 'personas',
  objection: 'objections',
  collateral: 'collateral',
  offering: 'offerings',
  channel: 'channels',
  vertical: 'verticals',
  journey: 'journeys',
  metric: 'metrics',
  competitor: 'competitors',
  sequence: 'sequences',
  skill: 'skills',
  methodology: 'methodologies',
  coaching: 'coaching',
  guide: 'guides',
  rule: 'rules',
} as const satisfies Record<
  Exclude<Entry['kind'], 'playbook' | 'term' | 'person' | 'company' | 'ideal-customer' | 'pricing' | 'win-loss-review'>,
  string
>

/** Where a site’s search index lies. All in it is named by its content but the library, and JSON that says what there is. */
export const searchIndexAddress = '/pagefind/'

/** `<role>/<persona>.<variant>` stands at `/playbooks/<role>/<persona>/<variant>/`. */
export function playbookAddress(id: string): string {
  const dot = id.indexOf('.', id.lastIndexOf('/'))
  return `/playbooks/${path(dot < 0 ? id : `${id.slice(0, dot)}/${id.slice(dot + 1)}`)}/`
}

/** A file may lie in a folder of its folder: `content/guides/first-week/monday.md`. */
function path(id: string): string {
  return id.split('/').map(segment).join('/')
}

function segment(text: string): string {
  return encodeURIComponent(text)
}
