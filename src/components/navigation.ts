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
    section('Playbooks', '/playbooks/', 'book', 'bar', current('playbook').length > 0),
    section('Objections', '/objections/', 'quote', 'bar', current('objection').length > 0),
    section('Processes', '/processes/', 'flow', 'bar', current('process').length > 0),
    section('Collateral', '/collateral/', 'thumb', 'wide', current('collateral').length > 0),
    section('Guides', '/guides/', 'book', 'wide', about || current('guide').length > 0),
    section('Buyers', '/personas/', 'book', 'more', current('persona').length > 0),
    section('Roles', '/roles/', 'book', 'more', current('role').length > 0),
    section('Offerings', '/offerings/', 'book', 'more', current('offering').length > 0),
    section('Channels', '/channels/', 'book', 'more', current('channel').length > 0),
    section('Verticals', '/verticals/', 'book', 'more', current('vertical').length > 0),
    section('Whom to ask', '/people/', 'book', 'more', current('person').length > 0),
    section('Glossary', '/glossary/', 'book', 'more', current('term').length > 0),
    section('What Fieldbook checks', '/rules/', 'book', 'more', current('rule').length > 0),
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
