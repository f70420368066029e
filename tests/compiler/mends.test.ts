import { describe, expect, it } from 'vitest'
import { runRuleExamples } from '../../scripts/generate/rule-examples.ts'
import { compile, editBytes, type Finding, type Fix, type Input, rules } from '../../src/compiler/index.ts'
import { compiled } from './compiled.ts'

/** The mends that the wrong examples of the rules’ pages are offered. */
const offered = rules.flatMap(({ id }) => {
  const { wrong } = runRuleExamples(id)
  if (!wrong) return []
  return wrong.findings.flatMap((finding) => finding.fixes.map((fix) => ({ id, finding, fix, input: wrong.input })))
})

it('offers mends for what the pages show', () => {
  const lines = offered.map(({ finding, fix }) => `${finding.rule}: ${fix.title}${fix.safe ? ' (safe)' : ''}`)
  expect(`${[...new Set(lines)].sort().join('\n')}\n`).toMatchSnapshot()
})

it.each(offered.map((it) => [it.id, it.fix.title, it] as const))(
  'of the page of %s: “%s” makes the finding go away',
  (_, __, { finding, fix, input }) => {
    const left = compile(mended(input, fix)).findings
    expect(left.filter((it) => isSame(it, finding))).toEqual([])
    // What couldn’t be read before may hold more to fix; front matter stays as readable as it was.
    const before = compile(input).findings
    const fresh = left.filter((it) => !before.some((old) => isSame(it, old)))
    expect(fresh.filter((it) => it.rule.startsWith('front-matter'))).toEqual([])
  },
)

describe('a mend that needs no asking', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['blank lines before front matter', '\n\n---\ntitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
    ['front matter that isn’t opened', 'title: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
    ['a dash for a fence', '—-\ntitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
    ['a key in capitals', '---\nTitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
    [
      'a key with an underscore',
      '---\ntitle: A\nreview_every: 1 year\n---\n',
      '---\ntitle: A\nreview-every: 1 year\n---\n',
    ],
    [
      'a value in capitals',
      '---\ntitle: A\nstatus: Live\n---\n\nText.\n',
      '---\ntitle: A\nstatus: live\n---\n\nText.\n',
    ],
    ['a number for a title', '---\ntitle: 2026\n---\n\nText.\n', '---\ntitle: "2026"\n---\n\nText.\n'],
    ['a date in words', '---\ntitle: A\nreviewed: 5 May 2026\n---\n', '---\ntitle: A\nreviewed: 2026-05-05\n---\n'],
    ['a colon in a value', '---\ntitle: A: b\n---\n\nText.\n', '---\ntitle: "A: b"\n---\n\nText.\n'],
    ['an indented key', '---\ntitle: A\n  summary: B\n---\n\nText.\n', '---\ntitle: A\nsummary: B\n---\n\nText.\n'],
    [
      'a remark between paragraphs',
      '---\ntitle: A\n---\n\nOne.\n\n<!-- fieldbook-ignore placeholder: no -->\n\nTwo.\n',
      '---\ntitle: A\n---\n\nOne.\n\nTwo.\n',
    ],
    [
      'a remark between bullets',
      '---\ntitle: A\n---\n\n- One.\n<!-- fieldbook-ignore placeholder: no -->\n- Two.\n',
      '---\ntitle: A\n---\n\n- One.\n- Two.\n',
    ],
    [
      'a remark in front matter',
      '---\n# fieldbook-ignore review-missing: new\ntitle: A\nowner: Coach\nreviewed: 2026-11-01\n---\n\nText.\n',
      '---\ntitle: A\nowner: Coach\nreviewed: 2026-11-01\n---\n\nText.\n',
    ],
  ]

  it.each(cases)('puts %s right and touches nothing else', (_, wrong, right) => {
    expect(safelyMended(wrong)).toBe(right)
  })

  it.each(cases)('puts %s right with Windows line ends and a byte-order mark', (_, wrong, right) => {
    const typed = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(safelyMended(typed(wrong))).toBe(typed(right))
  })

  it.each([
    [
      'a remark that keeps two paragraphs apart',
      '---\ntitle: A\n---\n\nOne.\n<!-- fieldbook-ignore placeholder: no -->\nTwo.\n',
    ],
    ['a key that would stand twice', '---\ntitle: A\nTitle: B\n---\n\nText.\n'],
    ['a bold word that may be no label', '---\ntitle: A\n---\n\n- **Also** a word.\n'],
    ['a name that is only near', '---\ntitle: A\nowner: Coacj\n---\n\nText.\n'],
  ])('isn’t there for %s', (_, text) => {
    expect(safelyMended(text)).toBe(text)
  })
})

describe('labels and headings', () => {
  it.each([
    ['- **Lead:** A\n**Helps:** B', '- **Lead:** A\n- **Helps:** B'],
    ['- **Lead:** A\n  • **Helps:** B', '- **Lead:** A\n- **Helps:** B'],
    ['**Lead:** A', '- **Lead:** A'],
    ['- *Lead:* A', '- **Lead:** A'],
    ['- __Lead: A__', '- **Lead:** A'],
    ['- **Lead: A** and more', '- **Lead:** A and more'],
  ])('%j is written as %j', (wrong, right) => {
    const process = (text: string): string =>
      `---\ntitle: Sale\ntype: opportunity\nroles: []\n---\n\n## Close\n\n${text}\n`
    expect(safelyMended(process(wrong), 'content/processes/sale.md')).toBe(process(right))
  })

  it('are read as they were before', () => {
    const wrong =
      '---\ntitle: Sale\ntype: opportunity\nroles: []\n---\n\n# Open\n\n##Close\n\n## Gate: Is it won?\n\n- [x] signed\n'
    const file = 'content/processes/sale.md'
    const right = safelyMended(wrong, file)
    expect(right).toContain('## Open\n\n## Close\n\n### Gate: Is it won?\n\n- [ ] signed\n')
    const read = (text: string) =>
      JSON.stringify(compiled({ [file]: text }).handbook.get('process', 'sale')?.stages, (key, value: unknown) =>
        ['at', 'whole', 'position', 'depth', 'checked'].includes(key) ? undefined : value,
      )
    expect(read(right)).toBe(read(wrong))
  })
})

/** A text after every mend that needs no asking, until there is none left. */
function safelyMended(text: string, file = 'content/glossary/a.md'): string {
  let bytes = new TextEncoder().encode(text)
  for (let pass = 0; pass < 5; pass++) {
    const people = '---\ntitle: People\n---\n\n## Coach\n\n- **Role:** Coach\n'
    const { findings } = compiled({ [file]: bytes, 'content/people.md': people })
    const edits = findings
      .filter(({ at }) => at.file === file)
      .flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits))
    bytes = new Uint8Array(editBytes(bytes, edits)!)
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function mended(input: Input, fix: Fix): Input {
  const change = <S extends NonNullable<Input['settings']>>(source: S): S => ({
    ...source,
    bytes: editBytes(
      source.bytes,
      fix.edits.filter(({ at }) => at.file === source.file),
    )!,
  })
  return { ...input, settings: input.settings && change(input.settings), sources: input.sources.map(change) }
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.message === b.message && a.at.file === b.at.file
}
