import { describe, expect, it } from 'vitest'
import { findingsIn, findingsOf, people, term } from './findings.ts'
import { compiled } from '../compiled.ts'
import { reportText } from '../../../src/reporters/index.ts'

const terms = (count: number, ...front: string[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `content/glossary/word-${String(index).padStart(2, '0')}.md`,
      `---\ntitle: Word ${index}\n${front.join('\n')}\n---\n\nMeans.\n`,
    ]),
  )

describe('an owner that nobody is called', () => {
  it('gets the nearest name', () => {
    expect(findingsIn('owner-unknown', term(['owner: Sales couch']))).toMatchObject([
      {
        message: 'No heading of `content/people.md` is called `Sales couch`; an owner is one person listed there',
        hint: 'Did you mean `Sales coach`?',
      },
    ])
  })

  it('far from every name gets the names there are, and a way to keep the old one', () => {
    expect(findingsIn('owner-unknown', term(['owner: Zed']))).toMatchObject([
      {
        hint: 'Write `Enablement lead, packaging lines` or `Sales coach`. Has somebody got a new name? Add the old one below the new heading: `- **Also called:** Zed`. Or add a heading `## Zed`.',
      },
    ])
  })

  it('but by an e-mail address gets the heading', () => {
    expect(findingsIn('owner-unknown', term(['owner: coach@example.com']))).toMatchObject([
      { hint: 'Write the heading instead of the address: `owner: Sales coach`.' },
    ])
  })

  it('on many pages, as owner or reviewer, is found on each, and told as one slip', () => {
    const files = { ...terms(80, 'owner: Zed'), 'content/glossary/z.md': term(['reviewers: Zed']) }
    const findings = compiled({ ...people, ...files }).findings.filter(({ message }) => message.includes('Zed'))
    expect(new Set(findings.map(({ at }) => at.file)).size).toBe(81)
    const text = reportText(findings, { colour: false, sourceLine: () => undefined })
    expect(text.match(/No heading of/g)).toHaveLength(1)
    expect(text.match(/ {2}and here$/gm)).toHaveLength(10)
    expect(text).toContain('and 70 more, from here on')
    expect(text).toContain('81 errors in 81 files')
  })

  it('is accepted at one place without hiding the others', () => {
    const files = {
      'content/glossary/a.md': term(['# fieldbook-ignore owner-unknown: starts in January', 'owner: Zed']),
      'content/glossary/b.md': term(['owner: Zed']),
    }
    expect(findingsOf('owner-unknown', files)).toMatchObject([{ at: { file: 'content/glossary/b.md' }, related: [] }])
  })

  it('of a folder is pointed at, once, and its pages have one', () => {
    const settings = 'name: Test\nfolders:\n  content/glossary:\n    owner: Sales couch\n'
    const files = { 'fieldbook.yaml': settings, ...terms(2) }
    expect(findingsOf('owner-unknown', files)).toMatchObject([
      { at: { file: 'fieldbook.yaml', start: { line: 4, column: 5 } }, related: [] },
    ])
    expect(findingsOf('owner-missing', files)).toEqual([])
  })
})

describe('people that are missing', () => {
  const owned = terms(3, 'owner: Zed', 'reviewers: [Ann]')

  it('are said once', () => {
    const found = compiled(owned).findings.filter(({ severity }) => severity === 'error')
    expect(found).toMatchObject([
      { rule: 'owner-unknown', message: expect.stringContaining('is missing or names nobody') },
    ])
  })

  it('aren’t unknown while their file can’t be read', () => {
    const found = compiled({ ...owned, 'content/people.md': '---\ntitle: [\n---\n\n## Zed\n\nText.\n' }).findings
    expect(found.map(({ rule }) => rule)).not.toContain('owner-unknown')
  })
})
