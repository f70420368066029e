/** A process of five stages: the second has a gate, the buyer takes no part in the third, the seller none in the last. */
export const process = file('content/processes/sale.md', [
  '---',
  'title: Sale',
  'type: opportunity',
  'roles: [seller]',
  '---',
  stage('Prospecting', 'Finance, Operations manager', 'Seller'),
  stage('Qualification', 'Finance, Operations manager', 'Seller'),
  '### Gate: Do we pursue this?',
  '',
  '- **Decides:** Seller',
  '- **Must:** the owner has agreed to an audit',
  '  - **Evidence:** accepted invitation',
  '- **Deal killer:** annual revenue of at least $50M',
  '  - **Evidence:** annual report',
  '- **If no:** stop',
  stage('Proof', 'Operations manager', 'Seller'),
  stage('Closing', 'Finance', 'Engineer', '- **Helps:** Seller'),
  stage('Delivery', 'Finance', 'Engineer'),
])

export const callProcess = file('content/processes/sale.md', [
  '---',
  'title: A planned call',
  'type: call',
  'roles: [seller]',
  '---',
  ...['Plan', 'Execute', 'Debrief'].map((title) => stage(title, 'Finance', 'Seller')),
])

export const library = {
  ...entry('content/roles/seller.md', 'Seller', 'type: sales'),
  ...entry('content/roles/engineer.md', 'Engineer', 'type: support'),
  ...entry('content/personas/finance.md', 'Finance', 'part: decides'),
  ...entry('content/personas/operations-manager.md', 'Operations manager', 'part: uses'),
  ...entry('content/collateral/worksheet.md', 'Worksheet', 'type: worksheet\nshare: buyer'),
  ...entry('content/collateral/cost-of-waiting.md', 'Cost of waiting', 'type: calculator\nshare: buyer'),
  ...file('content/objections/no-budget.md', [
    '---',
    'title: No budget this year',
    '---',
    '',
    'The loss is in the budget already.',
    '',
    '- **Also heard:** come back in spring',
    '- **Means:** the loss has no owner',
    '- **Show:** [Cost of waiting](../collateral/cost-of-waiting.md)',
    '',
    '## If they say it again',
    '',
    'Then when?',
  ]),
}

/** How the seller sells to a persona, with the given lines as its body. */
export function playbook(persona: string, ...lines: readonly string[]): Record<string, string> {
  const body = lines.flatMap((line) => (line.startsWith('#') ? ['', line, ''] : [line]))
  return file(`playbooks/seller/${persona}.md`, [
    '---',
    `title: Selling to ${persona}`,
    'role: seller',
    `persona: ${persona}`,
    'process: sale',
    '---',
    ...body,
  ])
}

function stage(title: string, buyers: string, lead: string, ...more: readonly string[]): string {
  return ['', `## ${title}`, '', `- **Buyers:** ${buyers}`, `- **Lead:** ${lead}`, ...more, ''].join('\n')
}

function entry(path: string, title: string, front: string): Record<string, string> {
  return file(path, ['---', `title: ${title}`, front, '---', '', 'Text.'])
}

function file(path: string, lines: readonly string[]): Record<string, string> {
  return { [path]: `${lines.join('\n')}\n` }
}
