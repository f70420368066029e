import { describe, expect, it } from 'vitest'
import { compiled } from '../compiler/compiled.ts'
import { imported } from './handbook.ts'

/** A page of each kind as a handbook of elsewhere has it. */
const pages: Readonly<Record<string, string>> = {
  'sales/process.md':
    '# Sales process\n\n## Qualification\n\n### Exit criteria\n\n- A date is agreed\n\n## Closing\n\nSign.\n',
  'roles/account-executive.md': '# Account executive\n\nSells.\n',
  'personas/cfo.md': '# CFO\n\n## Pain points\n\n- Downtime\n',
  'objections/no-budget.md': '# No budget\n\nAsk when.\n',
  'battle cards/acme.md': '# ACME\n\n## Pros\n\n- Cheap\n',
  'templates/recap.md': '# Recap e-mail\n\nThank you.\n',
  'products/line.md': '# Line\n\nA line.\n',
  'channels/direct.md': '# Direct\n\nOurselves.\n',
  'industries/dairy.md': '# Dairy\n\nMilk.\n',
  'glossary/oee.md': '# OEE\n\nA share.\n',
  'metrics/win-rate.md': '# Win rate\n\nWon by closed.\n',
  'skills/listening.md': '# Listening\n\nWait.\n',
  'cadences/after-audit.md': '# After the audit\n\nWords first.\n\n## First e-mail\n\nGood morning.\n',
  'methodologies/meddic.md': '# MEDDIC\n\nSix letters.\n\n## Metrics\n\nWhat is it worth?\n',
  'coaching/one-to-one.md': '# One-to-one\n\nEvery week.\n\n## What we look at\n\nDeals.\n',
  'company.md': '# Our company\n\nMakes machines.\n\n## Our story\n\nBegan small.\n',
  'icp.md': '# Ideal customer profile\n\nDairies.\n\n## Size\n\nTwo lines.\n',
  'pricing.md': '# Pricing\n\nList.\n\n## Who may say yes\n\nThe manager.\n',
  'win-loss.md': '# Win/loss review\n\nEach quarter.\n\n## Last time\n\nNine deals.\n',
  'playbooks/account-executive/cfo.md':
    '# Selling to a CFO\n\nShe signs.\n\n## Qualification\n\n### Discovery questions\n\n- What does a stop cost?\n\n### Tools\n\nNone.\n',
  'team/whos-who.md':
    '# Who’s who\n\nAsk.\n\n| Name | Job title | E-mail |\n| --- | --- | --- |\n| Deal desk | Prices | desk@example.com |\n| Coach | Calls | coach@example.com |\n',
  'buying/journey.md': '# Buyer’s journey\n\n## Awareness\n\nA stop.\n\n## Decision\n\nA signature.\n',
  'guides/first-week.md': '# First week\n\nMeet.\n',
}

describe('what an import makes of each kind', () => {
  const { sources } = imported(pages)
  const { findings } = compiled(Object.fromEntries(sources.map(({ file, text }) => [file, text])))

  it('is of a kind of its own', () => {
    expect(new Set(sources.map(({ page }) => page.guess.kind)).size).toBe(Object.keys(pages).length)
  })

  it('is read by the check, which says what to fill in and nothing else', () => {
    const said = sources.map(({ file, page }) => {
      const rules = findings.filter(({ at }) => at.file === file).map(({ rule, message }) => `${rule}: ${message}`)
      return [`${page.guess.kind}: ${file}`, ...rules].join('\n  ')
    })
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "process: content/processes/process.md
        front-matter-value: \`roles\` is missing; a list was expected
      role: content/roles/account-executive.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      persona: content/personas/cfo.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      objection: content/objections/no-budget.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      competitor: content/competitors/acme.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        battle-card-incomplete: The battle card of \`ACME\` lacks \`## Trap questions\`, \`## How to win\` and \`## When to walk away\`
        battle-card-one-sided: The battle card of \`ACME\` has strengths only
      collateral: content/collateral/recap.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      offering: content/offerings/line.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      channel: content/channels/direct.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      vertical: content/verticals/dairy.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      term: content/glossary/oee.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      metric: content/metrics/win-rate.md
        front-matter-value: \`level\` is missing; one of \`activity\`, \`objective\`, \`result\` was expected
      skill: content/skills/listening.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        skill-incomplete: This skill has no \`What good looks like\`, \`Practice\` or \`Common mistakes\`, so nobody can learn it from here
        skill-without-role: No role and no stage asks for this skill
      sequence: content/sequences/after-audit.md
        front-matter-value: \`roles\` is missing; a list was expected
        front-matter-value: \`personas\` is missing; a list was expected
        front-matter-value: \`process\` is missing; text was expected
      methodology: content/methodologies/meddic.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        methodology-acronym: \`MEDDIC\` has 6 letters, and there are 1 fields: no field stands for \`E\` after \`Metrics\`; no field stands for \`D\` after \`Metrics\`; no field stands for \`D\` after \`Metrics\`; no field stands for \`I\` after \`Metrics\`; no field stands for \`C\` after \`Metrics\`
        field-incomplete: The field \`Metrics\` has no question and no evidence
      coaching: content/coaching/one-to-one.md
        front-matter-value: \`level\` is missing; a number was expected
      company: content/company.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      ideal-customer: content/ideal-customer.md
        ideal-customer-incomplete: The ideal customer names no industry
        ideal-customer-incomplete: The ideal customer has no size
        ideal-customer-incomplete: The ideal customer excludes nobody
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      pricing: content/pricing.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        pricing-incomplete: The pricing rules don’t say how much each role may take off alone
        pricing-incomplete: The pricing rules don’t say what must come back for a discount
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      win-loss-review: content/win-loss-review.md
        loss-reasons-missing: No loss reasons are declared, so everybody writes their own and nothing can be counted
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        win-loss-review-incomplete: The win/loss review doesn’t say from which size on, how soon, by whom and which of them closed deals are examined
        win-loss-without-change: The lesson \`Last time\` doesn’t say which gate was changed because of it
      playbook: playbooks/account-executive/cfo.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        stage-without-commitment: The stage \`Qualification\` doesn’t say what the buyer will do next
      person: content/people.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
      journey: content/journeys/journey.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing
        step-incomplete: The buyer’s step \`Awareness\` doesn’t say \`They do\`, \`Trigger\`, \`Buyers\` and \`They decide\`
        step-incomplete: The buyer’s step \`Decision\` doesn’t say \`They do\`, \`Trigger\`, \`Buyers\` and \`They decide\`
      guide: content/guides/first-week.md
        owner-missing: Nobody answers for this page: \`owner\` is missing
        review-missing: Nobody has said that this page is true: \`reviewed\` is missing"
    `)
  })
})
