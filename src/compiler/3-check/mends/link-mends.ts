import type { Position } from '../../model/position.ts'
import { escapePattern } from '../escape-pattern.ts'
import { asWritten, type Mend, mend } from './mend.ts'
import { quote } from '../quote.ts'

/** Gives a link another address, wherever in it the address stands: behind its words, its definition, or bare. */
export function lead(to: string, from: string, at: Position): Mend[] {
  if (from.trim() === '') return []
  const find = new RegExp(`(?<=\\]\\(\\s*<?|\\]:\\s*<?|^["']?)${escapePattern(from)}`)
  return mend(`Lead to ${quote(to)}`, { at, find, put: asWritten(to.replaceAll(' ', '%20')) }, 'ask')
}
