import type { Issue } from '../model/issue.ts'

/**
 * The most work that character references may make in one piece of text, and in one file. The parser copies a text anew at
 * each reference in it, so the work is the letters before each, added up: a hundred million take it up to a second and
 * 100 MB, and at 512 MB it crashes.
 */
const mostReferenceWork = { piece: 100_000_000, file: 400_000_000 }

/** The most stars and underlines in one piece of text: the parser looks from each for the one that it closes. */
const mostMarks = 100_000

/** The most quotes and lists that a line may begin inside of: the parser takes time by their square. */
const deepestNesting = 100

/** Finds what would keep the parser busy for minutes, before it sees it. */
export function findBeyondLimits(file: string, text: string): Issue | undefined {
  return findDeepNesting(file, text) ?? (mayBeCrowded(text) ? findCrowdedSigns(file, text.split('\n')) : undefined)
}

/** Nearly every file is too short for it, whatever stands in it. */
function mayBeCrowded(text: string): boolean {
  return text.length > mostMarks || (text.split('&').length - 1) * text.length > mostReferenceWork.piece
}

function findDeepNesting(file: string, text: string): Issue | undefined {
  let line = 1
  for (let from = 0; from < text.length; line++) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd === -1 ? text.length : lineEnd
    const nesting = to - from > deepestNesting ? nestingOf(text.slice(from, to)) : undefined
    if (nesting && nesting.depth > deepestNesting) {
      const at = { file, start: { line, column: 1 }, end: { line, column: nesting.width + 1 } }
      return { type: 'nesting-too-deep', depth: nesting.depth, limit: deepestNesting, at }
    }
    from = to + 1
  }
  return undefined
}

/** The quotes and lists that a line begins inside of, and how wide their signs are. */
function nestingOf(line: string): { readonly depth: number; readonly width: number } | undefined {
  const [signs] = nested.exec(line) ?? []
  if (signs === undefined || ruleAcross.test(line)) return undefined
  return { depth: signs.replaceAll(/\d+|\s+/g, '').length, width: signs.length }
}

/** Text that the parser keeps as one: up to a blank line, a heading, a bullet or a row of a table. */
interface Piece {
  readonly line: number
  letters: number
  references: number
  work: number
  marks: number
}

function pieceAt(line: number): Piece {
  return { line, letters: 0, references: 0, work: 0, marks: 0 }
}

function findCrowdedSigns(file: string, lines: readonly string[]): Issue | undefined {
  let total = 0
  let piece = pieceAt(1)
  let worst = piece
  let table = false
  for (const [index, line] of lines.entries()) {
    if (index > 0 && row.test(lines[index - 1]!) && rule.test(line)) table = sameColumns(lines[index - 1]!, line)
    if (blank.test(line)) {
      table = false
      piece = pieceAt(index + 2)
      continue
    }
    if (table || beginsPiece.test(line)) piece = pieceAt(index + 1)
    for (const { index: column } of line.matchAll(reference)) {
      piece.references++
      piece.work += piece.letters + column
      total += piece.letters + column
    }
    piece.marks += line.match(mark)?.length ?? 0
    piece.letters += line.length + 1
    if (piece.work > worst.work) worst = piece
    if (piece.marks > mostMarks) return crowded('marks', piece)
  }
  if (worst.work <= mostReferenceWork.piece && total <= mostReferenceWork.file) return undefined
  return crowded('references', worst)

  function crowded(signs: 'references' | 'marks', { line, letters, references, marks }: Piece): Issue {
    const end = { line, column: (lines[line - 1] ?? '').trimEnd().length + 1 }
    const at = { file, start: { line, column: 1 }, end }
    return { type: 'signs-crowded', signs, count: signs === 'marks' ? marks : references, letters, at }
  }
}

const nested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
/** `- - -` is a line across the page. */
const ruleAcross = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/
const blank = /^[\s>]*$/
/** Only what can never go on with the paragraph before it. */
const beginsPiece = /^ {0,3}(?:[-*+] +\S|#{1,6} )/
const row = /^ {0,3}\|[^\\]*\|\s*$/
const rule = /^ {0,3}\|(?:\s*:?-+:?\s*\|)+\s*$/
const mark = /[*_]/g
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

function sameColumns(head: string, under: string): boolean {
  return head.split('|').length === under.split('|').length
}
