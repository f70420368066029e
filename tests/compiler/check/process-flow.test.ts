import { describe, expect, it } from 'vitest'
import { processWithoutWin } from '../../../src/compiler/3-check/rules/process-without-win.ts'
import { stageUnreachable } from '../../../src/compiler/3-check/rules/stage-unreachable.ts'
import { stageWithoutConversion } from '../../../src/compiler/3-check/rules/stage-without-conversion.ts'
import { stageWithoutGate } from '../../../src/compiler/3-check/rules/stage-without-gate.ts'
import type { Rule } from '../../../src/compiler/3-check/rule.ts'
import { unknownStage } from '../../../src/compiler/3-check/rules/unknown-stage.ts'
import { process, reportsOn } from './reports-of.ts'

describe('stage-unreachable', () => {
  it('passes stages that a gate, a way back or an entry leads to', () => {
    expect(
      titles(stageUnreachable, stage('One', 'If yes: Three'), stage('Two'), stage('Three', 'If not yet: back to Two')),
    ).toEqual([])
    expect(
      titles(stageUnreachable, stage('One', 'If yes: Three'), stage('Two'), stage('Three', 'If no: back to Two')),
    ).toEqual([])
    expect(
      titles(stageUnreachable, stage('One', 'If yes: Three'), ['## Two', '', '- **Entry:** inbound'], stage('Three')),
    ).toEqual([])
  })

  it('passes what follows the order', () => {
    expect(titles(stageUnreachable, stage('One', 'If yes: won'), stage('Delivery'))).toEqual([])
  })

  it('passes a stage without a gate, which leads to the following one', () => {
    expect(titles(stageUnreachable, ['## One', '', 'Text.'], ['## Two', '', 'Text.'])).toEqual([])
  })

  it('finds a stage that only its own followers lead back to', () => {
    const blocks = [stage('One', 'If yes: won'), stage('Two', 'If yes: won')]
    expect(titles(stageUnreachable, stage('Zero', 'If yes: Two'), ...blocks)).toEqual(['One'])
    expect(
      titles(
        stageUnreachable,
        stage('Zero', 'If yes: Three'),
        stage('One'),
        stage('Two', 'If not yet: back to One'),
        stage('Three'),
      ),
    ).toEqual(['One', 'Two'])
  })
})

describe('stages after the order', () => {
  it('need no conversion, and no gate where they say when they are done', () => {
    const delivery = ['## Delivery', '', '### Done when', '', '- the line runs']
    expect(titles(stageWithoutConversion, stage('One', 'If yes: won'), delivery)).toEqual(['One'])
    expect(titles(stageWithoutGate, stage('One', 'If yes: won'), delivery)).toEqual([])
    expect(titles(stageWithoutGate, stage('One', 'If yes: won'), ['## Delivery', '', 'Text.'])).toEqual(['Delivery'])
  })

  it('are told from stages before it by the ways, not by their place', () => {
    const blocks = [stage('One', 'If yes: Three'), stage('Two', 'If yes: won'), stage('Three', 'If yes: Two')]
    expect(titles(stageWithoutConversion, ...blocks)).toEqual(['One', 'Two', 'Three'])
  })
})

describe('a stage that no deal reaches', () => {
  it('counts as one before the order', () => {
    const blocks = [stage('One', 'If yes: Three'), ['## Two', '', 'Text.'], stage('Three', 'If yes: won')]
    expect(titles(stageWithoutGate, ...blocks)).toEqual(['Two'])
    expect(titles(stageWithoutConversion, ...blocks)).toEqual(['One', 'Two', 'Three'])
  })
})

describe('stage-without-gate', () => {
  it('asks for a gate where there is only a “Done when”', () => {
    const files = { 'content/processes/sale.md': process({}, ['## One', '', '### Done when', '', '- it is done']) }
    expect(reportsOn(stageWithoutGate, files)[0]?.hint).toMatch(/^Turn `### Done when` into a gate/)
  })

  it('leaves other types alone', () => {
    expect(
      reportsOn(stageWithoutGate, {
        'content/processes/sale.md': process({ type: 'account' }, ['## One', '', 'Text.']),
      }),
    ).toEqual([])
  })
})

describe('process-without-win', () => {
  it('points at the last gate, and at the type where there is no gate', () => {
    const [gate] = reportsOn(processWithoutWin, {
      'content/processes/sale.md': process({}, stage('One'), stage('Two')),
    })
    expect(gate?.at.start).toEqual({ line: 13, column: 1 })
    const [type] = reportsOn(processWithoutWin, { 'content/processes/sale.md': process({}, ['## One', '', 'Text.']) })
    expect(type?.at.start).toEqual({ line: 3, column: 7 })
  })
})

describe('unknown-stage', () => {
  it('speaks of every way that leads to nowhere', () => {
    const lines = ['If yes: Closng', 'If no: back to Nowhere', 'If not yet: back to One']
    const reports = reportsOn(unknownStage, {
      'content/processes/sale.md': process({}, stage('One', ...lines), stage('Closing')),
    })
    expect(reports.map(({ message, hint }) => [message, hint])).toEqual([
      ['`If yes` names the stage `Closng`, which this process doesn’t have', 'Did you mean `Closing`?'],
      [
        '`If no` names the stage `Nowhere`, which this process doesn’t have',
        'Name one of its stages: `One` or `Closing`.',
      ],
    ])
  })
})

/** The stages that a rule speaks of, by title. */
function titles(rule: Rule, ...stages: readonly (readonly string[])[]): readonly string[] {
  const text = process({}, ...stages)
  const lines = text.split('\n')
  return reportsOn(rule, { 'content/processes/sale.md': text }).map(({ at }) =>
    lines[at.start.line - 1]!.replace('## ', ''),
  )
}

function stage(title: string, ...labels: readonly string[]): readonly string[] {
  return [`## ${title}`, '', '### Gate: Go on?', ...labels.map((label) => `- **${label.replace(':', ':**')}`)]
}
