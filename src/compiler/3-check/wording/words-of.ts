import type { Nodes } from 'mdast'
import type { Entry } from '../../model/concepts.ts'
import type { Place, Position } from '../../model/position.ts'

/** The words of one paragraph, heading, table cell or value. Code is left out: `\uFFFC` stands for it. */
export interface Words {
  readonly text: string
  /** Does it stand in a block quote? */
  readonly isQuoted: boolean
  /** Where the words from `start` to `end` (exclusive) stand in the source. */
  readonly position: (start: number, end: number) => Position
}

/** Everything an entry says below its front matter, in no particular order. Names of other entries aren't part of it. */
export function wordsOf(entry: Entry): readonly Words[] {
  const found: Words[] = []
  collect(entry, entry.at, found)
  return found
}

/** The words of one part of an entry, in their order. `at` is where it stands, for what has no place of its own. */
export function wordsIn(part: unknown, at: Position): readonly Words[] {
  const found: Words[] = []
  collect(part, at, found)
  return found
}

/** Parts of the model that hold no words of the author's own. */
const skipped: ReadonlySet<string> = new Set(['front', 'frontAt', 'at', 'whole', 'kind', 'id', 'file', 'origin'])

function collect(value: unknown, around: Position, found: Words[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, around, found)
    return
  }
  if ('kinds' in value) return
  if (isNode(value)) return collectNode(value, around, false, found)
  const at = 'at' in value ? (value.at as Position) : around
  if ('text' in value && typeof value.text === 'string') {
    const nodes = 'nodes' in value ? (value.nodes as readonly Nodes[]) : []
    found.push(nodes.length > 0 ? joined(nodes, at, false) : plain(value.text, at))
  } else if ('value' in value && typeof value.value === 'string') {
    found.push(plain(value.value, at))
  } else {
    for (const key in value) {
      const part: unknown = value[key as keyof typeof value]
      if (typeof part === 'object' && !skipped.has(key)) collect(part, at, found)
    }
  }
}

function isNode(value: object): value is Nodes {
  return 'type' in value && typeof value.type === 'string' && ('children' in value || 'position' in value)
}

function collectNode(node: Nodes, at: Position, isQuoted: boolean, found: Words[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    found.push(joined(node.children, at, isQuoted))
  } else if ('children' in node) {
    for (const child of node.children) collectNode(child, at, isQuoted || node.type === 'blockquote', found)
  }
}

function plain(text: string, at: Position): Words {
  return { text, isQuoted: false, position: () => at }
}

interface Run {
  readonly start: number
  readonly words: string
  readonly node: Nodes
}

function joined(nodes: readonly Nodes[], at: Position, isQuoted: boolean): Words {
  return {
    text: textOf(nodes),
    isQuoted,
    position: (start, end) => {
      // Few words are asked for their place.
      const runs = runsOf(nodes)
      const runAt = (index: number): Run | undefined => runs.findLast((run) => run.start <= index)
      const from = placeIn(runAt(start), start, 'start')
      const to = placeIn(runAt(Math.max(start, end - 1)), end, 'end')
      return from && to ? { file: at.file, start: from, end: to } : at
    },
  }
}

function textOf(nodes: readonly Nodes[]): string {
  let text = ''
  for (const node of nodes) text += 'children' in node ? textOf(node.children) : spoken(node)
  return text
}

function runsOf(nodes: readonly Nodes[]): Run[] {
  const runs: Run[] = []
  let length = 0
  const add = (node: Nodes): void => {
    if ('children' in node) {
      for (const child of node.children) add(child)
      return
    }
    const words = spoken(node)
    runs.push({ start: length, words, node })
    length += words.length
  }
  for (const node of nodes) add(node)
  return runs
}

function spoken(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return ' '
    case 'image':
      return node.alt ?? ''
    case 'inlineCode':
      return '\uFFFC'
    default:
      return ''
  }
}

/** The place of a character: exact within plain text, a border of the node where Markdown was escaped. */
function placeIn(run: Run | undefined, index: number, border: 'start' | 'end'): Place | undefined {
  const position = run?.node.position
  if (!run || !position) return undefined
  const span = (position.end.offset ?? 0) - (position.start.offset ?? 0)
  if (run.node.type !== 'text' || span !== run.words.length)
    return { line: position[border].line, column: position[border].column }
  const lines = run.words.slice(0, index - run.start).split('\n')
  const last = lines.at(-1) ?? ''
  if (lines.length === 1) return { line: position.start.line, column: position.start.column + last.length }
  return { line: position.start.line + lines.length - 1, column: last.length + 1 }
}
