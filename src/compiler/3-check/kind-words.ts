import type { Concept, Kind } from '../model/concept.ts'
import { concepts } from '../model/concepts.ts'

/** What authors call an entry of one of some kinds: `role`, `persona or role`. */
export function kindWords(kinds: readonly Kind[]): string {
  return kinds.length > 3 ? 'entry' : kinds.map((kind) => words[kind]).join(' or ')
}

/** Where an author adds an entry of a kind: `content/roles/sales-manager.md`, or a heading of a shared file. */
export function placeForNew(kind: Kind, title: string, id: string): string {
  const { where }: Concept = concepts[kind]
  if ('file' in where && where.entry === 'file') return `\`${where.file}\``
  if ('file' in where) return `a heading \`## ${title}\` to \`${where.file}\``
  return `\`${where.folder}/${id}.md\``
}

const words: Readonly<Record<Kind, string>> = {
  process: 'process',
  role: 'role',
  persona: 'persona',
  person: 'person',
  playbook: 'playbook',
  objection: 'objection',
  collateral: 'collateral',
  offering: 'offering',
  channel: 'channel',
  vertical: 'vertical',
  term: 'glossary term',
  journey: 'buyer’s journey',
  metric: 'metric',
  competitor: 'competitor',
  sequence: 'sequence',
  skill: 'skill',
  methodology: 'methodology',
  coaching: 'coaching page',
  company: 'company page',
  'ideal-customer': 'ideal customer',
  pricing: 'pricing rules',
  'win-loss-review': 'win/loss review',
  guide: 'guide',
  rule: 'rule',
}
