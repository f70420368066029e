import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holds, levelReached, levelStanding, rigourShown } from '../../src/compiler/arithmetic.ts'
import { standingCases } from '../../src/compiler/vocabulary/standing-cases.ts'
import { standingStatements } from '../../src/compiler/vocabulary/standing-statements.ts'
import { rigours } from '../../src/compiler/meaning/process-rigour.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generatorRoot } from '../../src/workspace/index.ts'

const answers = fc.array(fc.constantFrom<Holds | undefined>('yes', 'partly', 'no', undefined), {
  minLength: 1,
  maxLength: 8,
})

describe('levelStanding', () => {
  it('is the halves that hold, of twice the statements', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const halves = given.filter((it) => it === 'yes').length * 2 + given.filter((it) => it === 'partly').length
        const { share, unanswered } = levelStanding(given)
        expect(share).toBeCloseTo(halves / (2 * given.length), 12)
        expect(unanswered).toBe(given.filter((it) => it === undefined).length)
      }),
    )
  })

  it('is in place with three of four and nothing that doesn’t hold, and never while an answer is missing', () => {
    expect(levelStanding(['yes', 'yes', 'partly', 'partly']).state).toBe('in place')
    expect(levelStanding(['yes', 'partly', 'partly', 'partly']).state).toBe('begun')
    expect(levelStanding(['yes', 'yes', 'yes', 'no']).state).toBe('begun')
    expect(levelStanding(['yes', 'yes', 'yes', undefined]).state).toBe('begun')
    expect(levelStanding(['no', undefined]).state).toBe('not begun')
    expect(levelStanding([])).toEqual({ share: 0, state: 'not begun', unanswered: 0 })
  })

  it('never falls when an answer gets better', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (given, place) => {
        const better = given.with(place % given.length, 'yes')
        expect(levelStanding(better).share).toBeGreaterThanOrEqual(levelStanding(given).share)
      }),
    )
  })
})

describe('levelReached', () => {
  it('stops at the first gap, however good the levels above are', () => {
    const [whole, half] = [levelStanding(['yes']), levelStanding(['partly'])]
    expect(levelReached([])).toBe(0)
    expect(levelReached([half, whole, whole])).toBe(0)
    expect(levelReached([whole, half, whole])).toBe(1)
    expect(levelReached([whole, whole])).toBe(2)
  })
})

describe('rigourShown', () => {
  it('grows from random to dynamic, and isn’t known before one knows what managers do', () => {
    const shown = [
      rigourShown('worst', 'best'),
      rigourShown('neutral', 'best'),
      rigourShown('best', 'neutral'),
      rigourShown('best', 'best'),
    ]
    expect(shown).toEqual(rigours)
    expect(rigourShown('best', undefined)).toBe('formal')
    expect(rigourShown(undefined, 'best')).toBeUndefined()
  })
})

describe('the self-assessment', () => {
  const all = [...standingStatements.flat(), ...standingCases]

  it('has statements for six levels, and no id twice', () => {
    expect(standingStatements.map((of) => of.length)).toEqual([4, 4, 4, 4, 4, 4])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it.each([...new Set(all.map(({ guide }) => guide))])('links to a guide that there is: %s', (guide) => {
    expect(existsSync(join(generatorRoot, 'docs/guides', `${guide}.md`))).toBe(true)
  })
})
