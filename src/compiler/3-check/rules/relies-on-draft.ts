import type { Reliance } from '../../model/reliance.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const reliesOnDraft = issueRule('relies-on-draft', { severity: 'warning', topic: 'governance' }, (reliance) => {
  const { to } = reliance
  const missed = missedWith(reliance)
  // Those who answer for pages are headings of one file, and its status is one slip.
  const isPerson = to.kind === 'person'
  return {
    message: `${quote(isPerson ? to.file : to.title)} is a draft, so ${missed}`,
    hint: hintFor(reliance),
    related: [{ message: 'is a draft', at: to.frontAt('status') }],
    sameAs: isPerson ? to.file : `${to.kind}/${to.id} ${missed}`,
  }
})

/** What readers of the published page don’t find there. */
function missedWith({ from, to, key }: Reliance): string {
  if (to.kind === 'person') return 'pages are published without the people they name'
  if (from.kind === 'playbook' && to.kind === 'objection') return 'this heading is published without its answer'
  if (key === undefined) return 'its name is published as plain words, with nothing behind them'
  return (from.kind === 'playbook' && missedInPlaybook[key]) || `this page is published as if \`${key}\` didn’t name it`
}

const missedInPlaybook: Readonly<Record<string, string>> = {
  process: 'the playbook is published without gates, times and approvals',
  role: 'the playbook is published without its seller, and no role’s page leads to it',
  persona: 'the playbook is published without its buyer, and no buyer’s page leads to it',
}

function hintFor({ from, to, key }: Reliance): string {
  const publish = `Remove \`status: draft\` from ${quote(to.file)}`
  if (to.kind === 'person') return `${publish}.`
  const isNeeded = from.kind === 'playbook' && key !== undefined && key in missedInPlaybook
  const meanwhile = `${isNeeded ? '' : 'leave the name out here, or '}write \`status: draft\` into ${quote(from.file)}, too`
  return `${publish} once it is ready; until then, ${meanwhile}.`
}
