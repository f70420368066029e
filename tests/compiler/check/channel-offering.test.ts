import { describe, expect, it } from 'vitest'
import { channelContradiction } from '../../../src/compiler/3-check/rules/channel-contradiction.ts'
import { combinationMissing } from '../../../src/compiler/3-check/rules/combination-missing.ts'
import { combinationOverlap } from '../../../src/compiler/3-check/rules/combination-overlap.ts'
import { channelMatrix } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { process, reportsOn } from './reports-of.ts'

describe('the matrix of channels and offerings', () => {
  it('says of each combination what serves it, what is left out on purpose, and what nobody says', () => {
    const files = { ...market('Direct'), ...sale({ channel: 'direct', offerings: '[lines]' }) }
    expect(states(files)).toEqual({ 'lines dealer': 'not sold', 'lines direct': 'served: sale' })
    expect(states({ ...files, ...market() })).toEqual({ 'lines dealer': 'missing', 'lines direct': 'served: sale' })
  })

  it('lets a process without a channel or offerings serve all of them, but not what is left out', () => {
    expect(states({ ...market(), ...sale({}) })).toEqual({
      'lines dealer': 'served: sale',
      'lines direct': 'served: sale',
    })
    expect(states({ ...market('Direct'), ...sale({}) })['lines dealer']).toBe('not sold')
  })

  it('doesn’t take a call process for a way to sell', () => {
    expect(states({ ...market(), ...sale({ type: 'call' }) })['lines direct']).toBe('missing: sale')
  })
})

describe('combination-missing', () => {
  it('asks for the process, or for the word that it isn’t sold that way', () => {
    const files = sale({ channel: 'direct', offerings: '[lines]' })
    expect(reportsOn(combinationMissing, { ...market(), ...files })[0]).toMatchObject({
      message: 'No process says how the offering `Lines` is sold through `Dealer`',
      hint: expect.stringContaining('`- **Channels:** Direct`') as string,
    })
    expect(reportsOn(combinationMissing, { ...market('Direct'), ...files })).toEqual([])
    expect(reportsOn(combinationMissing, { ...market('Direct, Dealer'), ...files })).toHaveLength(1)
  })

  it('is silent where processes aren’t chosen by channel and offering, or a name is unknown', () => {
    expect(reportsOn(combinationMissing, { ...market(), ...sale({ channel: 'direct' }) })).toEqual([])
    expect(reportsOn(combinationMissing, { ...market(), ...sale({ channel: 'drect', offerings: '[lines]' }) })).toEqual(
      [],
    )
  })
})

describe('combination-overlap', () => {
  const both = (first: Record<string, string>, second: Record<string, string>) =>
    reportsOn(combinationOverlap, {
      ...market(),
      ...sale({ channel: 'direct', offerings: '[lines]', ...first }),
      'content/processes/second.md': process({ title: 'Second', channel: 'direct', offerings: '[lines]', ...second }, [
        '## Order',
        '',
        'We win.',
      ]),
    })

  it('finds two processes of one type and role for the same combination', () => {
    expect(both({}, {})).toHaveLength(1)
  })

  it.each([
    ['type', { type: 'account' }],
    ['channel', { channel: 'dealer' }],
    ['role', { roles: '[pricing-desk]' }],
  ])('passes another %s', (_, second) => {
    expect(both({}, second)).toEqual([])
  })

  it('takes a reason in either file', () => {
    const remark = '# fieldbook-ignore combination-overlap: the first order only\nofferings: [lines]'
    const files = {
      ...market(),
      ...sale({ channel: 'direct', offerings: '[lines]' }),
      'content/processes/second.md': process({ title: 'Second', channel: 'direct', offerings: '[lines]' }, []),
    }
    const count = (changed: string) => {
      const source = files[changed as keyof typeof files].replace('offerings: [lines]', remark)
      return compiled({ ...roles, ...files, [changed]: source }).findings.filter(
        ({ rule }) => rule === 'combination-overlap',
      ).length
    }
    expect(compiled({ ...roles, ...files }).findings.map(({ rule }) => rule)).toContain('combination-overlap')
    expect(count('content/processes/sale.md')).toBe(0)
    expect(count('content/processes/second.md')).toBe(0)
  })
})

describe('channel-contradiction', () => {
  it('points at the process and at the offering', () => {
    const files = { ...market('Dealer'), ...sale({ channel: 'direct', offerings: '[lines]' }) }
    const [report] = reportsOn(channelContradiction, files)
    expect(report?.at.file).toBe('content/processes/sale.md')
    expect(report?.related?.[0]?.at.file).toBe('content/offerings/lines.md')
    expect(reportsOn(channelContradiction, { ...files, ...market('Direct') })).toEqual([])
    expect(reportsOn(channelContradiction, { ...files, ...market() })).toEqual([])
  })
})

const roles = {
  'content/roles/account-executive.md': '---\ntitle: Account executive\ntype: sales\n---\n\nSells.\n',
}

function market(channels?: string): Record<string, string> {
  const label = channels === undefined ? '' : `\n- **Channels:** ${channels}\n`
  return {
    'content/channels/direct.md': '---\ntitle: Direct\n---\n\nWe sell.\n',
    'content/channels/dealer.md': '---\ntitle: Dealer\n---\n\nA dealer sells.\n',
    'content/offerings/lines.md': `---\ntitle: Lines\n---\n\nFills and packs.\n${label}`,
  }
}

function sale(front: Readonly<Record<string, string>>): Record<string, string> {
  return { 'content/processes/sale.md': process(front, ['## Order', '', 'We win.']) }
}

function states(files: Readonly<Record<string, string>>): Record<string, string> {
  const { rows } = channelMatrix(compiled({ ...roles, ...files }).handbook)
  return Object.fromEntries(
    rows
      .flatMap(({ cells }) => cells)
      .map(({ offering, channel, state, processes }) => [
        `${offering.id} ${channel.id}`,
        [state, ...processes.map(({ id }) => id)].join(': '),
      ]),
  )
}
