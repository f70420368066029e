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

  it('that nobody is called gets the nearest name', () => {
    expect(saidOf('Sales couch')).toEqual([
      {
        message: 'No heading of `content/people.md` is called `Sales couch`; an owner is one person listed there',
        hint: 'Did you mean `Sales coach`?',
      },
    ])
  })

  it('that is far from every name gets the names there are', () => {
    expect(saidOf('Zed')).toMatchObject([
      {
        hint: 'Write `Enablement lead, packaging lines` or `Sales coach`. Or add a heading `## Zed` to `content/people.md`.',
      },
    ])
  })

  it('of a folder is checked once', () => {
    const settings = 'name: Test\nfolders:\n  content/glossary:\n    owner: Sales couch\n'
    const files = { 'fieldbook.yaml': settings, 'content/glossary/a.md': term([]), 'content/glossary/b.md': term([]) }
    expect(findingsOf('owner-group', files)).toMatchObject([
      { at: { file: 'fieldbook.yaml' }, hint: 'Did you mean `Sales coach`?' },
    ])
    expect(findingsOf('owner-missing', files)).toEqual([])
  })
})
