import { describe, expect, it } from 'vitest'
import { deriveFlowchart, type Flow, type FlowGate, type FlowStage } from '../../src/compiler/4-derive/flowchart.ts'

const words = { won: 'Won', done: 'Done', stop: 'Stop', nurture: 'Nurture', yes: 'Yes', no: 'No', notYet: 'Not yet' }

describe('deriveFlowchart', () => {
  it('draws a funnel with its gates, dead ends, ways back and its win', () => {
    const chart = derive('funnel', [
      stage('qualify', { yes: 'next', no: { kind: 'stop' } }),
      stage('discover', { yes: 'next', no: { kind: 'nurture' } }),
      stage('propose', { yes: 'next', no: { kind: 'back', stage: 'discover' }, notYet: 'propose' }),
      stage('close', { yes: 'won', no: undefined }),
    ])
    expect(chart.wide).toMatchSnapshot('wide')
    expect(chart.narrow).toMatchSnapshot('narrow')
    expect(chart.nodes).toMatchSnapshot('nodes')
  })

  it('leads the last stage of a flywheel back to the first', () => {
    const chart = derive('flywheel', [stage('onboard', undefined), stage('grow', { yes: 'next', no: undefined })])
    expect(chart.wide).toContain('gate2 --> stage1')
  })

  it('leads from what is won to the stage that follows, and says where a last gate leads', () => {
    const chart = derive('funnel', [
      stage('close', { yes: 'won', no: undefined }),
      stage('deliver', { yes: 'next', no: { kind: 'stop' } }),
    ])
    expect(chart.wide).toContain('gate1 --> won1')
    expect(chart.wide).toContain('won1 --> stage2')
    expect(chart.wide).toContain('gate2 --> done2')
    expect(chart.nodes).toContainEqual({ node: 'done2', stage: 'deliver', part: 'end' })
  })

  it('leaves out a way to a stage that does not exist', () => {
    const chart = derive('funnel', [stage('a', { yes: 'gone', no: { kind: 'back', stage: 'gone' }, notYet: 'gone' })])
    expect(chart.wide).not.toMatch(/gate1 -/)
  })

  it('jumps to a stage by name', () => {
    const chart = derive('funnel', [
      stage('a', { yes: 'c', no: undefined }),
      stage('b', undefined),
      stage('c', undefined),
    ])
    expect(chart.wide).toContain('gate1 --> stage3')
  })

  it('draws nothing for a flow without stages', () => {
    expect(derive('funnel', []).nodes).toEqual([])
  })

  it.each([
    ['quotes and brackets', '"quoted" [b] {c} (d)'],
    ['Mermaid', 'a --> b; %% c :::x #35; `md` **bold** end'],
    ['HTML', '<script>alert(1)</script><br/>&lt;'],
    ['line breaks', 'one\ntwo\r\nthree'],
    ['Japanese', '受注確度の見極めと次の一手を決めるための会議'],
    ['emoji', '🎯👩‍💼 Go'],
    ['one word of 200 letters', 'x'.repeat(200)],
    ['200 letters', 'win the order '.repeat(14)],
    ['nothing', ''],
  ])('takes a title of %s as words', (_, title) => {
    const text = derive('funnel', [{ ...stage('a', { yes: 'won', no: undefined, question: title }), title }]).narrow
    expect(text.split('\n').filter((line) => /^ {2}(stage|gate)1[({]/.test(line))).toMatchSnapshot()
  })
})

function derive(shape: Flow['shape'], stages: readonly FlowStage[]): ReturnType<typeof deriveFlowchart> {
  return deriveFlowchart({ id: 'flow', title: 'Flow', shape, stages }, words)
}

function stage(id: string, gate: (Omit<FlowGate, 'question'> & { question?: string }) | undefined): FlowStage {
  const title = id.charAt(0).toUpperCase() + id.slice(1)
  return {
    id,
    title,
    time: '10 days',
    conversion: '45 %',
    gate: gate && { question: `Is it time to leave ${id}?`, ...gate },
  }
}
