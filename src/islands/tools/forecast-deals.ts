import type { ToolStage } from '../../compiler/4-derive/tool-process.ts'
import type { Call, OpenDeal } from '../../compiler/arithmetic.ts'
import { forecastWords as words } from '../../compiler/vocabulary/forecast-words.ts'

/** A line of the forecast as it was entered. */
export interface DealLine {
  readonly name: string
  readonly stage: string
  /** As the field has it: digits, or nothing. */
  readonly value: string
  /** `2026-11-22`, or nothing. */
  readonly closes: string
  readonly call: Call
}

export interface PastedDeals {
  readonly lines: readonly DealLine[]
  /** What wasn't understood: the line, counted from 1, and why. Nothing of it is taken. */
  readonly unread: readonly { readonly line: number; readonly why: keyof typeof words.unread }[]
}

/** Deals as the arithmetic takes them. A line without a value isn't one yet. */
export function openDeals(lines: readonly DealLine[]): readonly OpenDeal[] {
  return lines.flatMap(({ stage, value, closes, call }) => {
    const amount = value === '' ? NaN : Number(value)
    return Number.isFinite(amount) && amount >= 0
      ? [{ stage, value: amount, closes: isDay(closes) ? closes : undefined, call }]
      : []
  })
}

/** Reads lines of a spreadsheet, with tabs or semicolons between: name, stage, value, expected day, call. */
export function readPasted(text: string, stages: readonly ToolStage[]): PastedDeals {
  const unread: { line: number; why: keyof typeof words.unread }[] = []
  const lines = text.split(/\r?\n/).flatMap((row, index): DealLine[] => {
    if (row.trim() === '') return []
    const [name = '', stageName = '', amount = '', closes = '', said = ''] = row
      .split(/\t|;/)
      .map((cell) => cell.trim())
    const stage = stageNamed(stageName, stages)
    const value = readAmount(amount)
    const why = !stage
      ? 'stage'
      : value === undefined
        ? 'value'
        : value < 0
          ? 'sign'
          : closes !== '' && !isDay(closes)
            ? 'date'
            : undefined
    if (why) unread.push({ line: index + 1, why })
    return why || !stage ? [] : [{ name, stage: stage.id, value: String(value), closes, call: readCall(said) }]
  })
  return { lines, unread }
}

/** Reads the lines kept on the device, whatever became of them. */
export function readKept(text: string | undefined): readonly DealLine[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isLine) : []
  } catch {
    return []
  }
}

export function isLine(it: unknown): it is DealLine {
  if (typeof it !== 'object' || it === null) return false
  const line = it as Record<string, unknown>
  return ['name', 'stage', 'value', 'closes', 'call'].every((key) => typeof line[key] === 'string')
}

function stageNamed(name: string, stages: readonly ToolStage[]): ToolStage | undefined {
  const wanted = plain(name)
  return stages.find(({ id, title, names }) => [id, title, ...names].some((it) => plain(it) === wanted))
}

/** `250000`, `250,000`, `$250,000.50`. */
function readAmount(text: string): number | undefined {
  const match = /^\p{Sc}?\s*(?<sign>[-−]?)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?$/u.exec(text)
  if (!match?.groups) return undefined
  const { sign, digits = '', decimals = '' } = match.groups
  return Number(`${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}${decimals}`)
}

function readCall(text: string): Call {
  const said = plain(text)
  const calls: readonly Call[] = ['commit', 'best case', 'pipeline']
  return calls.find((call) => call === said || plain(words.calls[call]) === said) ?? 'pipeline'
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T12:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s–—-]+/g, ' ')
    .trim()
    .toLowerCase()
}
