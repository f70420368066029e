import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignLanes, entryPoints, type Journey, type Process } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

describe('alignLanes', () => {
  it('puts a step beside the stages that serve it', () => {
    expect(rowsOf(['A', 'B'], { One: 'A', Two: 'B' })).toEqual(['A | One', 'B | Two'])
  })

  it('joins steps that one stage serves, and stages that serve one step', () => {
    expect(rowsOf(['A', 'B', 'C'], { One: 'A, B', Two: 'C', Three: 'C' })).toEqual(['A, B | One', 'C | Two, Three'])
  })

  it('leaves a step alone that no stage serves', () => {
    expect(rowsOf(['A', 'B', 'C'], { One: 'A', Two: 'C' })).toEqual(['A | One', 'B | ', 'C | Two'])
  })

  it('keeps a stage that serves none behind the stage before it', () => {
    expect(rowsOf(['A', 'B'], { Zero: '', One: 'A', Two: '', Three: 'B' })).toEqual([
      ' | Zero',
      'A | One',
      ' | Two',
      'B | Three',
    ])
  })

  it('shows every step and every stage exactly once', () => {
    const steps = ['A', 'B', 'C', 'D']
    const serves = fc.array(fc.subarray(steps), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(serves, (stages) => {
        const served = Object.fromEntries(stages.map((names, index) => [`Stage ${'XYZUVW'[index]}`, names.join(', ')]))
        const rows = rowsOf(steps, served).map((row) => row.split(' | '))
        const left = rows.flatMap(([theirs = '']) => theirs.split(', ').filter(Boolean))
        const right = rows.flatMap(([, ours = '']) => ours.split(', ').filter(Boolean))
        expect(left.sort()).toEqual(steps)
        expect(right.sort()).toEqual(Object.keys(served).sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('entryPoints', () => {
  it('says what may be expected of deals that come in at each stage', () => {
    const { process } = read(['A'], {
      One: 'A\n- **Entry:** outbound\n- **Time:** 10 days\n- **Conversion:** 50 %',
      Two: 'A\n- **Entry:** inbound, referral\n- **Time:** 20 days\n- **Conversion:** 40 %\n\n### Gate: Is it an order?\n\n- **If yes:** won',
    })
    expect(
      entryPoints(process).map(({ by, number, winProbability, days }) => ({ by, number, winProbability, days })),
    ).toEqual([
      { by: ['outbound'], number: 1, winProbability: measured(0.2), days: measured(30) },
      { by: ['inbound', 'referral'], number: 2, winProbability: measured(0.4), days: measured(20) },
    ])
  })
})

function measured(value: number) {
  return { known: 'measured', value }
}

function rowsOf(steps: readonly string[], serves: Readonly<Record<string, string>>): string[] {
  const { process, journey } = read(steps, serves)
  const titles = (all: readonly { title: { text: string } }[]) => all.map(({ title }) => title.text).join(', ')
  return alignLanes(process, journey).map((row) => `${titles(row.steps)} | ${titles(row.stages)}`)
}

function read(
  steps: readonly string[],
  serves: Readonly<Record<string, string>>,
): { process: Process; journey: Journey } {
  const stages = Object.entries(serves).map(([title, names]) =>
    names === '' ? `## ${title}\n\nText.` : `## ${title}\n\n- **Buyer’s step:** ${names}`,
  )
  const { handbook } = compiled({
    'content/journeys/buying.md': `---\ntitle: Buying\n---\n\n${steps.map((step) => `## ${step}\n\nText.`).join('\n\n')}\n`,
    'content/processes/sale.md': `---\ntitle: Sale\ntype: opportunity\nroles: [seller]\njourney: buying\n---\n\n${stages.join('\n\n')}\n`,
  })
  return { process: handbook.get('process', 'sale')!, journey: handbook.get('journey', 'buying')! }
}
