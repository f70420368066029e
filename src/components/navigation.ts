import { listWords } from '../compiler/vocabulary/list-words.ts'
import type { IconName } from './icons.ts'
import type { Link, Site } from './site.ts'

export interface NavigationLink extends Link {
  readonly icon: IconName
  /** `bar`: always in sight; `wide`: only where there is room, else under “More”; `more`: always under “More”. */
  readonly place: 'bar' | 'wide' | 'more'
}

/** The site’s sections that have something in them, in the order of how often they are wanted. */
export function navigation(site: Site): readonly NavigationLink[] {
  const { current } = site
  const about = current('guide').some((guide) => guide.origin === 'fieldbook')
  const sections: readonly (NavigationLink & { readonly has: boolean })[] = [
    section(listWords.playbooks.name, '/playbooks/', 'book', 'bar', current('playbook').length > 0),
    section(listWords.objections.name, '/objections/', 'quote', 'bar', current('objection').length > 0),
    section(listWords.processes.name, '/processes/', 'flow', 'bar', current('process').length > 0),
    section(listWords.collateral.name, '/collateral/', 'thumb', 'wide', current('collateral').length > 0),
    section(listWords.guides.name, '/guides/', 'book', 'wide', about || current('guide').length > 0),
    section(listWords.personas.name, '/personas/', 'book', 'more', current('persona').length > 0),
    section(listWords.roles.name, '/roles/', 'book', 'more', current('role').length > 0),
    section(listWords.offerings.name, '/offerings/', 'book', 'more', current('offering').length > 0),
    section(listWords.channels.name, '/channels/', 'book', 'more', current('channel').length > 0),
    section(listWords.verticals.name, '/verticals/', 'book', 'more', current('vertical').length > 0),
    section(listWords.people.name, '/people/', 'book', 'more', current('person').length > 0),
    section(listWords.glossary.name, '/glossary/', 'book', 'more', current('term').length > 0),
    section(listWords.rules.name, '/rules/', 'book', 'more', current('rule').length > 0),
  ]
  return sections.filter(({ has }) => has)
}

/** Is a page part of the section at `section`? `/processes/x/` is part of `/processes/`. */
export function isWithin(address: string, section: string): boolean {
  return address.startsWith(section)
}

function section(title: string, address: string, icon: IconName, place: NavigationLink['place'], has: boolean) {
  return { title, address, icon, place, has }
}
