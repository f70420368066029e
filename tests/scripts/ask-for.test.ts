import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askFor } from '../../scripts/ask-for.ts'
import type { Answers, ScaffoldKind } from '../../src/scaffold/index.ts'
import { openBook } from '../../src/workspace/index.ts'
import { emptyRoot, smallCompany } from './run.ts'

describe('what `fieldbook new` asks in a terminal', () => {
  it('takes names and numbers of a list, and asks again for what is no answer', async () => {
    const { answers, shown } = await asked('playbook', {
      title: ['', 'To an operations manager'],
      role: ['Account executiv', '9', '1'],
      persona: ['operations-manager'],
      process: ['New business'],
      owner: [''],
      variant: ['renewal'],
    })
    expect(answers).toEqual({
      title: 'To an operations manager',
      role: 'Account executive',
      persona: 'Operations manager',
      process: 'New business',
      variant: 'renewal',
    })
    expect(shown).toContain('\nWho sells.\n  1  Account executive\n  2  Pricing desk\n  3  Sales manager\nrole: ')
    expect(shown).toContain('`Account executiv` isn’t known here. Did you mean `Account executive`?\nrole: ')
    expect(shown).toContain('`9` isn’t known here. There are: Account executive; Pricing desk; Sales manager.\nrole: ')
    expect(shown.split('title: ')).toHaveLength(3)
    expect(shown).toContain('(Enter: leave it out)')
  })

  it('takes several names where several may be told, and stages with their times', async () => {
    const { answers, shown } = await asked('process', {
      title: ['Retrofit'],
      type: ['teritory', '2'],
      roles: ['1; Sales manager'],
      stages: ['Closing', 'Closing 20 days'],
      buyers: ['1, 2'],
      owner: [''],
      channel: [''],
      offerings: [''],
    })
    expect(answers).toEqual({
      title: 'Retrofit',
      type: 'opportunity',
      roles: 'Account executive; Sales manager',
      stages: 'Closing 20 days',
      buyers: 'Chief financial officer; Operations manager',
    })
    expect(shown).toContain('(several as in `1; 2`)')
    expect(shown).toContain('`teritory` isn’t known here. Did you mean `territory`?')
    expect(shown).toContain('Write each stage with its time')
    expect(shown).not.toContain('tiers: ')
  })

  it.each([
    ['territory', { tiers: ['A 25', 'A 25 plants, 8 a year; B 9 plants, 1 a year'], 'selling-hours': [''] }],
    ['account', { peers: ['often', 'every 2 weeks'], executives: ['twice a year'] }],
  ])('asks what a process of the type %s needs, once the type is told', async (type, own) => {
    const rest = { title: ['Coverage'], roles: ['1'], stages: ['Act 9 months'], buyers: ['1'], owner: [''] }
    const more = { ...rest, ...own, channel: [''], offerings: [''] }
    const last = Object.entries(own).flatMap(([key, typed]) => (typed.at(-1) === '' ? [] : [[key, typed.at(-1)]]))
    const isAsked = (shown: string, key: string): boolean => shown.includes(`\n${key}: `)
    for (const { answers, shown } of [
      await asked('process', { ...more, type: [type] }),
      await asked('process', more, smallCompany(), { type }),
    ]) {
      expect(answers).toMatchObject({ type, title: 'Coverage', ...Object.fromEntries(last) })
      expect(['tiers', 'selling-hours', 'peers', 'executives'].filter((key) => isAsked(shown, key)).sort()).toEqual(
        Object.keys(own).sort(),
      )
    }
  })

  it('asks for no name where there is nothing yet that could be named', async () => {
    const told = { title: ['Seller'], type: ['sales'], owner: [] }
    const { answers, shown } = await asked('role', told, emptyRoot())
    expect(answers).toEqual({ title: 'Seller', type: 'sales' })
    expect(shown).not.toContain('owner: ')
  })

  it('gives nothing where whoever is asked hangs up', async () => {
    const { answers } = await asked('persona', { title: ['Buyer'] })
    expect(answers).toBeUndefined()
  })
})

/** Types an answer whenever its question is asked; hangs up where there is none left. */
async function asked(
  kind: ScaffoldKind,
  typed: Readonly<Record<string, readonly string[]>>,
  root = smallCompany(),
  given: Answers = {},
) {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })]
  const left = new Map(Object.entries(typed).map(([key, lines]) => [key, [...lines]]))
  let shown = ''
  output.on('data', (part: string) => {
    shown += part
    const key = /([a-z-]+): $/.exec(shown)?.[1]
    if (key === undefined) return
    const line = left.get(key)?.shift()
    if (line === undefined) input.end()
    else input.write(`${line}\n`)
  })
  const { handbook } = openBook({ root, drafts: true })
  const answers = await askFor(kind, given, handbook, { input, output })
  return { answers, shown }
}
