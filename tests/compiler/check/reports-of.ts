import type { Report, Rule } from '../../../src/compiler/3-check/rule.ts'
import { compiled } from '../compiled.ts'

/** What a rule says about a process with one gate that has the given exit criteria. */
export function reportsOnCriteria(rule: Rule, ...criteria: readonly string[]): readonly Report[] {
  const gate = ['### Gate: Do we pursue this?', '', ...criteria.map((criterion) => `- **Must:** ${criterion}`)]
  return reportsOn(rule, { 'content/processes/sale.md': `${processHead}\n## Qualification\n\n${gate.join('\n')}\n` })
}

/** What a rule says about a playbook whose one stage has the given lines. */
export function reportsOnStage(rule: Rule, ...lines: readonly string[]): readonly Report[] {
  return reportsOn(rule, {
    'content/processes/sale.md': `${processHead}\n## Qualification\n\nWe meet.\n`,
    'playbooks/account-executive/buyer.md': `${playbookHead}\n## Qualification\n\n${lines.join('\n')}\n`,
  })
}

function reportsOn(rule: Rule, files: Readonly<Record<string, string>>): readonly Report[] {
  const people = { 'content/roles/account-executive.md': role, 'content/personas/buyer.md': persona }
  return [...rule.check(compiled({ ...people, ...files }).handbook)]
}

const processHead = '---\ntitle: Sale\ntype: opportunity\nroles: [account-executive]\n---\n'
const playbookHead = '---\ntitle: Selling\nrole: account-executive\npersona: buyer\nprocess: sale\n---\n'
const role = '---\ntitle: Account executive\ntype: sales\naliases: [AE]\n---\n\nSells.\n'
const persona = '---\ntitle: Buyer\npart: decides\n---\n\nBuys.\n'
