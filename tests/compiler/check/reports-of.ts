import type { Report, Rule } from '../../../src/compiler/3-check/rule.ts'
import { compiled } from '../compiled.ts'

/** What a rule says about files laid over two roles and two personas. */
export function reportsOn(rule: Rule, files: Readonly<Record<string, string>>): readonly Report[] {
  return [...rule.check(compiled({ ...people, ...files }).handbook)]
}

/** What a rule says about a process with one gate that has the given exit criteria. */
export function reportsOnCriteria(rule: Rule, ...criteria: readonly string[]): readonly Report[] {
  const gate = ['### Gate: Do we pursue this?', '', ...criteria.map((criterion) => `- **Must:** ${criterion}`)]
  return reportsOn(rule, { 'content/processes/sale.md': process({}, ['## Qualification', '', ...gate]) })
}

/** What a rule says about a playbook whose one stage has the given lines. */
export function reportsOnStage(rule: Rule, ...lines: readonly string[]): readonly Report[] {
  return reportsOn(rule, {
    'content/processes/sale.md': process({}, ['## Qualification', '', 'We meet.']),
    'playbooks/account-executive/buyer.md': playbook({}, ['## Qualification', '', ...lines]),
  })
}

/** The source of a process: an opportunity of account executives unless the front matter says otherwise. */
export function process(front: Readonly<Record<string, string>>, ...blocks: readonly (readonly string[])[]): string {
  return source({ title: 'Sale', type: 'opportunity', roles: '[account-executive]', ...front }, blocks)
}

/** The source of a playbook: an account executive’s for the buyer unless the front matter says otherwise. */
export function playbook(front: Readonly<Record<string, string>>, ...blocks: readonly (readonly string[])[]): string {
  return source({ title: 'Selling', role: 'account-executive', persona: 'buyer', process: 'sale', ...front }, blocks)
}

function source(front: Readonly<Record<string, string>>, blocks: readonly (readonly string[])[]): string {
  const keys = Object.entries(front).map(([key, value]) => `${key}: ${value}`)
  return ['---', ...keys, '---', '', ...blocks.flatMap((block) => [...block, ''])].join('\n')
}

const people = {
  'content/roles/account-executive.md': '---\ntitle: Account executive\ntype: sales\naliases: [AE]\n---\n\nSells.\n',
  'content/roles/pricing-desk.md': '---\ntitle: Pricing desk\ntype: department\n---\n\nPrices.\n',
  'content/personas/buyer.md': '---\ntitle: Buyer\npart: decides\n---\n\nBuys.\n',
  'content/personas/user.md': '---\ntitle: User\npart: uses\n---\n\nUses.\n',
}
