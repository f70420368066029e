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

/** A page that no one entry stands for: a list, a table over all processes, a tool. */
export interface SitePage {
  readonly kind: 'page' | 'tool'
  /** Without the base path. */
  readonly address: string
  readonly title: string
  /** What it says on top. */
  readonly lede: string
}

/** Those of them that a site has: a list with nothing in it is left out, and upkeep is for our own people. */
export function sitePages(handbook: Handbook, audience: Audience): readonly SitePage[] {
  const has = (kind: Kind): boolean => handbook.all(kind).some(isInUse)
  const processes = handbook.all('process').filter(isInUse)
  const isOurs = audience === 'internal'
  const all: readonly (SitePage | false)[] = [
    has('playbook') && page('/playbooks/', listWords.playbooks),
    has('playbook') && page('/call-plans/', { name: callListWords.title, lede: callListWords.lede }),
    has('objection') && page('/objections/', listWords.objections),
    has('objection') && page('/flash-cards/', { name: learnWords.cards.title, lede: learnWords.cards.lede }),
    has('collateral') && page('/collateral/', listWords.collateral),
    has('sequence') && page('/sequences/', methodWords.sequences),
    has('competitor') && page('/competitors/', companyWords.competitor),
    has('persona') && page('/personas/', listWords.personas),
    has('journey') && page('/journeys/', buyerWords.journeys),
    has('vertical') && page('/verticals/', listWords.verticals),
    has('process') && page('/processes/', listWords.processes),
    has('role') && page('/roles/', listWords.roles),
    has('offering') && page('/offerings/', listWords.offerings),
    has('channel') && page('/channels/', listWords.channels),
    has('channel') && has('offering') && page(channelOfferingWords.address, channelOfferingWords),
    has('methodology') && page('/methodologies/', methodWords.methodologies),
    has('skill') && page('/skills/', methodWords.skills),
    has('coaching') && page('/coaching/', coachingWords.list),
    has('metric') && page('/metrics/', metricWords.list),
    processes.some(({ stages }) => stages.some(({ approvals }) => approvals)) &&
      page('/approvals/', { name: gateWords.approvals.allTitle, lede: gateWords.approvals.allLede }),
    processes.some(hasCrmPipeline) && page('/crm/', crmWords),
    has('guide') && page('/guides/', listWords.guides),
    has('term') && page('/glossary/', listWords.glossary),
    has('person') && page('/people/', listWords.people),
    page('/tools/', { name: toolWords.title, lede: toolWords.lede }),
    ...Object.values(toolWords.tools).map(({ title, lede, address }) => tool(address, { name: title, lede })),
    page('/print/', { name: paperWords.page.title, lede: paperWords.page.lede }),
    handbook.settings.offline && page('/offline/', { name: offlineWords.page.title, lede: offlineWords.page.lede }),
    isOurs && page('/changes/', changeWords),
    isOurs && page('/gaps/', gapWords),
    isOurs && page('/reviews/', reviewWords),
  ]
  return all.filter((it) => it !== false)
}

interface Words {
  readonly name: string
  readonly lede: string
}

function page(address: string, { name, lede }: Words): SitePage {
  return { kind: 'page', address, title: name, lede }
}

function tool(address: string, words: Words): SitePage {
  return { ...page(address, words), kind: 'tool' }
}
