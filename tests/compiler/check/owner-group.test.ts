import { describe, expect, it } from 'vitest'
import { findingsIn, findingsOf, term } from './findings.ts'

const saidOf = (owner: string): { message: string; hint: string }[] =>
  findingsIn('owner-group', term([`owner: "${owner}"`])).map(({ message, hint }) => ({ message, hint }))

describe('an owner', () => {
  it.each(['Sales coach', 'sales coach', 'sales-coach', 'deal coach', 'Enablement lead, packaging lines'])(
    'is one person: %s',
    (owner) => {
      expect(saidOf(owner)).toEqual([])
    },
  )

  it('that names two people is split into owner and reviewers', () => {
    expect(saidOf('Sales coach and Enablement lead, packaging lines')).toEqual([
      {
        message:
          '`Sales coach and Enablement lead, packaging lines` names 2 people; one was expected, because shared work waits for the other',
        hint: 'Write `owner: Sales coach` and `reviewers: ["Enablement lead, packaging lines"]`.',
      },
    ])
    expect(saidOf('Sales coach, deal coach')).toMatchObject([
      { hint: 'Write `owner: Sales coach` and `reviewers: [deal coach]`.' },
    ])
  })

  it.each(['Everyone', 'the enablement team', 'Sales department'])('that is a group is told so: %s', (owner) => {
    expect(saidOf(owner)).toMatchObject([
      {
        message: expect.stringContaining('is a group; one person was expected'),
        hint: expect.stringContaining('`Sales coach`'),
      },
    ])
  })

  it.each([
    [
      '[Sales coach, Enablement lead]',
      '`[Sales coach, Enablement lead]` names 2 people; one was expected, because shared work waits for the other',
      'Write `owner: Sales coach` and `reviewers: [Enablement lead]`.',
    ],
    [
      '[Sales coach]',
      'The owner `[Sales coach]` is a list; one name without brackets was expected',
      'Write `owner: Sales coach`.',
    ],
  ])('that is a list is told so, and nothing else: %s', (owner, message, hint) => {
    const files = { 'content/glossary/a.md': term([`owner: ${owner}`, 'reviewed: 2026-11-01']) }
    expect(findingsOf('owner-group', files)).toMatchObject([{ message, hint }])
    expect(findingsOf('front-matter-value', files)).toEqual([])
  })

  it('of a folder is pointed at', () => {
    const settings = 'name: Test\nfolders:\n  content/glossary:\n    owner: Sales team\n'
    const files = { 'fieldbook.yaml': settings, 'content/glossary/a.md': term([]) }
    expect(findingsOf('owner-group', files)).toMatchObject([
      { at: { file: 'fieldbook.yaml', start: { line: 4, column: 5 } } },
    ])
  })
})
