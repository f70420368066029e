import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { IssueOf } from '../model/issue.ts'
import type { BlockShape } from '../model/shape.ts'
import { type Context, positionOf } from './context.ts'
import { readHeading } from './headings.ts'
import { dropStart } from './rich-text.ts'

/**
 * Reads headings as they were meant where a sign is missing or one too few: one slip then is one finding, not one for
 * every line below it. `##Stage` lacks its space, `# Stage` is of the title's level, `## Gate: …` stands beside its stage.
 */
export function repairHeadings(nodes: readonly RootContent[], shape: BlockShape, context: Context): RootContent[] {
  const [each] = Object.values(shape.each ?? {})
  let isInside = false
  return nodes.flatMap((node): RootContent | RootContent[] => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return node
    const [heading, ...rest] = node.type === 'paragraph' ? withoutSpace(node, context) : [node]
    if (heading?.type !== 'heading') return node
    if (heading.depth === 1 && each) {
      report(heading, 2, 'first-level', context)
      isInside = true
      return [{ ...heading, depth: 2 }, ...rest]
    }
    if (heading.depth === 2 && each && isInside && !readHeading(heading.children, shape.sections, context)) {
      const part = readHeading(heading.children, each.sections, context)
      const isTold = part !== undefined && each.sections[part.key]?.title === 'required' && part.rest.length > 0
      if (isTold) {
        report(heading, 3, 'too-high', context)
        return [{ ...heading, depth: 3 }, ...rest]
      }
    }
    if (heading.depth === 2) isInside = true
    return [heading, ...rest]
  })
}

/** `##Stage` is a paragraph to Markdown. What stands on the lines below it stays one. */
function withoutSpace(node: Paragraph, context: Context): RootContent[] {
  const [first] = node.children
  const signs = first?.type === 'text' ? /^(#{2,6})(?=[^#\s])/.exec(first.value)?.[1] : undefined
  if (signs === undefined || !node.position) return [node]
  const children = dropStart(node.children, signs.length)
  const breakAt = children.findIndex((it) => it.type === 'text' && it.value.includes('\n'))
  const [line, below] = breakAt === -1 ? [children, []] : splitLine(children, breakAt)
  const depth = signs.length as Heading['depth']
  const end = line.at(-1)?.position?.end ?? node.position.end
  const heading: Heading = { type: 'heading', depth, children: line, position: { start: node.position.start, end } }
  report(heading, depth, 'space', context)
  return below.length === 0
    ? [heading]
    : [heading, { ...node, children: below, position: { start: end, end: node.position.end } }]
}

type Problem = IssueOf<'heading-malformed'>['problem']

function report(heading: Heading, depth: number, problem: Problem, { file, report }: Context): void {
  report({ type: 'heading-malformed', heading: toString(heading), depth, problem, at: positionOf(file, heading) })
}

function splitLine(children: PhrasingContent[], index: number): [PhrasingContent[], PhrasingContent[]] {
  const text = children[index] as PhrasingContent & { type: 'text' }
  const at = text.value.indexOf('\n')
  const [below] = dropStart([text], at + 1)
  const position = text.position && {
    start: text.position.start,
    end: {
      ...text.position.start,
      column: text.position.start.column + at,
      offset: (text.position.start.offset ?? 0) + at,
    },
  }
  const line = { ...text, value: text.value.slice(0, at), ...(position ? { position } : {}) }
  return [
    [...children.slice(0, index), line],
    [...(below ? [below] : []), ...children.slice(index + 1)],
  ]
}
