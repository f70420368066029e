import type { Finding, RelatedPlace, Severity } from '../compiler/index.ts'
import { plainLine, plainSigns } from './plain-signs.ts'
import { summarise } from './summary.ts'

/** Gives a line of a source file, counted from 1; undefined where there is none. */
export type SourceLine = (file: string, line: number) => string | undefined

export interface TextOptions {
  readonly sourceLine: SourceLine
  /** Colours for a terminal. */
  readonly colour: boolean
}

/**
 * Findings for a person: the place, what is wrong, the line with the place marked, and the edit that mends it. What is one slip
 * in many places is told once, with the other places.
 */
export function reportText(findings: readonly Finding[], options: TextOptions): string {
  const slips = Map.groupBy(findings, (finding) =>
    finding.sameAs === undefined ? finding : `${finding.rule} ${finding.sameAs}`,
  )
  const blocks = [...slips.values()].map(([first, ...others]) => describe(first!, others, options))
  return [...blocks, summarise(findings)].join('\n\n') + '\n'
}

/** More places than this nobody reads. */
const mostPlaces = 10

function placesOf(others: readonly Finding[]): readonly RelatedPlace[] {
  const more = others.length - mostPlaces
  return others.slice(0, more > 0 ? mostPlaces + 1 : mostPlaces).map(({ at }, index) => ({
    message: index < mostPlaces ? 'and here' : `and ${more} more, from here on`,
    at,
  }))
}

function describe(finding: Finding, others: readonly Finding[], { sourceLine, colour }: TextOptions): string {
  const { at } = finding
  const paint = colour ? painted : plain
  const place = `${plainLine(at.file)}:${at.start.line}:${at.start.column}`
  return [
    `${paint.bold(place)}  ${paint[finding.severity](finding.severity)}  ${paint.quiet(finding.rule)}`,
    `  ${plainLine(finding.message)}`,
    ...excerpt(finding, sourceLine, paint),
    ...[...finding.related, ...placesOf(others)].map(
      (it) =>
        `  ${paint.quiet('see')} ${plainLine(it.at.file)}:${it.at.start.line}:${it.at.start.column}  ${plainLine(it.message)}`,
    ),
    `  ${paint.hint('→')} ${plainSigns(finding.hint).replaceAll('\n', '\n    ')}`,
  ].join('\n')
}

function excerpt({ at }: Finding, sourceLine: SourceLine, paint: Paint): string[] {
  const line = sourceLine(at.file, at.start.line)
  if (line === undefined || line.trim() === '') return []
  const number = String(at.start.line)
  const end = at.end.line === at.start.line ? at.end.column : line.length + 1
  const { shown, from, to } = windowOf(line, at.start.column - 1, end - 1)
  const marks = ' '.repeat(widthOf(shown.slice(0, from))) + '^'.repeat(Math.max(1, widthOf(shown.slice(from, to))))
  return [
    `  ${paint.quiet(`${number} |`)} ${shown}`,
    `  ${paint.quiet(`${' '.repeat(number.length)} |`)} ${paint.hint(marks)}`,
  ]
}

/** A long line is cut to the part around the place. */
function windowOf(line: string, from: number, to: number): { shown: string; from: number; to: number } {
  const widest = 110
  const text = plainLine(line.replaceAll('\t', ' '))
  if (text.length <= widest) return { shown: text, from, to: Math.min(to, text.length) }
  const begin = Math.max(0, Math.min(from - 30, text.length - widest))
  const end = Math.min(text.length, begin + widest)
  const [left, right] = [begin > 0 ? '…' : '', end < text.length ? '…' : '']
  const shift = left.length - begin
  return { shown: left + text.slice(begin, end) + right, from: from + shift, to: Math.min(to, end) + shift }
}

/** Columns a text takes in a terminal: East Asian letters and emoji take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        letter,
      )
        ? 2
        : 1),
    0,
  )
}

type Paint = Readonly<Record<Severity | 'bold' | 'quiet' | 'hint', (text: string) => string>>

const colourOf = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
const painted: Paint = {
  bold: colourOf(1),
  quiet: colourOf(2),
  hint: colourOf(36),
  error: colourOf(31),
  warning: colourOf(33),
  advice: colourOf(34),
}
const same = (text: string): string => text
const plain: Paint = { bold: same, quiet: same, hint: same, error: same, warning: same, advice: same }
