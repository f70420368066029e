import type { Entry, Kind, Matter, Search } from '../compiler/index.ts'

/** What of a place is compared with another page. */
export function comparisonWords(what: Matter): string {
  switch (what.is) {
    case 'approval':
      return `the approval “${what.words}”: above which discount, and who decides`
    case 'margin':
      return `the criterion “${what.words}”: the margin, with the lowest one`
    case 'discount':
      return `offers “${what.words}”: with the discount limits`
    case 'decides alone':
      return `decides “${what.words}” alone: with the limit of the role`
    case 'limit above':
      return `its limit, with the one of “${what.manager}” above it`
    case 'size':
      return `the criterion “${what.words}”: the number`
    case 'first gate':
      return `the first gate, “${what.words}”: whether it refers to the ideal customer`
    case 'industry':
      return 'whether it is among the industries of the ideal customer'
    case 'loss reason':
      return `the loss reason “${what.words}”: whether it is declared`
    case 'win rate':
      return `the win rate “${what.words}”: whether the formula counts the same`
  }
}

/** Which pages are searched, and for what: `31 playbooks and 12 objections are searched for its words to avoid.` */
export function searchWords({ for: what, pages }: Search): string {
  const counts = [...countsByKind(pages)].map(([kind, count]) => `${count} ${count === 1 ? kind : plural(kind)}`)
  const last = counts.pop() ?? ''
  const list = counts.length > 0 ? `${counts.join(', ')} and ${last}` : last
  return `${list} ${pages.length === 1 ? 'is' : 'are'} searched for ${searched[what]}.`
}

/** How many pages of each kind. */
export function countsByKind(pages: readonly Entry[]): ReadonlyMap<Kind, number> {
  const byKind = Map.groupBy(pages, ({ kind }) => kind)
  return new Map([...byKind].map(([kind, own]) => [kind, own.length]))
}

/** What isn’t among the places listed for a kind, so that a short list isn’t taken for all. */
export const notListed: Readonly<Partial<Record<Kind, string>>> = {
  role: 'Not listed: texts that only use its title. `fieldbook check` looks for it in triggers, commitments and discounts.',
  term: 'Not listed: texts that use the word without a link.',
}

const searched: Readonly<Record<Search['for'], string>> = {
  'words to avoid': 'its words to avoid',
  name: 'its name',
  fields: 'the names of its fields',
}

function plural(kind: Kind): string {
  return kind.endsWith('s') ? `${kind}es` : `${kind}s`
}
