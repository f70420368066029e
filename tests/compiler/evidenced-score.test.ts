import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidencedScore } from '../../src/compiler/arithmetic.ts'

const scale = { weights: [40, 25, 20, 15], lowest: 0, highest: 1 }

describe('a score that needs evidence', () => {
  it('is the worked example of the guide', () => {
    const result = evidencedScore(scale, [
      { score: 1, evidence: 'papers in the CRM' },
      { score: 0.5, evidence: 'map of 3 November' },
      { score: 1, evidence: '  ' },
      { score: undefined, evidence: '' },
    ])
    expect(result).toEqual({ total: 52.5, counted: [1, 0.5, 0, 0], withoutEvidence: [2] })
  })

  it('is what a clerk adds up who strikes what nobody has seen', () => {
    const item = fc.record({
      score: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
      evidence: fc.constantFrom('', ' ', 'seen'),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 4, maxLength: 4 }), (given) => {
        let sum = 0
        for (const [index, { score, evidence }] of given.entries()) {
          if (evidence === 'seen' && score !== undefined) sum += score * scale.weights[index]!
        }
        const { total, withoutEvidence } = evidencedScore(scale, given)
        expect(total).toBeCloseTo(sum, 9)
        expect(withoutEvidence.every((index) => given[index]!.evidence !== 'seen')).toBe(true)
      }),
    )
  })
})
