import { expect, it } from 'vitest'
import { findInternalWords } from '../../src/compiler/meaning/internal-words.ts'
import { compiled } from './compiled.ts'

it('a process of 8,000 stages is read and checked without getting stuck', () => {
  const stages = Array.from({ length: 8_000 }, (_, index) => `## Stage ${index}\n\nText.\n`).join('\n')
  const { handbook } = compiled({
    'content/processes/long.md': `---\ntitle: Long\ntype: account\nroles: [seller]\n---\n\n${stages}`,
    'content/roles/seller.md': '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n',
  })
  expect(handbook.get('process', 'long')?.stages).toHaveLength(8_000)
})

it.each([
  ['100,000 remarks that accept something', '<!-- fieldbook-ignore term-unused: later -->\n'.repeat(100_000)],
  ['a remark with 200,000 blanks', `<!-- fieldbook-ignore term-unused: a${' '.repeat(200_000)}b -->`],
  ['a question of 400,000 digits', `## Ask\n\n- ${'1'.repeat(400_000)}`],
])('%s are read and checked without getting stuck', (_, text) => {
  const file = 'content/glossary/long.md'
  expect(compiled({ [file]: `---\ntitle: Long\n---\n\n${text}\n` }).handbook.files).toBeDefined()
})

it.each([
  ['a value of front matter', `title: a${' '.repeat(500_000)}b`],
  ['a line of dashes before it', `title: a\n---${'\t '.repeat(250_000)}x`],
])('half a million blanks in %s don’t keep it busy', (_, front) => {
  const { findings } = compiled({ 'content/glossary/long.md': `---\n${front}\n---\n\nText.\n` })
  expect(findings.map(({ at }) => at.file)).toContain('content/glossary/long.md')
})

it('50,000 keys that nobody knows are each found, and one that stands twice', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `key-${index}: a`)
  const file = 'content/personas/long.md'
  const { findings } = compiled({ [file]: `---\ntitle: Long\n${keys.join('\n')}\n---\n\nText.\n` })
  expect(findings.filter(({ rule }) => rule === 'front-matter-key')).toHaveLength(50_000)
  const twice = compiled({ [file]: `---\ntitle: Long\n${keys.join('\n')}\nkey-7: b\n---\n\nText.\n` })
  const found = twice.findings.find(({ rule }) => rule === 'front-matter-syntax')
  expect(found).toMatchObject({ at: { start: { line: 50_003 } }, message: expect.stringContaining('stands twice') })
})

it('thousands of links to headings that aren’t there are each found on a page of as many', () => {
  const part = (index: number): string => `## Heading number ${index}\n\n[a](#headng-numbr-${index}-x)\n`
  const text = Array.from({ length: 10_000 }, (_, index) => part(index)).join('\n')
  const { findings } = compiled({ 'content/guides/long.md': `---\ntitle: Long\n---\n\n${text}` })
  const broken = findings.filter(({ rule }) => rule === 'broken-anchor')
  expect(broken).toHaveLength(10_000)
  expect(broken[0]?.hint).toContain('heading-number-0')
})

it.each(['- **Lead:** a', '- **Helps:** a, a', '- **If no:** a'])('%s and 300,000 blanks in it are read', (label) => {
  const lines = ['---', 'title: Sale', 'type: opportunity', 'roles: [a]', '---', '', '## Qualification', '']
  const { handbook } = compiled({
    'content/processes/sale.md': `${lines.join('\n')}\n${label}${' '.repeat(300_000)}b\n`,
  })
  expect(handbook.get('process', 'sale')?.stages).toHaveLength(1)
})

it('names of 70,000 letters, which no pattern takes, are looked for nowhere', () => {
  const long = 'abcdefg'.repeat(10_000)
  const { handbook, findings } = compiled({
    'content/competitors/rival.md': `---\ntitle: ${long}\n---\n\nText.\n`,
    'content/metrics/rate.md': `---\ntitle: ${long}\nlevel: result\n---\n\nText.\n`,
    'content/roles/seller.md': `---\ntitle: ${long}\ntype: sales\n---\n\nSells.\n`,
    'content/company.md': `---\ntitle: Us\n---\n\n## Brand\n\n- **Avoid:** ${long}\n`,
    'content/processes/sale.md': [
      '---\ntitle: Sale\ntype: opportunity\nroles: [seller]\n---\n\n## Qualification\n\n- **Trigger:** our plan',
      '\n### Done when\n\n- A report is sent\n\n## Mutual plan\n\n- **They will:** plan\n',
    ].join('\n'),
  })
  expect(findings.length).toBeGreaterThan(0)
  expect(findInternalWords('A plan', [long])).toBeUndefined()
  expect(handbook.get('process', 'sale')?.stages.length).toBeGreaterThan(0)
})
