import { toString } from 'mdast-util-to-string'
import type { RootContent } from 'mdast'
import type { StageTime } from '../model/amounts.ts'
import { changeWords } from '../vocabulary/change-words.ts'

/** What a label, an item or a piece of text says, in plain words on one line. */
export function plainValue(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim()
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(plainValue).filter(Boolean).join(', ')
  if ('type' in value && ('children' in value || 'value' in value)) return plainValue(toString(value as RootContent))
  if ('typical' in value) return plainTime(value as StageTime)
  if ('nodes' in value) return plainValue((value.nodes as RootContent[]).map((node) => toString(node)).join(' '))
  if ('line' in value) return plainValue(value.line)
  for (const key of ['text', 'value', 'date'] as const) {
    const part = (value as Record<string, unknown>)[key]
    if (typeof part === 'string') return plainValue(part)
  }
  return Object.entries(value)
    .filter(([key]) => !unspoken.has(key))
    .map(([, part]) => plainValue(part))
    .filter(Boolean)
    .join(', ')
}

const unspoken: ReadonlySet<string> = new Set(['at', 'whole', 'kinds', 'id', 'leads', 'known', 'unit', 'currency'])

function plainTime({ typical, atMost }: StageTime): string {
  return atMost ? changeWords.time(typical.text, atMost.text) : typical.text
}
