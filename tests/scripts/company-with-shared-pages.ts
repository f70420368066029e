import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edit, smallCompany } from './run.ts'

/** A copy of the small company with the pages that others are held against, though nothing names them. */
export function companyWithSharedPages(): string {
  const root = smallCompany()
  for (const [file, text] of Object.entries(pages)) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const process = 'content/processes/new-business.md'
  edit(root, process, '- **Discount:** Pricing', '- **Discount above 8 %:** Pricing')
  edit(root, process, '- **If no:** stop', '- **If no:** lost: Price')
  edit(root, process, '- **Must:** the order', '- **Must:** gross margin of at least 28 %\n- **Must:** the order')
  edit(root, process, 'win-rate:', 'journey: line\nmethodology: money\nwin-rate:')
  edit(root, process, '- **Buyer:** compares doing', '- **Buyer’s step:** Count the loss\n- **Buyer:** compares doing')
  edit(
    root,
    'playbooks/account-executive/chief-financial-officer.md',
    'You have the repair bills.',
    'We can give 3 % off.',
  )
  return root
}

const governed = 'owner: Enablement lead\nreviewed: 2026-10-05'
const pages: Readonly<Record<string, string>> = {
  'content/pricing.md': `---
title: Pricing rules
${governed}
---

- **Decides above:** Pricing desk

## Discount limits

- **Account executive:** 4 %
- **Sales manager:** 8 %

## Payment terms

- 30 % with the order, 70 % before it ships

## Lowest margins

- **Packaging lines:** 26 %
`,
  'content/ideal-customer.md': `---
title: Ideal customer
${governed}
---

- **Industries:** Dairy

## Size

- annual revenue of at least $50M
`,
  'content/verticals/dairy.md': `---
title: Dairy
${governed}
---

Cups and tubs.
`,
  'content/company.md': `---
title: Marrowby
${governed}
---

## Strategy

Dates that hold.

## Brand personality

### All stages

- **Avoid:** synergy

### Closing

- **Avoid:** rebate
`,
  'content/win-loss-review.md': `---
title: Win/loss review
${governed}
---

## Loss reasons

- Price: 3 of 9

## Small plants

- **Process:** New business
- **Gate changed:** Qualification
`,
  'content/metrics/win-rate.md': `---
title: Win rate
level: result
${governed}
---

- **Formula:** won ÷ (won + lost)
- **Process:** [New business](../processes/new-business.md)
- **Stages:** Qualification
`,
  'content/methodologies/money.md': `---
title: Money
type: opportunity
${governed}
---

## Budget

- **Due by:** Qualification

## Payback

- **Due by:** Qualification
`,
  'content/sequences/first-calls.md': `---
title: First calls
roles: [account-executive]
personas: [operations-manager]
process: new-business
${governed}
---

- **Serves:** Prospecting

## Day 1: call

Good morning.
`,
  'content/competitors/baycastle.md': `---
title: Baycastle
${governed}
---

Rebuilt machines.
`,
  'content/journeys/line.md': `---
title: How a line is bought
${governed}
---

## Count the loss

## Sign
`,
}
