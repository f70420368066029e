import type { Nodes, RootContent, Text } from 'mdast'
import type { Issue, IssueOf } from '../model/issue.ts'
import { positionOf } from './context.ts'

/** Finds what was meant as a link and isn't read as one: to a reader it stands there with all its brackets. */
export function findUnreadLinks(file: string, nodes: readonly RootContent[]): Issue[] {
  const found: Issue[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text') found.push(...inText(file, node))
    if ('children' in node) node.children.forEach(walk)
  }
  nodes.forEach(walk)
  return found
}

type Problem = IssueOf<'link-unread'>['problem']

/** Lengths are bounded, so that a line of a megabyte stays quick. */
const patterns: readonly (readonly [Problem, RegExp])[] = [
  ['double-brackets', /\[\[[^[\]\n]{1,200}\]\]/],
  ['space-between', /\[[^[\]\n]{1,200}\][ \u00a0]+\((?:\.{1,2}\/|https?:|[\w-]+\.md)[^()\n]{0,300}\)/],
  ['space-inside', /\[[^[\]\n]{1,200}\]\([^()\n]{0,300}\s[^()\n]{0,300}\)/],
  ['unclosed', /\[[^[\]\n]{1,200}\]\([^()\s]{1,300}/],
  ['no-definition', /\[[^[\]\n]{1,200}\]\[[^[\]\n]{1,200}\]/],
]

function inText(file: string, node: Text): Issue[] {
  if (!node.value.includes('[')) return []
  for (const [problem, pattern] of patterns) {
    const match = pattern.exec(node.value)
    if (!match) continue
    return [{ type: 'link-unread', written: match[0], problem, at: placeOf(file, node, match.index, match[0].length) }]
  }
  return []
}

function placeOf(file: string, node: Text, index: number, length: number): Issue['at'] {
  const whole = positionOf(file, node)
  const lines = node.value.slice(0, index).split('\n')
  const span = (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)
  if (span !== node.value.length) return whole
  const column = (lines.length === 1 ? whole.start.column : 1) + (lines.at(-1) ?? '').length
  const line = whole.start.line + lines.length - 1
  return { file, start: { line, column }, end: { line, column: column + length } }
}
