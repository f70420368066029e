import { describe, expect, it } from 'vitest'
import { mutualPlanInternal } from '../../../src/compiler/3-check/rules/mutual-plan-internal.ts'
import { process, reportsOn } from './reports-of.ts'

function reportsOnStep(words: string) {
  const plan = ['## Mutual plan', '', '### Order signed', '', `- **Done when:** ${words}`]
  return reportsOn(mutualPlanInternal, {
    'content/processes/sale.md': process({}, ['## Closing', '', 'They sign.'], plan),
    'content/competitors/nimbro.md': '---\ntitle: Nimbro\n---\n\nCheap.\n',
  })
}

describe('mutual-plan-internal', () => {
  it.each([
    'no deal killer is left',
    'our margin holds',
    'the gross margin is checked',
    'entered in the CRM',
    'it counts for our quota',
    'the win probability is above half',
    'Nimbro is out',
    'don’t show them the list',
    'the battle card is read',
  ])('finds the internal words in “%s”', (words) => {
    expect(reportsOnStep(words)).toHaveLength(1)
  })

  it.each([
    'commissioning of the line is finished',
    'your internal audit has passed',
    'target speed of 120 packs a minute is reached',
    'the truck has left the gate',
    'the margin of error of the scale is known',
    'your forecast for the summer is in the file',
    'signed order',
  ])('passes “%s”', (words) => {
    expect(reportsOnStep(words)).toEqual([])
  })
})
