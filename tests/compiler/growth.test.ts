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
  ['a value of front matter', `title: a${' '.repeat(500_000)}b`],
  ['a line of dashes before it', `title: a\n---${'\t '.repeat(250_000)}x`],
])('half a million blanks in %s don’t keep it busy', (_, front) => {
  const { findings } = compiled({ 'content/glossary/long.md': `---\n${front}\n---\n\nText.\n` })
  expect(findings.map(({ at }) => at.file)).toContain('content/glossary/long.md')
})
