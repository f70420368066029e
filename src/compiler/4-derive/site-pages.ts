import { isInUse } from '../meaning/in-use.ts'
import type { Kind } from '../model/concept.ts'
import type { Audience } from '../model/governance.ts'
import type { Handbook } from '../model/handbook.ts'
import { buyerWords } from '../vocabulary/buyer-words.ts'
import { callListWords } from '../vocabulary/call-list-words.ts'
import { changeWords } from '../vocabulary/change-words.ts'
import { channelOfferingWords } from '../vocabulary/channel-offering-words.ts'
import { coachingWords } from '../vocabulary/coaching-words.ts'
import { companyWords } from '../vocabulary/company-words.ts'
import { crmWords } from '../vocabulary/crm-words.ts'
import { gapWords } from '../vocabulary/gap-words.ts'
import { gateWords } from '../vocabulary/gate-words.ts'
import { learnWords } from '../vocabulary/learn-words.ts'
import { listWords } from '../vocabulary/list-words.ts'
import { methodWords } from '../vocabulary/method-words.ts'
import { metricWords } from '../vocabulary/metric-words.ts'
import { offlineWords } from '../vocabulary/offline-words.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { reviewWords } from '../vocabulary/review-words.ts'
import { toolWords } from '../vocabulary/tool-words.ts'
import { hasCrmPipeline } from './crm-pipeline.ts'
import { isUsable } from './usable-tools.ts'

/** A page that no one entry stands for: a list, a table over all processes, a tool. */
export interface SitePage {
  readonly kind: 'page' | 'tool'
  /** Without the base path. */
  readonly address: string
  readonly title: string
  /** What it says on top. */
  readonly lede: string
}

/** Those of them that a site offers: a list with nothing in it is left out, and upkeep is for our own people. */
export function sitePages(handbook: Handbook, audience: Audience): readonly SitePage[] {
  return everyPage(handbook, audience).flatMap(({ isOffered, page }) => (isOffered ? [page] : []))
}

/** Every one of them, offered or not. */
export function everyPage(handbook: Handbook, audience: Audience): readonly OfferedPage[] {
  const has = (kind: Kind): boolean => handbook.all(kind).some(isInUse)
  const processes = handbook.all('process').filter(isInUse)
  const isOurs = audience === 'internal'
  return [
    offered(has('playbook'), page('/playbooks/', listWords.playbooks)),
    offered(has('playbook'), page('/call-plans/', { name: callListWords.title, lede: callListWords.lede })),
    offered(has('objection'), page('/objections/', listWords.objections)),
    offered(has('objection'), page('/flash-cards/', { name: learnWords.cards.title, lede: learnWords.cards.lede })),
    offered(has('collateral'), page('/collateral/', listWords.collateral)),
    offered(has('sequence'), page('/sequences/', methodWords.sequences)),
    offered(has('competitor'), page('/competitors/', companyWords.competitor)),
    offered(has('persona'), page('/personas/', listWords.personas)),
    offered(has('journey'), page('/journeys/', buyerWords.journeys)),
    offered(has('vertical'), page('/verticals/', listWords.verticals)),
    offered(has('process'), page('/processes/', listWords.processes)),
    offered(has('role'), page('/roles/', listWords.roles)),
    offered(has('offering'), page('/offerings/', listWords.offerings)),
    offered(has('channel'), page('/channels/', listWords.channels)),
    offered(has('channel') && has('offering'), page(channelOfferingWords.address, channelOfferingWords)),
    offered(has('methodology'), page('/methodologies/', methodWords.methodologies)),
    offered(has('skill'), page('/skills/', methodWords.skills)),
    offered(has('coaching'), page('/coaching/', coachingWords.list)),
    offered(has('metric'), page('/metrics/', metricWords.list)),
    offered(
      processes.some(({ stages }) => stages.some(({ approvals }) => approvals)),
      page('/approvals/', { name: gateWords.approvals.allTitle, lede: gateWords.approvals.allLede }),
    ),
    offered(processes.some(hasCrmPipeline), page('/crm/', crmWords)),
    offered(has('guide'), page('/guides/', listWords.guides)),
    offered(has('term'), page('/glossary/', listWords.glossary)),
    offered(has('person'), page('/people/', listWords.people)),
    offered(true, page('/tools/', { name: toolWords.title, lede: toolWords.lede })),
    ...toolNames.map((name) => {
      const { title, lede, address } = toolWords.tools[name]
      // Our own people read in an empty tool what it starts from.
      return offered(isOurs || isUsable(handbook, name), tool(address, { name: title, lede }))
    }),
    offered(true, page('/print/', { name: paperWords.page.title, lede: paperWords.page.lede })),
    offered(
      handbook.settings.offline,
      page('/offline/', { name: offlineWords.page.title, lede: offlineWords.page.lede }),
    ),
    offered(isOurs, page('/changes/', changeWords)),
    offered(isOurs, page('/gaps/', gapWords)),
    offered(isOurs, page('/reviews/', reviewWords)),
  ]
}

export interface OfferedPage {
  readonly isOffered: boolean
  readonly page: SitePage
}

interface Words {
  readonly name: string
  readonly lede: string
}

const toolNames = Object.keys(toolWords.tools) as (keyof typeof toolWords.tools)[]

function offered(isOffered: boolean, page: SitePage): OfferedPage {
  return { isOffered, page }
}

function page(address: string, { name, lede }: Words): SitePage {
  return { kind: 'page', address, title: name, lede }
}

function tool(address: string, words: Words): SitePage {
  return { ...page(address, words), kind: 'tool' }
}
