import { compiled } from '../compiled.ts'

/** A small company whose entries all refer to each other, with a draft and a retired entry. */
export const company = compiled({
  'fieldbook.yaml': 'name: Test\n',
  'content/people.md': source(
    'People',
    '',
    '## Sales coach\n\n- **Ask about:** calls\n- **Also called:** coach\n\n## Market analyst\n\nKnows buyers.',
  ),
  'content/roles/seller.md': source('Seller', 'type: sales\naliases: [AE]', 'Sells.\n\n## Skills\n\n- Listening'),
  'content/roles/plant.md': source('Plant manager', 'type: department', 'Approves dates.'),
  'content/personas/cfo.md': source(
    'Chief financial officer',
    'part: decides\naliases: [CFO]',
    'Signs.\n\n- **Also titled:** finance director\n\n## Goals\n\n- Payback\n  - under 30 months\n\n## What she reads\n\nThe board paper.',
  ),
  'content/processes/sale.md': source(
    'New business',
    'type: opportunity\nroles: [Seller]',
    `How we win.

## Qualification

A problem has an owner.

- **Also called:** second meeting
- **Buyers:** Chief financial officer
- **Lead:** Seller

### They need to learn

- What an hour costs
  - [Worksheet](../collateral/worksheet.md)

### Gate: Do we pursue this?

- **Decides:** Seller
- **Must:** an audit is agreed
  - **Evidence:** accepted invitation
- **If no:** stop

### Approvals before this gate

- **Delivery date:** Plant manager (accountable). Prepared by Seller

## Closing

The order is signed.

- **Buyers:** Chief financial officer
- **Lead:** Seller`,
  ),
  'playbooks/seller/cfo.md': source(
    'Selling to a CFO',
    'role: Seller\npersona: Chief financial officer\nprocess: New business\nowner: Sales coach\nreviewed: 2026-10-05',
    `She signs.

## Qualification

- **They will:** put a figure on an hour of downtime

### Ask: money

- What did the last stop cost you?
  - Listen for: a figure

### Say

The fitter's invoice is the small part.

### If they say [No budget this year](../../content/objections/no-budget.md)

With her, move to the month.

- **Also heard:** everything is frozen

### If they say [Too expensive](../../content/objections/too-expensive.md)

### E-mail: after the audit

- **Subject:** Your line audit

Here is the figure.

### Send

- [Worksheet](../../content/collateral/worksheet.md): before the audit

## Closing

Not with this buyer: see procurement.`,
  ),
  'content/objections/no-budget.md': source(
    'No budget this year',
    'owner: Sales coach\nreviewed: 2026-01-05',
    'Then let’s find out what waiting costs.\n\n- **Also heard:** come back in spring\n- **Means:** the loss has no owner\n- **Show:** [Worksheet](../collateral/worksheet.md)\n\n## Proof\n\nOne plant waited.',
  ),
  'content/objections/too-expensive.md': source('Too expensive', 'owner: Market analyst', 'Compared with what?'),
  'content/collateral/worksheet.md': source(
    'Line audit worksheet',
    'type: worksheet\nshare: buyer\naliases: [Worksheet]',
    'Counts stops.',
  ),
  'content/glossary/oee.md': source(
    'OEE',
    'aliases: [overall equipment effectiveness]',
    'Availability times performance times quality.\n\n## More\n\nSee the dashboard.',
  ),
  'content/glossary/old.md': source('Old word', 'status: retired', 'Gone.'),
  'content/guides/first-week.md': source(
    'Your first week',
    'path: First month',
    'Five days.\n\n## Monday\n\nRead.\n\n## Tuesday\n\nListen to calls.',
  ),
}).handbook

function source(title: string, frontMatter: string, body: string): string {
  return ['---', `title: ${title}`, ...(frontMatter === '' ? [] : [frontMatter]), '---', '', body, ''].join('\n')
}
