import type { TextEdit } from 'vscode-languageserver'
import { insertion } from './edits.ts'
import { isFrontMatter } from './schema-at.ts'

/**
 * Puts the remark that accepts a finding above its line, so that the page reads as before. Undefined where none can stand there:
 * in code, in a table, and above a page that has no front matter.
 *
 * @param line of the finding, counted from 0
 */
export function remarkAbove(
  lines: readonly string[],
  isSettings: boolean,
  line: number,
  rule: string,
): TextEdit | undefined {
  const own = lines[line] ?? ''
  const words = `fieldbook-ignore ${rule}: `
  const hasFront = /^\uFEFF?---\s*$/.test(lines[0] ?? '')
  if (isSettings || (hasFront && (line === 0 || isFrontMatter(lines, line)))) {
    // What is found at the fence is accepted in the line below it.
    const at = !isSettings && line === 0 ? 1 : line
    return insertion({ line: at, character: 0 }, `${indentOf(lines[at] ?? '')}# ${words}\n`)
  }
  if (line === 0 || isInFence(lines, line) || isRow(own)) return undefined
  const above = lines[line - 1] ?? ''
  const remark = `<!-- ${words}-->`
  // In the midst of a paragraph, a line of its own would part it in two.
  const goesOn = above.trim() !== '' && !beginsBlock.test(own) && !endsBlock.test(above)
  if (goesOn) return insertion({ line: line - 1, character: above.trimEnd().length }, ` ${remark}`)
  return insertion({ line, character: 0 }, `${indentOf(own)}${remark}\n`)
}

const beginsBlock = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|```|~~~|<)/
const endsBlock = /^\s*(?:#{1,6}\s|```|~~~|---|<!--.*-->\s*$)/

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? ''
}

function isRow(line: string): boolean {
  return /^\s*\|/.test(line)
}

function isInFence(lines: readonly string[], line: number): boolean {
  const fences = lines.slice(0, line).filter((it) => /^\s*(?:```|~~~)/.test(it))
  return fences.length % 2 === 1
}
