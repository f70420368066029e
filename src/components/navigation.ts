import { channelOfferingWords } from '../compiler/vocabulary/channel-offering-words.ts'
import { changeWords } from '../compiler/vocabulary/change-words.ts'
import { gapWords } from '../compiler/vocabulary/gap-words.ts'
import { learnWords } from '../compiler/vocabulary/learn-words.ts'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import { navigationWords } from '../compiler/vocabulary/navigation-words.ts'
import { offlineWords } from '../compiler/vocabulary/offline-words.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { hasCrmPipeline } from '../compiler/4-derive/crm-pipeline.ts'
import { toolWords } from '../compiler/vocabulary/tool-words.ts'
import { reviewWords } from '../compiler/vocabulary/review-words.ts'
import type { Kind } from '../compiler/model/concept.ts'
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

/** The site’s sections that have something in them, grouped by what one comes for; the most wanted first. */
export function navigationGroups(site: Site): readonly NavigationGroup[] {
  const has = (kind: Kind): boolean => site.current(kind).length > 0
  const { groups, names } = navigationWords
  const isOurs = site.audience === 'internal'
  const all = [
    group(groups.sell, [
      has('playbook') && link(listWords.playbooks.name, '/playbooks/', 'bar', 'book'),
      has('objection') && link(listWords.objections.name, '/objections/', 'bar', 'quote'),
      has('collateral') && link(listWords.collateral.name, '/collateral/', 'wide'),
      has('playbook') && link(names.callPlans, '/call-plans/'),
      has('sequence') && link(names.sequences, '/sequences/'),
      has('competitor') && link(names.competitors, '/competitors/'),
    ]),
    group(groups.buyer, [
      has('persona') && link(listWords.personas.name, '/personas/'),
      has('journey') && link(names.journeys, '/journeys/'),
      has('ideal-customer') && link(names.idealCustomer, '/ideal-customer/'),
      has('vertical') && link(listWords.verticals.name, '/verticals/'),
    ]),
    group(groups.work, [
      has('process') && link(listWords.processes.name, '/processes/', 'bar', 'flow'),
      has('role') && link(listWords.roles.name, '/roles/'),
      has('offering') && link(listWords.offerings.name, '/offerings/'),
      has('channel') && link(listWords.channels.name, '/channels/'),
      has('channel') && has('offering') && link(channelOfferingWords.name, channelOfferingWords.address),
      has('methodology') && link(names.methodologies, '/methodologies/'),
      has('skill') && link(names.skills, '/skills/'),
      has('company') && link(names.company, '/company/'),
    ]),
    group(groups.lead, [
      has('coaching') && link(names.coaching, '/coaching/'),
      has('metric') && link(names.metrics, '/metrics/'),
      link(toolWords.title, '/tools/'),
      has('win-loss-review') && link(names.winLossReview, '/win-loss-review/'),
      has('pricing') && link(names.pricing, '/pricing/'),
      site.current('process').some(({ stages }) => stages.some(({ approvals }) => approvals)) &&
        link(names.approvals, '/approvals/'),
      site.current('process').some(hasCrmPipeline) && link(names.crm, '/crm/'),
    ]),
    group(groups.lookUp, [
      has('guide') && link(listWords.guides.name, '/guides/', 'wide'),
      has('objection') && link(learnWords.cards.title, '/flash-cards/'),
      has('term') && link(listWords.glossary.name, '/glossary/'),
      has('person') && link(listWords.people.name, '/people/'),
      isOurs && link(changeWords.name, '/changes/'),
      link(paperWords.page.title, '/print/'),
      site.handbook.settings.offline && link(offlineWords.page.title, '/offline/'),
    ]),
    group(groups.keepTrue, [
      isOurs && link(gapWords.name, '/gaps/'),
      isOurs && link(reviewWords.name, '/reviews/'),
      has('rule') && link(listWords.rules.name, '/rules/'),
    ]),
  ]
  return all.filter(({ links }) => links.length > 0)
}

/** The same links without their groups. */
export function navigation(site: Site): readonly NavigationLink[] {
  return navigationGroups(site).flatMap(({ links }) => links)
}

/** Is a page part of the section at `section`? `/processes/x/` is part of `/processes/`. */
export function isWithin(address: string, section: string): boolean {
  return address.startsWith(section)
}

function group(title: string, links: readonly (NavigationLink | false)[]): NavigationGroup {
  return { title, links: links.filter((it) => it !== false) }
}

function link(
  title: string,
  address: string,
  place: NavigationLink['place'] = 'more',
  icon: IconName = 'thumb',
): NavigationLink {
  return { title, address, place, icon }
}
