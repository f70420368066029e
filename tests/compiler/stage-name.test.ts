import { describe, expect, it } from 'vitest'
import { findStage, nearestStage } from '../../src/compiler/meaning/stage-name.ts'

const stages = ['Qualification', 'Line audit', 'Plan', 'Über uns'].map((text) => ({
  id: text === 'Plan' ? 'joint-plan' : text.toLowerCase().replaceAll(' ', '-'),
  title: { text },
}))

describe('the name of a stage', () => {
  it.each([
    ['Line audit', 'line-audit'],
    ['line-audit', 'line-audit'],
    ['LINE AUDIT', 'line-audit'],
    ['2. Line audit', 'line-audit'],
    ['3 – line  audit ', 'line-audit'],
    ['Line-audit', 'line-audit'],
    ['plan', 'joint-plan'],
    ['joint-plan', 'joint-plan'],
  ])('finds “%s”', (text, id) => {
    expect(findStage(stages, text)?.id).toBe(id)
  })

  it('finds nothing where a name only looks alike, but knows the nearest', () => {
    expect(findStage(stages, 'Qualfication')).toBeUndefined()
    expect(nearestStage(stages, 'Qualfication')?.id).toBe('qualification')
    expect(nearestStage(stages, 'Delivery')).toBeUndefined()
  })
})
