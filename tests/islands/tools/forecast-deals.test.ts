import { describe, expect, it } from 'vitest'
import type { ToolStage } from '../../../src/compiler/4-derive/tool-process.ts'
import { openDeals, readKept, readPasted } from '../../../src/islands/tools/forecast-deals.ts'

const stages = [
  { id: 'qualification', title: 'Qualification', names: ['2 – Qualify', 'first meeting'] },
  { id: 'closing', title: 'Closing', names: [] },
] as unknown as readonly ToolStage[]

describe('pasted deals', () => {
  it('are read with tabs or semicolons, by the names a stage goes by', () => {
    const text = 'Plant\t2 - qualify\t$250,000\t2026-12-31\tcommit\nOther;CLOSING;1200.5;;Best case\n\n'
    expect(readPasted(text, stages)).toEqual({
      lines: [
        { name: 'Plant', stage: 'qualification', value: '250000', closes: '2026-12-31', call: 'commit' },
        { name: 'Other', stage: 'closing', value: '1200.5', closes: '', call: 'best case' },
      ],
      unread: [],
    })
  })

  it('that are not understood are said line by line, and none is guessed', () => {
    const text =
      'A;Nowhere;1\nB;Closing;lots\nC;Closing;-5\nD;Closing;1.234,50\nE;Closing;5;31.12.2026\nF;Closing;5;2026-02-30'
    const { lines, unread } = readPasted(text, stages)
    expect(lines).toEqual([])
    expect(unread.map(({ line, why }) => [line, why])).toEqual([
      [1, 'stage'],
      [2, 'value'],
      [3, 'sign'],
      [4, 'value'],
      [5, 'date'],
      [6, 'date'],
    ])
  })
})

describe('kept deals', () => {
  it('survive whatever became of them', () => {
    const line = { name: 'A', stage: 'closing', value: '5', closes: '', call: 'commit' }
    expect(readKept(JSON.stringify([line, { name: 'B' }, null]))).toEqual([line])
    expect([readKept('{'), readKept('{}'), readKept(undefined)]).toEqual([[], [], []])
  })

  it('count from when they have a value', () => {
    const line = { name: 'A', stage: 'closing', value: '', closes: 'soon', call: 'pipeline' } as const
    expect(openDeals([line])).toEqual([])
    expect(openDeals([{ ...line, value: '7' }])).toEqual([
      { stage: 'closing', value: 7, closes: undefined, call: 'pipeline' },
    ])
  })
})
