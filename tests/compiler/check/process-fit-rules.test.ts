import { describe, expect, it } from 'vitest'
import { processMisfit } from '../../../src/compiler/3-check/rules/process-misfit.ts'
import { roleFitsNoProcess } from '../../../src/compiler/3-check/rules/role-fits-no-process.ts'
import { roleWithAllProcesses } from '../../../src/compiler/3-check/rules/role-with-all-processes.ts'
import { roleWithoutProcess } from '../../../src/compiler/3-check/rules/role-without-process.ts'
import { traitContradiction } from '../../../src/compiler/3-check/rules/trait-contradiction.ts'
import { traitMissing } from '../../../src/compiler/3-check/rules/trait-missing.ts'
import { traitOutOfRange } from '../../../src/compiler/3-check/rules/trait-out-of-range.ts'
import { compiled } from '../compiled.ts'
import { process, reportsOn } from './reports-of.ts'

const seller = ['Accounts: 25', 'Calls: 7 a week, high risk, each different', 'Deals: 4 months, set start and end']

describe('process-misfit', () => {
  it('names the trait, the process and what fits instead, and points at both ends', () => {
    const [report, ...more] = reportsOn(processMisfit, { ...role(...seller), ...territory() })
    expect(more).toEqual([])
    expect(report?.message).toBe(
      '`Account executive` works by `Coverage`, but a territory process doesn’t fit it: one person knows up to 30 accounts well, so no effort has to be rationed: 25',
    )
    expect(report?.hint).toContain('What fits it is a call process; or an opportunity process.')
    expect(report?.at).toMatchObject({ file: 'content/roles/account-executive.md', start: { line: 8 } })
    expect(report?.related).toEqual([
      expect.objectContaining({ at: expect.objectContaining({ file: 'content/processes/coverage.md' }) as unknown }),
    ])
  })

  it('says nothing of a trait that isn’t known, of a retired process, and of a role that doesn’t sell', () => {
    expect(reportsOn(processMisfit, { ...role('Accounts: not known yet'), ...territory() })).toEqual([])
    expect(reportsOn(processMisfit, { ...role(...seller), ...territory('status: retired') })).toEqual([])
    const engineer = Object.fromEntries(
      Object.entries(role(...seller)).map(([file, text]) => [file, text.replace('type: sales', 'type: support')]),
    )
    expect(reportsOn(processMisfit, { ...engineer, ...territory() })).toEqual([])
  })

  it('leaves out a role that does a part and hands over to the one that wins', () => {
    const sale = (lead: string) =>
      reportsOn(processMisfit, {
        ...role(...seller),
        'content/roles/sdr.md':
          '---\ntitle: SDR\ntype: sales\n---\n\nCalls.\n\n- **Deals:** none\n- **Accounts:** 260\n',
        'content/processes/sale.md': process(
          { roles: '[sdr, account-executive]' },
          ['## Prospecting', '', '- **Lead:** SDR'],
          ['## Closing', '', `- **Lead:** ${lead}`, '', '### Gate: Won?', '', '- **If yes:** won'],
        ),
      }).map(({ message }) => message)
    expect(sale('Account executive')).toEqual([])
    expect(sale('SDR')).toEqual([expect.stringContaining('it has no deals of its own to win: none')])
  })

  it('is accepted with a reason above the trait, which the role’s page shows', () => {
    const files = { ...role(...seller), ...territory() }
    const file = 'content/roles/account-executive.md'
    const text = files[file]!.replace(
      '- **Acc',
      '<!-- fieldbook-ignore process-misfit: a trial of a year -->\n\n- **Acc',
    )
    const ids = ({ findings }: ReturnType<typeof compiled>) => findings.map(({ rule }) => rule)
    expect(ids(compiled(files))).toContain('process-misfit')
    expect(ids(compiled({ ...files, [file]: text }))).not.toContain('process-misfit')
  })

  it('leaves a trait alone that contradicts something, or that can’t be', () => {
    const sale = { 'content/processes/sale.md': process({ cycle: '4 months' }, ['## Closing', '', 'We win.']) }
    expect(reportsOn(processMisfit, { ...role('Deals: 1 week, set start and end'), ...sale })).toEqual([])
    expect(reportsOn(processMisfit, { ...role('Accounts: 0'), ...territory() })).toEqual([])
  })
})

describe('the traits of a role', () => {
  it('are owed only where a role states one, by roles that sell by a process', () => {
    expect(reportsOn(traitMissing, { ...role(), ...territory() })).toEqual([])
    expect(reportsOn(traitMissing, role('Accounts: 25'))).toEqual([])
    const [report, ...more] = reportsOn(traitMissing, { ...role('Accounts: 25'), ...territory() })
    expect(more).toEqual([])
    expect(report?.message).toContain('doesn’t state its calls, deals, revenue')
  })

  it('aren’t missing where they can’t be read', () => {
    const reports = reportsOn(traitMissing, { ...role('Accounts: 25', 'Calls: a lot'), ...territory() })
    expect(reports[0]?.message).toContain('doesn’t state its deals, revenue')
  })

  it('may differ by a quarter from the cycle', () => {
    const deals = (length: string) =>
      reportsOn(traitContradiction, {
        ...role(`Deals: ${length}, set start and end`),
        'content/processes/sale.md': process({ cycle: '4 months' }, ['## Closing', '', 'We win.']),
      })
    for (const length of ['90 days', '4 months', '5 months']) expect(deals(length)).toEqual([])
    for (const length of ['89 days', '151 days', '1 year']) expect(deals(length)).toHaveLength(1)
  })

  it('may lie between the cycles of two processes', () => {
    const deals = (length: string) =>
      reportsOn(traitContradiction, {
        ...role(`Deals: ${length}, set start and end`),
        'content/processes/sale.md': process({ cycle: '4 months' }, ['## Closing', '', 'We win.']),
        'content/processes/upgrade.md': process({ title: 'Upgrade', cycle: '1 month' }, ['## Order', '', 'We win.']),
      })
    expect(deals('2 months')).toEqual([])
    expect(deals('9 months')[0]?.related).toHaveLength(2)
  })

  it('can’t bring revenue from more accounts than there are', () => {
    const reports = reportsOn(traitContradiction, role('Accounts: 3', 'Revenue: 72 % from 5 accounts'))
    expect(reports[0]?.related?.[0]?.at.start.line).toBe(8)
    expect(reportsOn(traitContradiction, role('Accounts: 5', 'Revenue: 72 % from 5 accounts'))).toEqual([])
  })

  it.each([
    'Accounts: 0',
    'Calls: 0 a week',
    'Deals: 0 days',
    'Revenue: 101 % from 3 accounts',
    'Revenue: 50 % from 0 accounts',
  ])('%s can’t be', (trait) => {
    expect(reportsOn(traitOutOfRange, role(trait))).toHaveLength(1)
  })
})

describe('a role with no process or with all', () => {
  it('is found where it sells and nothing says how', () => {
    expect(reportsOn(roleWithoutProcess, {})).toEqual([])
    const inside = { 'content/roles/inside.md': '---\ntitle: Inside\ntype: sales\n---\n\nSells.\n' }
    expect(reportsOn(roleWithoutProcess, { ...inside, ...territory() })).toHaveLength(1)
    const helps = process({}, ['## Closing', '', '- **Helps:** Inside'])
    expect(reportsOn(roleWithoutProcess, { ...inside, 'content/processes/sale.md': helps })).toEqual([])
  })

  it('is found where nothing fits, once', () => {
    const files = {
      ...role('Accounts: 25', 'Calls: 180 a week, low risk, alike', 'Deals: none', 'Revenue: spread over all'),
      ...territory(),
    }
    expect(reportsOn(roleFitsNoProcess, files)[0]?.related).toHaveLength(4)
    expect(reportsOn(processMisfit, files)).toEqual([])
  })

  it('is found where it works by all four types, whatever it states', () => {
    const all = Object.fromEntries(
      ['call', 'opportunity', 'account', 'territory'].map((type) => [
        `content/processes/${type}.md`,
        process({ title: type, type }, ['## Plan', '', 'We plan.']),
      ]),
    )
    expect(reportsOn(roleWithAllProcesses, all)).toHaveLength(1)
    delete all['content/processes/account.md']
    expect(reportsOn(roleWithAllProcesses, all)).toEqual([])
  })
})

function role(...traits: readonly string[]): Record<string, string> {
  const labels = traits.map((trait) => `- **${trait.replace(':', ':**')}`)
  const text = ['---', 'title: Account executive', 'type: sales', '---', '', 'Sells.', '', ...labels, ''].join('\n')
  return { 'content/roles/account-executive.md': text }
}

function territory(...front: readonly string[]): Record<string, string> {
  const text = process({ title: 'Coverage', type: 'territory' }, ['## Tier', '', 'We tier.'])
  return { 'content/processes/coverage.md': text.replace('type:', [...front, 'type:'].join('\n')) }
}
