import { describe, expect, it } from 'vitest'
import { followMove, yamlName } from '../../src/compiler/index.ts'

describe('followMove', () => {
  const ids = new Set(['proof', 'line-audit', 'line-audit-ask', 'line-audit-talk', 'prices'])
  const follow = (id: string, moves: Readonly<Record<string, string>>) =>
    followMove(
      id,
      Object.entries(moves).map(([from, to]) => ({ from, to })),
      (it) => ids.has(it),
    )?.id

  it('leads on from a heading, and from what is below it', () => {
    expect(follow('audit', { audit: 'line-audit' })).toBe('line-audit')
    expect(follow('audit-ask', { audit: 'line-audit' })).toBe('line-audit-ask')
  })

  it('prefers what is said of the part itself', () => {
    expect(follow('audit-say', { audit: 'line-audit', 'audit-say': 'line-audit-talk' })).toBe('line-audit-talk')
  })

  it('leads nowhere where nothing stands, and not from what only begins with the same letters', () => {
    expect(follow('audit-say', { audit: 'line-audit' })).toBeUndefined()
    expect(follow('audits', { audit: 'line-audit' })).toBeUndefined()
  })
})

describe('a name in front matter', () => {
  it.each([
    ['first-call', 'first-call'],
    ['/guides/first-call/', '/guides/first-call/'],
    ['#old -> #new', "'#old -> #new'"],
    ['2026', "'2026'"],
    ['no', "'no'"],
    ['it’s, so', "'it’s, so'"],
    ["it's", "'it''s'"],
  ])('%s is written %s', (name, written) => {
    expect(yamlName(name)).toBe(written)
  })
})
