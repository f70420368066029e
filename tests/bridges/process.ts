import type { CrmSite } from '../../src/bridges/index.ts'
import { type CrmPipeline, crmPipelines, type Handbook } from '../../src/compiler/index.ts'
import { createRenderer } from '../../src/render/index.ts'
import { compiled } from '../compiler/compiled.ts'

/** A process of three stages, the last one after the order, with what is hard for a CRM in it. */
const process = `---
title: New <business> & more
type: opportunity
roles: [seller]
---

## Qualification

- **CRM stage:** 2 – Qualify
- **Buyer:** compares & waits
- **Time:** 10 days, at most 30
- **Conversion:** 4 % (2025)

### Do

1. Ask for the log.

### CRM fields

- =HYPERLINK("https://example.com")
  - **Used by:** the loss has an owner
  - **Name in the CRM:** Owner__c
- Loss an hour

### Gate: Do we pursue this?

- **Decides:** Seller
- **If no:** stop
- **Must:** the loss has an owner

## Closing

- **CRM stage:** 7 – Close
- **Conversion:** CLOSING

### Gate: Is it an order?

- **Decides:** Seller
- **If yes:** won
- **If no:** stop
- **Must:** the order is signed

## Delivery

- **CRM stage:** 8 – Deliver
`

/** The process with the given conversion of its second stage. */
export function pipelineWith(closing = '50 % (2025)'): { handbook: Handbook; pipeline: CrmPipeline; site: CrmSite } {
  const { handbook } = compiled({
    'content/processes/sale.md': process.replace('CLOSING', closing),
    'content/roles/seller.md': '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n',
    'content/processes/call.md': '---\ntitle: A call\ntype: call\nroles: [seller]\n---\n\n## Plan\n',
  })
  const [pipeline] = crmPipelines(handbook)
  return {
    handbook,
    pipeline: pipeline!,
    site: {
      render: createRenderer(handbook, { base: '/' }),
      stageAddress: (_, { stage }) => `https://playbook.example.com/processes/sale/#${stage.id}`,
    },
  }
}
