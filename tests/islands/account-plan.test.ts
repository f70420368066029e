import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellKey, nameOf, newAccountPlan, openPoints, partsOf } from '../../src/islands/account-plan/account-plan.ts'
import { planAsMarkdown } from '../../src/islands/account-plan/plan-markdown.ts'
import type { AccountTemplate } from '../../src/islands/account-plan/template.ts'
import { type Kept, mergeKept, valueOf } from '../../src/islands/keep/kept.ts'
import { formatKeptFile, parseKeptFile } from '../../src/islands/keep/kept-file.ts'
import { newRowId } from '../../src/islands/keep/new-id.ts'
import { toolShelf } from '../../src/islands/keep/tool-shelf.ts'

const template: AccountTemplate = {
  id: 'key-account-growth',
  title: 'Key account growth',
  parts: [
    { id: 'accountNeeds', note: '', prompts: ['Which aims?', 'What would lose us one plant?'], columns: [], rows: [] },
    {
      id: 'actions',
      note: 'At most five.',
      prompts: [],
      columns: [
        { id: 'what', title: 'What', type: 'text' },
        { id: 'who', title: 'Who', type: 'text' },
        { id: 'by', title: 'By', type: 'date' },
        { id: 'done', title: 'Done', type: 'tick' },
      ],
      rows: [{ what: 'Every plant has a sponsor', who: 'Key account manager' }],
    },
    {
      id: 'risks',
      note: '',
      prompts: [],
      columns: [
        { id: 'risk', title: 'Risk', type: 'text' },
        { id: 'mitigation', title: 'Mitigation', type: 'text' },
      ],
      rows: [{ risk: 'The sponsor leaves', mitigation: '' }],
    },
  ],
}
const needs = 'accountNeeds/prompt-which-aims/answer'

describe('an account plan', () => {
  it('begins with the rows of its template, which whatever is typed comes after', () => {
    const plan = newAccountPlan(template, 'id', 5)
    expect(valueOf(plan, 'actions/t00/who')).toBe('Key account manager')
    expect(new Set(Object.values(plan.fields).map(({ at }) => at))).toEqual(new Set([0]))
    const typed = entered(plan, 'actions/t00/who', 'Ann', 'Who', 'actions')
    expect(valueOf(mergeKept(typed, plan), 'actions/t00/who')).toBe('Ann')
    expect(valueOf(mergeKept(plan, typed), 'actions/t00/who')).toBe('Ann')
  })

  it('keeps the answer to a prompt that moved, and shows that to one that was reworded beside the new one', () => {
    const plan = entered(newAccountPlan(template, 'id', 5), needs, 'Fewer stops', 'Which aims?', 'accountNeeds')
    const moved = withPrompts('New first?', 'Which aims?')
    expect(promptsOf(plan, moved)).toEqual([
      ['New first?', '', false],
      ['Which aims?', 'Fewer stops', false],
    ])
    const reworded = withPrompts('Which three aims?')
    expect(promptsOf(plan, reworded)).toEqual([
      ['Which three aims?', '', false],
      ['Which aims?', 'Fewer stops', true],
    ])
  })

  it('shows everything that was typed where the template is gone', () => {
    const plan = entered(newAccountPlan(template, 'id', 5), needs, 'Fewer stops', 'Which aims?', 'accountNeeds')
    const parts = partsOf(plan, undefined)
    expect(parts.map(({ id }) => id)).toEqual(['accountNeeds', 'actions', 'risks'])
    expect(planAsMarkdown(plan, parts)).toContain('Every plant has a sponsor')
    expect(planAsMarkdown(plan, parts)).toContain('Fewer stops')
  })

  it('has rows added in two windows both, in the order they were added', () => {
    const plan = newAccountPlan(template, 'id', 5)
    const [a, b] = [newRowId(1_000_000_000_000, 'aaaaaaaa'), newRowId(1_000_000_000_001, 'bbbbbbbb')]
    const one = entered(plan, cellKey('actions', b, 'what'), 'second', 'What', 'actions')
    const two = entered(plan, cellKey('actions', a, 'what'), 'first', 'What', 'actions')
    expect(partsOf(mergeKept(one, two), template).find(({ id }) => id === 'actions')?.rows).toEqual(['t00', a, b])
  })

  it('takes a row out, and brings it back with what was in it', () => {
    const plan = newAccountPlan(template, 'id', 5)
    const out = entered(plan, 'actions/t00/gone', 'yes', '', 'actions')
    const actions = (of: Kept) => partsOf(of, template).find(({ id }) => id === 'actions')
    expect([actions(out)?.rows, actions(out)?.removed]).toEqual([[], ['t00']])
    const back = entered(out, 'actions/t00/gone', '', '', 'actions', 3)
    expect([actions(back)?.rows, valueOf(back, 'actions/t00/what')]).toEqual([['t00'], 'Every plant has a sponsor'])
  })

  it('counts what is open, late, nobody’s, and risks with nothing against them', () => {
    let plan = newAccountPlan(template, 'id', 5)
    const points = () => openPoints(plan, partsOf(plan, template), '2026-11-22')
    expect(points()).toEqual({ open: 1, late: 0, ownerless: 0, undated: 1, bare: 1 })
    plan = entered(plan, 'actions/t00/by', '2026-11-21', 'By', 'actions')
    plan = entered(plan, 'risks/t00/mitigation', 'a second name', 'Mitigation', 'risks')
    expect(points()).toEqual({ open: 1, late: 1, ownerless: 0, undated: 0, bare: 0 })
    plan = entered(plan, 'actions/t00/by', '2026-11-22', 'By', 'actions', 4)
    expect(points().late).toBe(0)
    plan = entered(plan, 'actions/t00/done', 'yes', 'Done', 'actions')
    expect(points()).toEqual({ open: 0, late: 0, ownerless: 0, undated: 0, bare: 0 })
  })

  it('goes by its account and its end', () => {
    const plan = newAccountPlan(template, 'id', 5)
    expect(nameOf(plan)).toBe('No account yet')
    const named = entered(plan, 'account', 'Hearthfold', 'Account', 'top')
    expect(nameOf(entered(named, 'until', '2027-12-31', 'Until', 'top'))).toBe('Hearthfold, until 2027-12-31')
  })

  it('reads as Markdown', () => {
    let plan = entered(newAccountPlan(template, 'id', 5), 'account', 'Hearthfold', 'Account', 'top')
    plan = entered(plan, 'ours', '# Ann\n<b>', 'Ours, by name', 'top')
    plan = entered(plan, needs, 'Fewer stops', 'Which aims?', 'accountNeeds')
    plan = entered(plan, 'actions/t00/done', 'yes', 'Done', 'actions')
    expect(planAsMarkdown(plan, partsOf(plan, template))).toMatchInlineSnapshot(`
      "# Hearthfold

      - **Ours, by name:** \\# Ann
        \\<b\\>

      ## What the account needs

      - **Which aims?** Fewer stops

      ## Actions

      - **What:** Every plant has a sponsor
        - **Who:** Key account manager
        - **Done:** yes

      ## Risks

      - **Risk:** The sponsor leaves
      "
    `)
  })

  it('comes back from a file as it was, whatever was typed', () => {
    const shelf = toolShelf('/', 'account-plans')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (texts) => {
        let plan = newAccountPlan(template, 'id', 5)
        for (const [key, value] of Object.entries(texts))
          if (key !== '__proto__') plan = entered(plan, key, value, key, 'actions')
        const file = parseKeptFile(shelf, formatKeptFile(shelf, [plan]))
        expect(file.ok && file.plans).toEqual([plan])
      }),
    )
  })
})

function withPrompts(...prompts: string[]): AccountTemplate {
  return { ...template, parts: [{ id: 'accountNeeds', note: '', prompts, columns: [], rows: [] }] }
}

function promptsOf(plan: Kept, of: AccountTemplate): [string, string, boolean][] {
  const part = partsOf(plan, of).find(({ id }) => id === 'accountNeeds')
  return (part?.prompts ?? []).map(({ key, text, isKept }) => [text, valueOf(plan, key), isKept])
}

function entered(plan: Kept, key: string, value: string, prompt: string, part: string, at = 2): Kept {
  return { ...plan, fields: { ...plan.fields, [key]: { value, prompt, part, at } } }
}
