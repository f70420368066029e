import { expect, it } from 'vitest'
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
