import { locate } from '../meaning/located-text.ts'
import type { Issue } from '../model/issue.ts'

/** As many in one file are told: whoever sees a thousand looks for what put them there. */
const most = 1000

/** Characters that control a machine and that nobody sees; but for tabs and line ends, no text has any. */
export function findControlCharacters(file: string, text: string): Issue[] {
  const first = text.search(control)
  // Hardly any file has one.
  if (first === -1) return []
  const { place } = locate(text)
  const found: Issue[] = []
  for (let at = first; at < text.length && found.length < most; at++) {
    if (!control.test(text.charAt(at))) continue
    const [start, end] = [place(at), place(at + 1)]
    found.push({ type: 'control-character', code: text.charCodeAt(at), at: { file, start, end } })
  }
  return found
}

/**
 * Where the first one stands, as an offset, if more than a quarter are such characters: what says it is UTF-8 is UTF-16
 * then, in which every second byte of Latin letters is 0, or no text at all.
 */
export function controlsThroughout(text: string): number | undefined {
  const first = text.search(control)
  if (first === -1) return undefined
  const count = [...text.slice(first).matchAll(new RegExp(control, 'g'))].length
  return count > text.length / 4 ? first : undefined
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
