import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PipelineDeal } from '../../../src/compiler/arithmetic/pipeline/deal.ts'
import { openLines } from '../../../src/islands/tools/crm/give-list.ts'
import { openDeals } from '../../../src/islands/tools/forecast-deals.ts'
import { readHanded } from '../../../src/islands/tools/handed-deals.ts'

describe('the open deals on their way to the forecast', () => {
  it('are those with a value, the most valuable first, and come to the same sum there', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), (deals) => {
        const lines = openLines(deals)
        const taken = openDeals(readHanded(JSON.stringify({ file: 'a.csv', process: 'p', lines }))?.lines ?? [])
        let [count, sum] = [0, 0]
        for (const { state, value } of deals) {
          if (state !== 'open' || value === undefined) continue
          count++
          sum += value
        }
        expect(taken).toHaveLength(count)
        expect(taken.reduce((total, { value }) => total + value, 0)).toBe(sum)
        const values = taken.map(({ value }) => value)
        expect(values).toEqual([...values].sort((a, b) => b - a))
      }),
    )
  })

  it('keep their name, stage and day', () => {
    const [line] = openLines([{ ...blank, name: '', row: 7, stage: 'close', value: 5.5, closes: 20_780 }])
    expect(line).toEqual({ name: 'Row 7', stage: 'close', value: '5.5', closes: '2026-11-23', call: 'pipeline' })
  })

  it('are none where what was kept is damaged', () => {
    expect([null, '', '{', '[]', '7', '{"file":1}', '{"file":"a","process":"p"}'].map(readHanded)).toEqual(
      Array(7).fill(undefined),
    )
    expect(readHanded('{"file":"a","process":"p","currency":3,"lines":[{"name":1},7]}')).toEqual({
      file: 'a',
      process: 'p',
      currency: undefined,
      lines: [],
    })
  })
})

const blank: PipelineDeal = {
  row: 2,
  name: 'A',
  owner: '',
  offering: '',
  channel: '',
  customerType: '',
  lossReason: '',
  state: 'open',
  stage: 'close',
  value: undefined,
  created: undefined,
  closes: undefined,
  since: undefined,
  hasNextStep: undefined,
  contacts: undefined,
  pushes: undefined,
  entered: {},
}

const anyDeal: fc.Arbitrary<PipelineDeal> = fc
  .record({
    state: fc.constantFrom('open', 'won', 'lost'),
    value: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
    row: fc.integer({ min: 2, max: 1000 }),
  })
  .map((some) => ({ ...blank, ...some }))
