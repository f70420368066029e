import type { Edit } from '../model/finding.ts'
import { locate } from './located-text.ts'

/**
 * Puts edits into a text and leaves every other character as it is. Of two edits that overlap, the one that stands first
 * in the text is made. `\n` in what is put in becomes the line end of the text.
 */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const { offset } = locate(text)
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const sorted = edits
    .map(({ at, put }) => ({ from: offset(at.start), to: offset(at.end), put: put.replaceAll(/\r\n|\n/g, lineEnd) }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let result = ''
  let done = 0
  let last = -1
  for (const { from, to, put } of sorted) {
    if (from < done || from === last) continue
    result += text.slice(done, from) + put
    done = to
    last = from
  }
  return result + text.slice(done)
}

/** The same for a file's bytes, byte-order mark and line ends kept. Undefined where they aren't UTF-8. */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  const text = decodeWhole(bytes)
  if (text === undefined) return undefined
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
  return new TextEncoder().encode(mark + applyEdits(text.slice(mark.length), edits))
}

const byteOrderMark = '\uFEFF'

function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
