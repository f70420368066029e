import { describe, expect, it } from 'vitest'
import { everything, imported, importedPage, nobody } from './handbook.ts'

const stages = '## 1. Qualification\n\nA\n\n## 2. Closing\n\nB\n'
const texts = '## Who she is\n\nA\n'

describe('a page becomes a playbook', () => {
  it.each([
    ['playbooks/account-executive/cfo.md', 'The CFO', texts, 'playbooks/account-executive/chief-financial-officer.md'],
    ['Sales playbooks/CFO.md', 'CFO', stages, 'playbooks/role-to-be-named/chief-financial-officer.md'],
    ['x/a.md', 'Playbook: Account Executive / CFO', texts, 'playbooks/account-executive/chief-financial-officer.md'],
    ['x/a.md', 'CFO playbook', stages, 'playbooks/role-to-be-named/chief-financial-officer.md'],
    [
      'sdr/a.md',
      'Selling a line to a CFO',
      texts,
      'playbooks/sales-development-representative/chief-financial-officer.md',
    ],
    ['ae/cfo.md', 'Our best buyer', stages, 'playbooks/account-executive/chief-financial-officer.md'],
    [
      'tam/cfo.md',
      'Technical account manager meets CFO',
      stages,
      'playbooks/technical-account-manager/chief-financial-officer.md',
    ],
  ])('%s, “%s”: %#', (path, title, text, file) => {
    expect(imported({ [path]: `# ${title}\n\n${text}` }).sources[0]?.file).toBe(file)
  })

  it.each([
    ['that names nobody it sells to', 'playbooks/start.md', 'Sales playbook', stages],
    ['about a role alone', 'x/a.md', 'SDR playbook', stages],
    ['about two buyers', 'playbooks/ae/a.md', 'Selling to a CFO and a CIO', stages],
    ['that names neither role nor stages', 'x/a.md', 'CFO playbook', texts],
    ['that nothing calls so and that has no stages', 'ae/cfo.md', 'CFO', texts],
    ['in a folder of guides', 'onboarding/ae.md', 'First call of an AE with a CFO', stages],
    ['that opens the folder', 'playbooks/ae/README.md', 'AE: selling to a CFO', stages],
    ['about incidents', 'playbooks/phishing.md', 'Phishing', '## Discovery\n\nA\n\n## Closing\n\nB\n'],
    ['with a word that only looks like a buyer', 'playbooks/ae/it.md', 'Make it work', stages],
  ])('but none %s', (_, path, title, text) => {
    const there = { 'personas/it.md': '# IT\n\nBuys.\n', [path]: `# ${title}\n\n${text}` }
    const [page] = imported(there).sources.filter((it) => it.page.path === path)
    expect(page?.page.guess.kind).toBe('guide')
  })

  it('for the roles, personas and processes that are imported with it, under their names', () => {
    const it = imported({
      'playbooks/CFO.md': `# Selling to a chief financial officer as an AE\n\n${stages}`,
      'roles/seller.md': '---\naliases: [AE]\n---\n# Seller\n\nSells.\n',
      'personas/finance.md': '# Persona: CFO\n\nSigns.\n',
      'process.md': `# Sales process\n\n${stages}`,
      'renewals.md': '# Renewal process\n\n## Renewal\n\nA\n\n## Closing\n\nB\n',
      'a.md': '[x](playbooks/CFO.md#closing)',
    })
    const [playbook] = it.sources
    expect(playbook?.file).toBe('playbooks/seller/finance.md')
    expect(playbook?.page.values.map(({ key, value }) => `${key}: ${value}`)).toEqual([
      'role: seller',
      'persona: finance',
      'process: process',
    ])
    expect(it.sources.at(-1)?.text).toContain('[x](../../playbooks/seller/finance.md#closing)')
    expect([it.missingRoles.size, it.missingPersonas.size]).toEqual([0, 0])
  })

  it('for those of a root that is there', () => {
    const cast = {
      roles: [{ id: 'hunter', names: ['hunter'] }],
      personas: [{ id: 'plant-head', names: ['plant head'] }],
      processes: [{ id: 'sale', stages: ['first look', 'last look'] }],
    }
    const text = '# Plant head\n\n## First look\n\nA\n\n## Last look\n\nB\n'
    const named = (it: ReturnType<typeof imported>) => it.sources.map(({ file, page }) => [file, page.values.length])
    expect(named(imported({ 'farmer/a.md': text }, [], { cast }))).toEqual([['content/guides/a.md', 0]])
    expect(named(imported({ 'hunter/a.md': text }, [], { cast }))).toEqual([['playbooks/hunter/plant-head.md', 3]])
    expect(named(imported({ 'hunter/a.md': text }, [], { cast: nobody }))).toEqual([['content/guides/a.md', 0]])
  })

  it('that is a variant where another is for the same role and buyer', () => {
    const it = imported({
      'playbooks/ae/cfo.md': `# CFO\n\n${stages}`,
      'playbooks/ae/cfo-renewal.md': `# CFO\n\n${stages}`,
    })
    expect(it.sources.map(({ file }) => file)).toEqual([
      'playbooks/account-executive/chief-financial-officer.md',
      'playbooks/account-executive/chief-financial-officer.cfo-renewal.md',
    ])
  })
})

describe('a playbook', () => {
  const text =
    '# Selling to a CFO\n\nShe signs.\n\n## Overview\n\nOnce a year.\n\n## Her day\n\nLong.\n\n## 1. Qualification\n\n### Discovery questions\n\n- What does a stop cost?\n\n### Objection: “No budget”\n\nWhose is the loss?\n\n### If they say it is too early\n\nWhen is it late?\n\n### Tools\n\nNone.\n\n## Fit check\n\n### Talk track\n\nSee it run.\n\n## Resources\n\n[Report](https://example.com/report)\n'

  it('has stages as headings, and below them what a playbook knows; everything else is bold', () => {
    expect(importedPage(text, 'sales/playbooks/cfo.md')).toMatchInlineSnapshot(`
      "---
      title: Selling to a CFO
      persona: chief-financial-officer
      ---

      She signs.

      **Overview**

      Once a year.

      **Her day**

      Long.

      ## 1. Qualification

      ### Ask

      - What does a stop cost?

      ### Objection: “No budget”

      Whose is the loss?

      ### If they say it is too early

      When is it late?

      **Tools**

      None.

      ## Fit check

      ### Talk track

      See it run.

      **Resources**

      [Report](https://example.com/report)
      "
    `)
  })

  it('is named in the report with what said so, and with what is left to fill in', () => {
    const report = everything(imported({ 'x/cfo.md': text, 'x/sdr.md': '# SDR playbook\n\nA\n' }))
    const lines = report.slice(report.indexOf('# Imported')).split('\n')
    expect(lines.filter((line) => /playbook|persona|Persona/.test(line)).join('\n')).toMatchInlineSnapshot(`
      "| playbook | 1 |
      | x/cfo.md | playbooks/role-to-be-named/chief-financial-officer.md | Selling to a CFO |  |
      - \`x/cfo.md\`: \`persona: chief-financial-officer\`, because of “Selling to a CFO”
      - \`playbooks/role-to-be-named/chief-financial-officer.md\`: \`role\` and \`process\` to fill in
      ### Personas that playbooks sell to, and that have no page
      - \`chief-financial-officer\`: 1 playbook
      - \`x/sdr.md\`: it is called a playbook and is a guide now: it doesn’t name one persona it sells to, together with a role or with stages as headings"
    `)
  })
})
