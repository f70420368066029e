import { describe, expect, it } from 'vitest'
import { runRuleExamples } from '../../scripts/generate/rule-examples.ts'
import { compile, editBytes, type Finding, type Input, rules } from '../../src/compiler/index.ts'
import { remarkAbove } from '../../src/language-server/remark-above.ts'
import { compiled } from '../compiler/compiled.ts'

/** What the wrong examples of the rules’ pages lead to. */
const shown = rules.flatMap(({ id }) => {
  const { wrong } = runRuleExamples(id)
  return wrong ? wrong.findings.map((finding) => ({ id, finding, input: wrong.input })) : []
})

/** What has no line that a remark could stand above: files that aren’t read, baselines, and remarks themselves. */
const without = ['file-empty', 'file-misplaced', 'front-matter-missing', 'merge-conflict']
const acceptable = shown.filter(({ id }) => !without.includes(id) && !/^(ignore|baseline)-/.test(id))

const remark = '<!-- fieldbook-ignore placeholder: -->'

describe('a remark that accepts a finding', () => {
  it.each(acceptable.map((it) => [it.id, it] as const))(
    'is put above the finding of the page of %s, and nothing else is found then',
    (_id, { finding, input }) => {
      const remarked = withRemark(input, finding, 'we mean it')
      const { file, start } = finding.at
      const others = compile(input).findings.filter(
        ({ rule, at }) => rule !== finding.rule || at.file !== file || at.start.line !== start.line,
      )
      expect(compile(remarked).findings.map(inWords)).toEqual(others.map(inWords))
    },
  )

  it.each([
    ['in the midst of a paragraph', ['One line', 'and XXX more.'], 4, [`One line ${remark}`, 'and XXX more.']],
    ['in a list', ['- one', '  - TODO'], 4, ['- one', `  ${remark}`, '  - TODO']],
    ['above a heading', ['Text', '## TODO'], 4, ['Text', remark, '## TODO']],
  ])('stands where the page reads as before: %s', (_name, body, line, expected) => {
    const lines = ['---', 'title: A', '---', ...body]
    const { range, newText } = remarkAbove(lines, false, line, 'placeholder')!
    const own = lines[range.start.line] ?? ''
    const put = own.slice(0, range.start.character) + newText + own.slice(range.start.character)
    expect(lines.with(range.start.line, put).slice(3).join('\n')).toBe(expected.join('\n'))
  })

  it.each([
    ['in front matter', 1],
    ['for what is found at its fence', 0],
  ])('is a comment of YAML %s', (_name, line) => {
    const edit = remarkAbove(['---', 'title: TODO', '---'], false, line, 'placeholder')
    expect(edit).toMatchObject({ range: { start: { line: 1 } }, newText: '# fieldbook-ignore placeholder: \n' })
  })

  it.each([
    ['in code', ['---', 'title: A', '---', '', '```text', 'TODO', '```'], 5],
    ['in a table', ['---', 'title: A', '---', '', '| a |', '|---|', '| TODO |'], 6],
    ['above a page without front matter', ['TODO'], 0],
  ])('isn’t put %s', (_name, lines, line) => {
    expect(remarkAbove(lines, false, line, 'placeholder')).toBeUndefined()
  })

  it.each(['…', '...', 'TODO', 'your reason', '?', 'to be written'])('needs another reason than %s', (reason) => {
    expect(findingsBelow(reason)).toEqual(['ignore-without-reason', 'placeholder'])
  })

  it.each(['XXX is the name of a machine series', 'a reason of the legal team: #12', 'TODO is our column’s name'])(
    'takes %s as a reason',
    (reason) => {
      expect(findingsBelow(reason)).toEqual([])
    },
  )
})

function findingsBelow(reason: string): readonly string[] {
  const text = `---\ntitle: Line audit\n---\n\n<!-- fieldbook-ignore placeholder: ${reason} -->\nA machine of the XXX series.\n`
  return issuesIn({ 'content/glossary/line-audit.md': text })
}

function issuesIn(files: Readonly<Record<string, string>>): readonly string[] {
  const rules = compiled(files).findings.map(({ rule }) => rule)
  return rules.filter((rule) => /^(?:ignore|placeholder)/.test(rule))
}

function inWords({ rule, at, message }: Finding): string {
  return `${rule} ${at.file} ${message}`
}

function withRemark(input: Input, { at, rule }: Finding, reason: string): Input {
  const source = [...input.sources, input.settings].find((it) => it?.file === at.file)
  const lines = source ? new TextDecoder().decode(source.bytes).split(/\r?\n/) : []
  const edit = remarkAbove(lines, at.file === 'fieldbook.yaml', at.start.line - 1, rule)
  if (!source || !edit) throw new Error(`no remark for ${rule}`)
  const { line, character } = edit.range.start
  const place = { line: line + 1, column: character + 1 }
  const put = edit.newText.replace(`${rule}: `, `${rule}: ${reason} `)
  const bytes = editBytes(source.bytes, [{ at: { file: at.file, start: place, end: place }, put }]) ?? source.bytes
  const revised = { ...source, bytes }
  return {
    ...input,
    settings: input.settings === source ? revised : input.settings,
    sources: input.sources.map((it) => (it === source ? revised : it)),
  }
}
