import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { compile, type Finding, type Input, type Source } from '../../src/compiler/index.ts'
import { reportText } from '../../src/reporters/index.ts'
import { readRoot } from '../../src/workspace/read-root.ts'
import { baselineFile, generatorRoot } from '../../src/workspace/index.ts'

/** The examples of one rule's page, compiled over the small company. */
export interface RuleExamples {
  readonly rule: string
  /** Undefined where the page says that the wrong case can't be shown as text. */
  readonly wrong:
    | {
        readonly findings: readonly Finding[]
        readonly output: string
        readonly shown: string
        /** What was compiled. */
        readonly input: Input
      }
    | undefined
  readonly right: { readonly findings: readonly Finding[] } | undefined
  /** The page with the true output in it. */
  readonly page: string
}

/** The day the examples are checked on. */
const exampleDay = '2026-11-22'

/** Reads a rule's page and runs its examples. Throws where the page lacks a part, which is our own mistake. */
export function runRuleExamples(rule: string): RuleExamples {
  const text = readFileSync(join(generatorRoot, 'docs/rules', `${rule}.md`), 'utf8')
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(text)
  const wrongPart = partOf(tree, 'Wrong', rule)
  const rightPart = partOf(tree, 'Right', rule)
  if (
    wrongPart.some(
      (node) =>
        toString(node).startsWith('This can’t be shown as text.') ||
        toString(node).startsWith("This can't be shown as text."),
    )
  ) {
    return { rule, wrong: undefined, right: undefined, page: text }
  }
  const wrong = compileOver(filesOf(wrongPart, rule))
  const right = compileOver(filesOf(rightPart, rule))
  const output = wrongPart.find((node): node is Code => node.type === 'code' && node.lang === 'text')
  if (!output?.position) throw new Error(`docs/rules/${rule}.md: no \`\`\`text block for the output`)
  const [from, to] = [output.position.start.offset ?? 0, output.position.end.offset ?? 0]
  const page = `${text.slice(0, from)}\`\`\`text\n${wrong.output}\n\`\`\`${text.slice(to)}`
  return { rule, wrong: { ...wrong, shown: output.value }, right, page }
}

function partOf(tree: Root, title: string, rule: string): RootContent[] {
  const from = tree.children.findIndex((node) => isHeading(node) && toString(node) === title)
  if (from === -1) throw new Error(`docs/rules/${rule}.md: no heading \`## ${title}\``)
  const to = tree.children.findIndex((node, index) => index > from && isHeading(node))
  return tree.children.slice(from + 1, to === -1 ? undefined : to)
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2
}

function filesOf(part: readonly RootContent[], rule: string): Source[] {
  const files = part.flatMap((node) => {
    const file = node.type === 'code' ? /(?:^|\s)file=(\S+)/.exec(node.meta ?? '')?.[1] : undefined
    return node.type === 'code' && file !== undefined
      ? [{ file, bytes: bytesOf(node.value), origin: 'company' as const }]
      : []
  })
  if (files.length === 0) throw new Error(`docs/rules/${rule}.md: an example without a \`file=\``)
  return files
}

function compileOver(files: readonly Source[]): { findings: readonly Finding[]; output: string; input: Input } {
  const company = readRoot(smallCompany, nowhere)
  const own = new Map(files.map((file) => [file.file, file]))
  const settings = own.get('fieldbook.yaml') ?? company.settings
  const baseline = own.get(baselineFile)
  const sources = [
    ...company.sources.filter((source) => !own.has(source.file)),
    ...files.filter((file) => file !== settings && file !== baseline),
  ]
  const input = { settings, baseline, sources, assets: company.assets, today: exampleDay }
  const { findings } = compile(input)
  const lines = new Map(
    [...sources, settings, baseline].flatMap((it) =>
      it ? [[it.file, new TextDecoder().decode(it.bytes).split(/\r?\n/)]] : [],
    ),
  )
  const report = reportText(findings, { colour: false, sourceLine: (file, line) => lines.get(file)?.[line - 1] })
  return { findings, output: report.split('\n\n').slice(0, -1).join('\n\n'), input }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text + '\n')
}

const smallCompany = join(generatorRoot, 'tests/compiler/small-company')
const nowhere = join(generatorRoot, 'tests/compiler/no-docs')
