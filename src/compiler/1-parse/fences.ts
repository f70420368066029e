import type { RootContent } from 'mdast'
import type { Issue } from '../model/issue.ts'
import { positionOf } from './context.ts'

/** Finds a code fence or a remark that is opened and never closed, so that it swallows the rest of the file. */
export function findUnclosedFence(file: string, text: string, nodes: readonly RootContent[]): Issue[] {
  const last = nodes.at(-1)
  if (!last?.position || (last.type !== 'code' && last.type !== 'html')) return []
  const lines = text.split(/\r?\n/).slice(last.position.start.line - 1, last.position.end.line)
  const opening = (lines[0] ?? '').trim()
  const mark = last.type === 'html' ? /^<!--/.exec(opening)?.[0] : /^(?:`{3,}|~{3,})/.exec(opening)?.[0]
  if (mark === undefined) return []
  const isClosed =
    last.type === 'html'
      ? lines.join('\n').includes('-->')
      : lines.slice(1).some((line) => line.trim().startsWith(mark) && line.trim().replaceAll(mark[0] ?? '', '') === '')
  if (isClosed) return []
  const { start } = positionOf(file, last)
  return [
    {
      type: 'fence-unclosed',
      mark,
      at: { file, start, end: { line: start.line, column: start.column + mark.length } },
    },
  ]
}
