import type { Entry } from '../model/concepts.ts'

/**
 * Where an entry stands in the site, without the base path: `/processes/new-business-direct/`, `/glossary/#oee`.
 * Terms and people share one page each; everything else has a page of its own.
 */
export function addressOf(entry: Entry): string {
  switch (entry.kind) {
    case 'playbook':
      return playbookAddress(entry.id)
    case 'term':
      return `/glossary/#${segment(entry.id)}`
    case 'person':
      return `/people/#${segment(entry.id)}`
    default:
      return `/${folders[entry.kind]}/${segment(entry.id)}/`
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
  guide: 'guides',
  rule: 'rules',
} as const satisfies Record<Exclude<Entry['kind'], 'playbook' | 'term' | 'person'>, string>

/** `<role>/<persona>.<variant>` stands at `/playbooks/<role>/<persona>/<variant>/`. */
function playbookAddress(id: string): string {
  const [role = '', rest = ''] = id.split('/')
  const [persona = '', ...variant] = rest.split('.')
  const parts = [role, persona, ...(variant.length > 0 ? [variant.join('.')] : [])]
  return `/playbooks/${parts.map(segment).join('/')}/`
}

function segment(text: string): string {
  return encodeURIComponent(text)
}
