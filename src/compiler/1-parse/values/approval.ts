import type { PhrasingContent } from 'mdast'
import type { Approval } from '../../model/gate-values.ts'
import type { Reference } from '../../model/reference.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Context, positionOf } from '../context.ts'
import { isList, type Label } from '../labels.ts'
import { richText } from '../rich-text.ts'
import { readNames } from './names.ts'
import { anyOf, startsWith } from './words.ts'

/** Reads `- **Delivery date:** Plant manager (accountable). Prepared by Account executive; ask Logistics; tell Sales`. */
export function readApproval(label: Label, context: Context): Approval {
  const found: Record<'accountable' | 'preparedBy' | 'ask' | 'tell', Reference[]> = {
    accountable: [],
    preparedBy: [],
    ask: [],
    tell: [],
  }
  const words = richText([...label.inline, ...nestedClauses(label)], label.at)
  const { text } = words
  for (const [from, to] of clauses(text)) {
    const clause = text.slice(from, to)
    const part = (['preparedBy', 'ask', 'tell'] as const).find((key) => startsWith(clause, context.vocabulary, key) > 0)
    const lead = part ? startsWith(clause, context.vocabulary, part) : 0
    if (part) {
      found[part].push(...readNames(words, ['role'], from + lead, to))
      continue
    }
    const marks = [...clause.matchAll(markPattern(context.vocabulary))]
    if (marks.length === 0) {
      found.accountable.push(...readNames(words, ['role'], from, to))
      continue
    }
    let start = from
    for (const mark of marks) {
      const names = readNames(words, ['role'], start, from + mark.index)
      found.accountable.push(...names.slice(-1))
      found.preparedBy.push(...names.slice(0, -1))
      start = from + mark.index + mark[0].length
    }
    found.preparedBy.push(...readNames(words, ['role'], start, to))
  }
  const decision = { text: label.word, nodes: [{ type: 'text' as const, value: label.word }], at: label.wordAt }
  return { decision, ...found, at: positionAt(label, context) }
}

/** Items nested below the label are clauses too. */
function nestedClauses(label: Label): PhrasingContent[] {
  const items = label.details.filter(isList).flatMap((list) => list.children)
  return items.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? [{ type: 'text' as const, value: '; ' }, ...first.children] : [],
  )
}

function markPattern(vocabulary: Vocabulary): RegExp {
  return new RegExp(`\\s*\\((?:${anyOf(vocabulary, 'accountable')})\\)`, 'giu')
}

function positionAt(label: Label, context: Context): Label['at'] {
  return label.inline.length > 0 ? positionOf(context.file, ...label.inline) : label.at
}

function clauses(text: string): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(/[;.](?=\s|$)/g)) {
    parts.push([start, match.index])
    start = match.index + 1
  }
  parts.push([start, text.length])
  return parts.filter(([from, to]) => text.slice(from, to).trim() !== '')
}
