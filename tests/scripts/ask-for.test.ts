import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askFor } from '../../scripts/ask-for.ts'
import { questionsFor, type ScaffoldKind } from '../../src/scaffold/index.ts'
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
      type: ['territory', '1'],
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
    expect(shown).toContain('Only `opportunity` and `call` can be begun here')
    expect(shown).toContain('Write each stage with its time')
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
async function asked(kind: ScaffoldKind, typed: Readonly<Record<string, readonly string[]>>, root = smallCompany()) {
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
  const answers = await askFor(kind, questionsFor(kind), handbook, { input, output })
  return { answers, shown }
}
