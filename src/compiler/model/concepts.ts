import { collateral } from './collateral.ts'
import type { EntryFor } from './concept.ts'
import { guide } from './guide.ts'
import { channel, offering, vertical } from './market.ts'
import { objection } from './objection.ts'
import { person } from './person.ts'
import { persona } from './persona.ts'
import { playbook } from './playbook.ts'
import { process } from './process.ts'
import { role } from './role.ts'
import { rulePage } from './rule-page.ts'
import { term } from './term.ts'

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
  term,
  guide,
  rule: rulePage,
} as const

export type EntryOf<K extends keyof typeof concepts> = EntryFor<(typeof concepts)[K]>
export type Entry = { [K in keyof typeof concepts]: EntryOf<K> }[keyof typeof concepts]
