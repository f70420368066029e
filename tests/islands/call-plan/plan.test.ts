import { describe, expect, it } from 'vitest'
import { formatPlanFile, parsePlanFile } from '../../../src/islands/call-plan/plan-file.ts'
import { outlineOf, planAsMarkdown, planAsText, type Outline } from '../../../src/islands/call-plan/plan-text.ts'
import {
  duplicatePlan,
  isOutcomeComplete,
  mergePlans,
  nameOf,
  type Field,
  type Plan,
} from '../../../src/islands/call-plan/plan.ts'

describe('mergePlans', () => {
  it('keeps the later entry of each field, so that two tabs never overwrite each other', () => {
    const here = planWith({ account: field('Pennithorpe', 10), 'execute-worth': field('old', 10) })
    const there = planWith({ 'execute-worth': field('new', 20), 'execute-people': field('the board', 15) })
    const merged = mergePlans(here, there)
    expect(valuesOf(merged)).toEqual({ account: 'Pennithorpe', 'execute-worth': 'new', 'execute-people': 'the board' })
    expect(valuesOf(mergePlans(there, here))).toEqual(valuesOf(merged))
  })

  it('lets an emptied field stay empty', () => {
    const merged = mergePlans(planWith({ account: field('Pennithorpe', 10) }), planWith({ account: field('', 11) }))
    expect(valuesOf(merged)).toEqual({ account: '' })
  })

  it('takes a field for itself that is called as something every object has', () => {
    const fields = { constructor: field('a', 1), toString: field('b', 1), hasOwnProperty: field('c', 1) }
    const read = parsePlanFile(JSON.stringify({ format: 'fieldbook-call-plans', plans: [{ ...planWith({}), fields }] }))
    const merged = mergePlans(planWith({ account: field('Pennithorpe', 10) }), read.ok ? read.plans[0]! : planWith({}))
    expect(structuredClone(merged).fields).toEqual({ account: field('Pennithorpe', 10), ...fields })
  })

  it('brings a plan back that was typed in after it was thrown away', () => {
    const away = { ...planWith({}), deleted: { value: 'yes', at: 10 } }
    const back = { ...planWith({}), deleted: { value: '', at: 11 } }
    expect(mergePlans(away, back).deleted?.value).toBe('')
    expect(mergePlans(away, planWith({})).deleted?.value).toBe('yes')
  })
})

describe('duplicatePlan', () => {
  it('keeps account, people and what was ticked for the call, and drops date, answers and outcome', () => {
    const plan = planWith({
      account: field('Pennithorpe', 1, 'head'),
      date: field('2026-11-24', 1, 'head'),
      'people-1-name': field('Ann', 1, 'head'),
      'q-ask-x:tick': field('yes', 1, 'ask'),
      'q-ask-x:answer': field('$900', 1, 'ask'),
      'q-gate-y:tick': field('yes', 1, 'criterion'),
      outcome: field('signed', 1, 'debrief'),
    })
    const copy = duplicatePlan(plan, 'b', 50)
    expect(Object.keys(copy.fields)).toEqual(['account', 'people-1-name', 'q-ask-x:tick'])
    expect(copy).toMatchObject({ id: 'b', created: 50 })
  })
})

describe('the outcome “next step agreed”', () => {
  it('needs what the buyer will do, and by when', () => {
    expect(isOutcomeComplete(planWith({ outcome: field('no-commitment', 1) }))).toBe(true)
    expect(isOutcomeComplete(planWith({ outcome: field('next-step', 1), 'next-what': field('send the log', 1) }))).toBe(
      false,
    )
    expect(
      isOutcomeComplete(
        planWith({
          outcome: field('next-step', 1),
          'next-what': field('send the log', 1),
          'next-when': field('2026-11-27', 1),
        }),
      ),
    ).toBe(true)
  })
})

describe('a plan as text', () => {
  const plan = planWith({
    account: field('Pennithorpe', 1),
    date: field('2026-11-24', 1),
    'people-1-name': field('Ann Lee, CFO', 1),
    'people-1-stands': field('Qualification', 1),
    'q-ask-cost:tick': field('yes', 1),
    'q-ask-cost:answer': field('$900\n<b>a log</b>', 1),
    'q-ask-cost:note': field('ask again', 1),
    'q-ask-who:tick': field('yes', 1),
    outcome: field('next-step', 1),
    'gone:answer': field('an old answer', 1),
  })
  const outline: Outline = {
    playbookTitle: 'Selling to a CFO',
    stageTitle: 'Qualification',
    outcomes: { 'next-step': 'Next step agreed' },
    prompts: [
      { id: 'account', text: 'Account', part: 'head' },
      { id: 'date', text: 'Date', part: 'head' },
      { id: 'q-ask-cost', text: 'What did it cost?', part: 'ask' },
      { id: 'q-ask-who', text: 'Who says so?', part: 'ask' },
      { id: 'q-ask-why', text: 'Why now?', part: 'ask' },
      { id: 'outcome', text: 'How did it end?', part: 'debrief' },
      { id: 'gone', text: 'A question of an older edition?', part: 'ask' },
    ],
  }

  it('holds what is filled in and nothing else, questions the playbook lost included', () => {
    expect(planAsText(plan, outline)).toMatchInlineSnapshot(`
      "Call plan: Pennithorpe (Selling to a CFO, Qualification)

      WHO AND WHEN
      - Who will be there: Ann Lee, CFO (Qualification)
      - Account: Pennithorpe
      - Date: 24 Nov 2026

      QUESTIONS
      - What did it cost? $900
        <b>a log</b> (ask again)
      - Who says so?
      - A question of an older edition? an old answer

      DEBRIEF
      - How did it end? Next step agreed
      "
    `)
  })

  it('shows an outcome that is none as it was written', () => {
    const odd = planWith({ outcome: field('toString', 1, 'debrief') })
    expect(planAsText(odd, outline)).toContain('How did it end? toString')
  })

  it('holds the answers of a stage called “People”, and of a part that this edition doesn’t know', () => {
    const plan = planWith({
      'people-1-name': field('Ann', 1, 'head'),
      'people-ask-who:answer': field('her brother', 1, 'ask'),
      'people-1-ask-when:answer': field('in May', 1, 'ask'),
      later: field('of a later edition', 1, 'risks'),
    })
    expect(planAsText(plan, outlineOf(plan))).toMatchInlineSnapshot(`
      "Call plan (Selling to a CFO, Qualification)

      WHO AND WHEN
      - Who will be there: Ann

      PLAN
      - A prompt: of a later edition

      QUESTIONS
      - A prompt: her brother
      - A prompt: in May
      "
    `)
  })

  it('can’t become HTML or a heading in Markdown', () => {
    const markdown = planAsMarkdown(plan, outline)
    expect(markdown).toContain(String.raw`\<b\>a log\</b\>`)
    expect(markdown).toContain('- [x] Who says so?')
  })
})

describe('a file of plans', () => {
  it('comes back as it was written', () => {
    const plan = planWith({ account: field('Pennithorpe <img>', 10, 'head') })
    expect(parsePlanFile(formatPlanFile([plan]))).toEqual({ ok: true, plans: [plan], unread: 0 })
  })

  it.each([
    ['not JSON', '{"nope"'],
    ['another format', '{"format":"else","plans":[]}'],
    ['a list', '[]'],
    ['no plan', '{"format":"fieldbook-call-plans","plans":[{"id":7},null,"x"]}'],
    ['too large', ' '.repeat(5_000_001)],
  ])('is refused in plain words where it is %s', (_, text) => {
    expect(parsePlanFile(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/\w/) as string })
  })

  it('loses what isn’t text, and takes a time from the future for now', () => {
    const file = {
      format: 'fieldbook-call-plans',
      plans: [
        {
          id: 'a',
          playbook: 'seller/cfo',
          stage: { value: 'q', at: Number.MAX_SAFE_INTEGER },
          fields: { account: { value: 'Pennithorpe', at: -1 }, date: { value: 7, at: 1 }, people: 'x' },
          extra: 'dropped',
        },
      ],
    }
    const read = parsePlanFile(JSON.stringify(file))
    expect(read.ok && read.plans[0]?.fields).toEqual({
      account: { value: 'Pennithorpe', at: 0, prompt: 'account', part: 'plan' },
    })
    const at = (read.ok && read.plans[0]?.stage.at) || 0
    expect(Date.now() - at).toBeLessThan(60_000)
  })

  it('of a device whose clock is ahead brings what was entered there last', () => {
    const soon = Date.now() + 120_000
    const file = formatPlanFile([{ ...planWith({ account: field('there', soon) }), stage: { value: 'q', at: soon } }])
    const read = parsePlanFile(file)
    const [brought] = read.ok ? read.plans : []
    const here = planWith({ account: field('here', Date.now() - 60_000) })
    expect(brought && valuesOf(mergePlans(here, brought))).toEqual({ account: 'there' })
    expect(brought && valuesOf(mergePlans(brought, planWith({ account: field('since', soon - 60_000) })))).toEqual({
      account: 'since',
    })
  })

  it('that was spoilt in part tells how much of it can’t be read', () => {
    const { plans } = JSON.parse(formatPlanFile([planWith({ account: field('whole', 1) })])) as { plans: unknown[] }
    const spoilt = JSON.stringify({ format: 'fieldbook-call-plans', plans: [null, ...plans, { id: 'cut' }] })
    expect(parsePlanFile(spoilt)).toMatchObject({ ok: true, plans: [{ id: 'a' }], unread: 2 })
  })
})

describe('nameOf', () => {
  it('names a plan by account, stage and date', () => {
    expect(
      nameOf(planWith({ account: field(' Pennithorpe ', 1), date: field('2026-11-24', 1) }), 'Qualification'),
    ).toBe('Pennithorpe, Qualification, 24 Nov 2026')
    expect(nameOf(planWith({}), 'Qualification')).toBe('No account yet, Qualification')
  })
})

function planWith(fields: Record<string, Field>): Plan {
  return {
    id: 'a',
    playbook: 'seller/cfo',
    playbookTitle: 'Selling to a CFO',
    stage: { value: 'qualification', at: 0 },
    created: 1,
    fields,
    deleted: undefined,
  }
}

function field(value: string, at: number, part = 'ask'): Field {
  return { value, at, prompt: 'A prompt', part }
}

function valuesOf(plan: Plan): Record<string, string> {
  return Object.fromEntries(Object.entries(plan.fields).map(([key, { value }]) => [key, value]))
}
