import { describe, expect, it } from 'vitest'
import { runRuleExamples } from '../../scripts/generate/rule-examples.ts'
import { compile, editBytes, type Finding, type Fix, type Input, rules } from '../../src/compiler/index.ts'
import { compiled } from './compiled.ts'

/** What the wrong examples of the rules’ pages lead to. */
const shown = rules.flatMap(({ id }) => {
  const { wrong } = runRuleExamples(id)
  return wrong ? wrong.findings.map((finding) => ({ id, finding, input: wrong.input })) : []
})

/** The mends they are offered. */
const offered = shown.flatMap((it) => it.finding.fixes.map((fix) => ({ ...it, fix })))

/** Rules whose hint names one answer that they offer no mend for, and why. */
const leftToTheAuthor: Readonly<Record<string, string>> = {
  'audience-unknown': 'the hint names one of three audiences, and nothing says which is meant',
  'audience-wider-than-file': 'the line in the front matter opens every other section that isn’t kept back before',
  'file-misplaced': 'an edit of text can’t move a file',
}

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

describe('a hint that names one answer', () => {
  const named = shown.filter(({ finding }) => namesOneAnswer(finding.hint))

  it.each(named.map((it) => [it.finding.rule, it.finding.hint, it] as const))(
    'of %s is a mend as well: %s',
    (...it) => {
      const [rule, , { finding }] = it
      expect(finding.fixes.length > 0 || rule in leftToTheAuthor).toBe(true)
    },
  )

  it('is no mend only where that has a reason', () => {
    const without = named.filter(({ finding }) => finding.fixes.length === 0).map(({ finding }) => finding.rule)
    expect([...new Set(without)].sort()).toEqual(Object.keys(leftToTheAuthor).sort())
  })

  it.each([
    ['Did you mean `Offer`?', true],
    ['Write `cycle: 1 month`, or correct the time of the stage that is off.', true],
    ['Write `- **Weights:** 9`, or correct the weight that is off by 1.', true],
    ['Did you mean `Offer` or `Order`?', false],
    ['Write `Enablement lead`, `Sales coach` or `Head of sales`.', false],
    ['Write `owner: Enablement lead` and `reviewers: [Sales coach]`.', false],
    ['Write the day it was last read.', false],
  ])('is told from others: %s', (hint, isOne) => {
    expect(namesOneAnswer(hint)).toBe(isOne)
  })
})

describe('a mend that is asked for', () => {
  const process = page('type: opportunity\nroles: [seller]', '## Qualification\n\n### Gate: Do we go on?')
  const stage = (line: string): string => `${process}\n${line}\n`
  const metric = page('level: result', '- **Formula:** won ÷ (won + lost)')

  it.each([
    [
      'of two readings',
      'value-ambiguous',
      'processes/a',
      stage('- **Decides:** Boss; above $50.000 Chief'),
      '$50.000',
      '$50',
    ],
    ['behind a yes', 'unknown-stage', 'processes/a', stage('- **If yes:** wn'), 'wn', 'won'],
    ['behind `lost`', 'loss-reason-unknown', 'processes/a', stage('- **If no:** lost: Prise'), 'Prise', 'Price'],
    [
      'the same number of a sum',
      'metric-example-wrong',
      'metrics/a',
      `${metric}\n- **Example:** won = 42, lost = 62 → 42 %\n`,
      '→ 42 %',
      '→ 40 %',
    ],
    [
      'the same words of a longer name',
      'brand-stage-unknown',
      'company',
      page('', '## Brand personality\n\nDry.\n\n### Qualification and Qualificatio\n\n- **Avoid:** a\n'),
      'and Qualificatio\n',
      'and Qualification\n',
    ],
  ])('changes the wrong words alone, not %s', (_, rule, name, text, from, to) => {
    const files = { 'content/processes/b.md': process, ...reasons, [`content/${name}.md`]: text }
    expect(askedFor(rule, files)[`content/${name}.md`]).toBe(text.replace(from, () => to))
  })

  it('numbers the guides behind a gap anew, each in its file', () => {
    const guide = (order: number): string => page(`path: First month\norder: ${order}`, 'Read it.\n')
    const guides = (...orders: readonly number[]): Record<string, string> =>
      Object.fromEntries(orders.map((order, index) => [`content/guides/${index}.md`, guide(order)]))
    expect(askedFor('path-gap', guides(1, 4, 5, 9))).toEqual(guides(1, 2, 3, 7))
  })

  it('isn’t there for a name that would read as two in its list', () => {
    const two = process.replace('## Qualification', '## Offer, Order')
    const wrong = page('level: result', '- **Process:** B\n- **Stages:** Offer\n')
    const { findings } = compiled({ 'content/processes/b.md': two.replace('A', 'B'), 'content/metrics/a.md': wrong })
    const { hint, fixes } = findings.find(({ rule }) => rule === 'metric-stage-unknown')!
    expect(hint).toBe('Did you mean `Offer, Order`?')
    expect(fixes).toEqual([])
  })
})

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
    [
      'an audience that is a paragraph',
      '---\ntitle: A\n---\n\n## B\n\n**Audience:** internal\n\nText.\n',
      '---\ntitle: A\n---\n\n## B\n\n- **Audience:** internal\n\nText.\n',
    ],
    [
      'an audience that isn’t bold',
      '---\ntitle: A\n---\n\n## B\n\n- Audience: internal\n',
      '---\ntitle: A\n---\n\n## B\n\n- **Audience:** internal\n',
    ],
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
    ['an audience inside something else', '---\ntitle: A\n---\n\n## B\n\n> Audience: internal\n'],
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

const reasons = { 'content/win-loss-review.md': page('', '## Loss reasons\n\n- Price\n') }

function page(front: string, body: string): string {
  return `---\ntitle: A\n${front === '' ? '' : `${front}\n`}---\n\n${body}\n`
}

/** The files after the first mend that the first finding of a rule offers. */
function askedFor(rule: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const { edits } = compiled(files).findings.find((it) => it.rule === rule)!.fixes[0]!
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      const own = edits.filter(({ at }) => at.file === file)
      return [file, new TextDecoder().decode(editBytes(new TextEncoder().encode(text), own))]
    }),
  )
}

/** `Did you mean …?` or `Write …` with one thing in backticks, and not with several to choose from or to write together. */
function namesOneAnswer(hint: string): boolean {
  return /^(?:Did you mean|Write) `[^`]+`(?!,? (?:or|and) `|, `)/.test(hint)
}

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
  return {
    ...input,
    settings: input.settings && change(input.settings),
    baseline: input.baseline && change(input.baseline),
    sources: input.sources.map(change),
  }
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.message === b.message && a.at.file === b.at.file
}
