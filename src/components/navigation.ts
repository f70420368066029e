import { channelOfferingWords } from '../compiler/vocabulary/channel-offering-words.ts'
import { changeWords } from '../compiler/vocabulary/change-words.ts'
import { gapWords } from '../compiler/vocabulary/gap-words.ts'
import { learnWords } from '../compiler/vocabulary/learn-words.ts'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import { navigationWords } from '../compiler/vocabulary/navigation-words.ts'
import { offlineWords } from '../compiler/vocabulary/offline-words.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { toolWords } from '../compiler/vocabulary/tool-words.ts'
import { reviewWords } from '../compiler/vocabulary/review-words.ts'
import { onceFor } from '../compiler/meaning/once-for.ts'
import type { IconName } from './icons.ts'
import type { Link, Site } from './site.ts'

export interface NavigationLink extends Link {
  readonly icon: IconName
  /** `bar`: always in sight; `wide`: only where there is room, else under “More”; `more`: always under “More”. */
  readonly place: 'bar' | 'wide' | 'more'
}

export interface NavigationGroup {
  readonly title: string
  readonly links: readonly NavigationLink[]
}

/** The site’s sections that have something in them, grouped by what one comes for; the most wanted first. All pages show them. */
export const navigationGroups = onceFor((site: Site): readonly NavigationGroup[] => {
  const { groups, names } = navigationWords
  const all = [
    group(groups.sell, [
      link(listWords.playbooks.name, '/playbooks/', 'bar', 'book'),
      link(listWords.objections.name, '/objections/', 'bar', 'quote'),
      link(listWords.collateral.name, '/collateral/', 'wide'),
      link(names.callPlans, '/call-plans/'),
      link(names.sequences, '/sequences/'),
      link(names.competitors, '/competitors/'),
    ]),
    group(groups.buyer, [
      link(listWords.personas.name, '/personas/'),
      link(names.journeys, '/journeys/'),
      link(names.idealCustomer, '/ideal-customer/'),
      link(listWords.verticals.name, '/verticals/'),
    ]),
    group(groups.work, [
      link(listWords.processes.name, '/processes/', 'bar', 'flow'),
      link(listWords.roles.name, '/roles/'),
      link(listWords.offerings.name, '/offerings/'),
      link(listWords.channels.name, '/channels/'),
      link(channelOfferingWords.name, channelOfferingWords.address),
      link(names.methodologies, '/methodologies/'),
      link(names.skills, '/skills/'),
      link(names.company, '/company/'),
    ]),
    group(groups.lead, [
      link(names.coaching, '/coaching/'),
      link(names.metrics, '/metrics/'),
      link(toolWords.title, '/tools/'),
      link(names.winLossReview, '/win-loss-review/'),
      link(names.pricing, '/pricing/'),
      link(names.approvals, '/approvals/'),
      link(names.crm, '/crm/'),
    ]),
    group(groups.lookUp, [
      link(listWords.guides.name, '/guides/', 'wide'),
      link(learnWords.cards.title, '/flash-cards/'),
      link(listWords.glossary.name, '/glossary/'),
      link(listWords.people.name, '/people/'),
      link(changeWords.name, '/changes/'),
      link(paperWords.page.title, '/print/'),
      link(offlineWords.page.title, '/offline/'),
    ]),
    group(groups.keepTrue, [
      link(gapWords.name, '/gaps/'),
      link(reviewWords.name, '/reviews/'),
      link(listWords.rules.name, '/rules/'),
    ]),
  ]
  return all.filter(({ links }) => links.length > 0)

  function group(title: string, links: readonly NavigationLink[]): NavigationGroup {
    return { title, links: links.filter(({ address }) => site.pages.offered.has(address)) }
  }
})

/** The same links without their groups. */
export function navigation(site: Site): readonly NavigationLink[] {
  return navigationGroups(site).flatMap(({ links }) => links)
}

/** Is a page part of the section at `section`? `/processes/x/` is part of `/processes/`. */
export function isWithin(address: string, section: string): boolean {
  return address.startsWith(section)
}

function link(
  title: string,
  address: string,
  place: NavigationLink['place'] = 'more',
  icon: IconName = 'thumb',
): NavigationLink {
  return { title, address, place, icon }
}
