import { isCollection, isScalar, isSeq, parseDocument, stringify } from 'yaml'

/** What stands behind a key of the front matter. */
export type FieldValue =
  | { readonly is: 'absent' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** Something that no field can hold, such as a map. */
  | { readonly is: 'involved' }

/** The values of a text's front matter by key; undefined where it has none, or none that can be read. */
export function readFields(text: string): ((key: string) => FieldValue) | undefined {
  const found = documentIn(text)
  if (!found) return undefined
  return (key) => {
    const node: unknown = found.document.get(key, true)
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return { is: 'absent' }
    if (isScalar(node)) return { is: 'text', text: node.source ?? String(node.value) }
    const items = isSeq(node) ? node.items : []
    // A remark between the items would be lost.
    if (!isSeq(node) || !items.every(isScalar) || items.some(hasRemark)) return { is: 'involved' }
    return { is: 'list', items: items.map((item) => item.source ?? String(item.value)) }
  }
}

/**
 * The text with another value behind a key, and not a letter else changed: comments, order and spelling of other keys stay.
 * An undefined value takes the key out. Undefined where the front matter can't be read.
 */
export function writeField(text: string, key: string, value: Written | undefined): string | undefined {
  const found = documentIn(text)
  if (!found) return undefined
  const { document, begin, end } = found
  const pair = isCollection(document.contents)
    ? (document.contents.items as readonly Pair[]).find(({ key: it }) => isScalar(it) && it.value === key)
    : undefined
  const put = value === undefined ? undefined : isList(value) ? `[${value.map(item).join(', ')}]` : scalar(value)
  if (!pair) return put === undefined ? text : `${text.slice(0, end)}${key}: ${put}\n${text.slice(end)}`
  const [keyStart, keyEnd] = pair.key.range
  const [from, to] = pair.value?.range ?? [keyEnd + 1, keyEnd + 1]
  if (put === undefined) {
    const next = text.indexOf('\n', begin + Math.max(to - 1, keyEnd))
    return text.slice(0, begin + keyStart) + text.slice(next === -1 ? end : next + 1)
  }
  const written = text.slice(begin + from, begin + to)
  // A list below its key goes behind the key; what follows it begins a line of its own.
  const isBelow = text.slice(begin + keyEnd, begin + from).includes('\n') || from === to
  const start = isBelow ? keyEnd + 1 : from
  const gap = isBelow ? ' ' : ''
  return text.slice(0, begin + start) + gap + put + (written.endsWith('\n') ? '\n' : '') + text.slice(begin + to)
}

/** What a field can write. */
export type Written = string | number | boolean | readonly string[]

function isList(value: Written): value is readonly string[] {
  return Array.isArray(value)
}

function hasRemark(node: { readonly comment?: string | null; readonly commentBefore?: string | null }): boolean {
  return Boolean(node.comment ?? node.commentBefore)
}

interface Pair {
  readonly key: { readonly value: unknown; readonly range: readonly [number, number, number] }
  readonly value: { readonly range: readonly [number, number, number] } | null
}

function documentIn(text: string) {
  const [whole, fence = '', yaml = ''] = /^(---[ \t]*\n)(.*?)^---[ \t]*$/ms.exec(text) ?? []
  if (whole === undefined || !text.startsWith(fence)) return undefined
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return undefined
  return { document, begin: fence.length, end: fence.length + yaml.length }
}

function scalar(value: Exclude<Written, readonly string[]>): string {
  return stringify(value, { lineWidth: 0, version: '1.2' }).trimEnd().replaceAll('\n', ' ')
}

/** In a list on one line, a comma or a bracket needs quotes. */
function item(value: string): string {
  return /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value)
}
