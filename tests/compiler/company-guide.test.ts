import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { compile } from '../../src/compiler/index.ts'
import { generatorRoot } from '../../src/workspace/index.ts'
import { readRoot } from '../../src/workspace/read-root.ts'

const page = readFileSync(join(generatorRoot, 'docs/guides/company-and-competitors.md'), 'utf8')
const examples = unified()
  .use(remarkParse)
  .parse(page)
  .children.filter((node): node is Code => node.type === 'code' && node.lang === 'md')
  .map(({ value }) => value)
const company = readRoot(
  join(generatorRoot, 'tests/compiler/small-company'),
  join(generatorRoot, 'tests/compiler/no-docs'),
)

it('the examples of the guide to company and competitors have nothing to fix', () => {
  const [strategy, brand, card, beliefs, requirements] = examples
  const front = (title: string, more = '') =>
    `---\ntitle: ${title}\n${more}owner: Enablement lead\nreviewed: 2026-10-05\n---\n\nText.\n\n`
  const files = {
    // The small company has no stage called Negotiation.
    'content/company.md': `${strategy}\n\n${brand?.replace('Negotiation, ', '')}`,
    'content/competitors/northwind.md': card?.replace('Market analyst', 'Sales coach') ?? '',
    'content/personas/operations-manager.md': `${front('Operations manager', 'part: influences\n')}${beliefs}`,
    'content/verticals/dairy.md': `${front('Dairy')}${requirements}`,
  }
  const own = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(`${text}\n`),
    origin: 'company' as const,
  }))
  const sources = [...company.sources.filter(({ file }) => !(file in files)), ...own]
  const { findings } = compile({ ...company, sources, today: '2026-11-22' })
  expect(findings.map(({ at, message }) => `${at.file}:${at.start.line} ${message}`)).toEqual([])
})
