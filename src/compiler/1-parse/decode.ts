import { largestSource } from '../meaning/largest-source.ts'
import type { Issue } from '../model/issue.ts'
import type { Position } from '../model/position.ts'
import type { Source } from '../model/source.ts'
import { controlsThroughout } from './control-characters.ts'

/** A file's bytes as text, without a byte-order mark; or what is wrong with them. */
export function decode({ file, bytes, size = bytes.length }: Source): { text: string } | { issue: Issue } {
  const at = startOf(file)
  if (size > largestSource) {
    return { issue: { type: 'file-too-large', bytes: size, limit: largestSource, at } }
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return { issue: { type: 'file-encoding', at: placeOfBadByte(file, bytes) } }
  const control = controlsThroughout(text)
  if (control !== undefined) return { issue: { type: 'file-encoding', at: placeAfter(file, text.slice(0, control)) } }
  if (text.trim() === '') return { issue: { type: 'file-empty', at } }
  return { text: asTyped(text) }
}

/**
 * What word processors put in the place of what a keyboard would: old Mac line ends, fixed spaces behind the signs of
 * a heading or a bullet, and tabs that nobody sees behind the lines around front matter. The length stays the same, so
 * every place is true.
 */
function asTyped(text: string): string {
  const ended = text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text
  const lines = ended.includes('\t') ? ended.replaceAll(/^---[ \t]+$/gm, (fence) => fence.replaceAll('\t', ' ')) : ended
  // Hardly any file has one, and a look for it is quicker than a look at each line.
  if (!fixedSpaces.some((space) => lines.includes(space))) return lines
  return lines.replaceAll(/^([ \t]*(?:#{1,6}|[-*+]|\d{1,3}[.)]))[\u00a0\u2007\u202f]/gm, '$1 ')
}

const fixedSpaces = ['\u00a0', '\u2007', '\u202f']

/** The first character of a file. */
export function startOf(file: string): Position {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function placeOfBadByte(file: string, bytes: Uint8Array): Position {
  const readable = new TextDecoder('utf-8').decode(bytes)
  return placeAfter(file, readable.slice(0, Math.max(0, readable.indexOf('\uFFFD'))))
}

function placeAfter(file: string, before: string): Position {
  const lines = before.split('\n')
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return { file, start: place, end: place }
}
