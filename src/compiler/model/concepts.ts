import { coaching } from './coaching.ts'
import { collateral } from './collateral.ts'
import { company } from './company.ts'
import { competitor } from './competitor.ts'
import type { EntryFor } from './concept.ts'
import { guide } from './guide.ts'
import { idealCustomer } from './ideal-customer.ts'
import { journey } from './journey.ts'
import { channel, offering, vertical } from './market.ts'
import { methodology } from './methodology.ts'
import { metric } from './metric.ts'
import { objection } from './objection.ts'
import { person } from './person.ts'
import { persona } from './persona.ts'
import { playbook } from './playbook.ts'
import { pricing } from './pricing.ts'
import { process } from './process.ts'
import { role } from './role.ts'
import { rulePage } from './rule-page.ts'
import { sequence } from './sequence.ts'
import { skill } from './skill.ts'
import { term } from './term.ts'
import { winLossReview } from './win-loss-review.ts'

/** Every concept, by kind: what the parser reads, the schemas are made from, and the docs tables list. */
export const concepts = {
  process,
  role,
  persona,
  person,
  playbook,
  objection,
  collateral,
  offering,
  channel,
  vertical,
  journey,
  metric,
  competitor,
  sequence,
  skill,
  methodology,
  coaching,
  company,
  'ideal-customer': idealCustomer,
  pricing,
  'win-loss-review': winLossReview,
  term,
  guide,
  rule: rulePage,
} as const

export type EntryOf<K extends keyof typeof concepts> = EntryFor<(typeof concepts)[K]>
export type Entry = { [K in keyof typeof concepts]: EntryOf<K> }[keyof typeof concepts]
