import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { AgendaItem, ScoreBand } from '../model/coaching-values.ts'
import type { Line } from '../model/prose.ts'
import { type Context, positionOf } from './context.ts'
import { readLabel } from './labels.ts'
import { dropStart, lineOf, richText, trimNodes } from './rich-text.ts'
import { eachItem, opening, type ReadList } from './section-values.ts'
import { numberPattern, readNumber } from './values/number.ts'
import { readSpan } from './values/scores.ts'
import { anyOf } from './values/words.ts'

/** An agenda, one point a bullet: `- **One stuck deal:** 8 minutes. The oldest`, or `- 8 minutes: One stuck deal`. */
export function readAgenda(nodes: readonly RootContent[], context: Context): ReadList<AgendaItem> {
  return eachItem(nodes, (item) => readAgendaItem(item, context))
}

/** The bands of a scorecard, one a bullet: `- **0–59:** Not yet`. */
export function readBands(nodes: readonly RootContent[], context: Context): ReadList<ScoreBand> {
  return eachItem(nodes, (item) => readBand(item, context))
}

function readAgendaItem(item: ListItem, context: Context): AgendaItem {
  const at = positionOf(context.file, item)
  const label = readLabel(item, context)
  const [inline, details] = opening(item)
  const [words, rest] = label ? [undefined, label.inline] : [lineAt(inline, at, context), inline]
  const topic = label ? plain(label.word, label.wordAt) : words!
  const time = readMinutes(richText(rest, at).text, context)
  if (!time) {
    const found = label ? label.text.text.trim() : topic.text
    context.report({ type: 'value-unreadable', label: topic.text, found, example: '8 minutes', at })
    return { topic, minutes: undefined, note: label ? lineAt(rest, at, context) : undefined, details, at }
  }
  const behind = trimNodes(dropStart(rest, time.length))
  const note = behind.length > 0 ? lineAt(behind, at, context) : undefined
  if (label) return { topic, minutes: time.minutes, note, details, at }
  return { topic: note ?? topic, minutes: time.minutes, note: undefined, details, at }
}

function readBand(item: ListItem, context: Context): ScoreBand | undefined {
  const at = positionOf(context.file, item)
  const label = readLabel(item, context)
  const span = label ? readSpan(label.word, context) : undefined
  const [inline, details] = opening(item)
  if (!label || !span) {
    const found = label?.word ?? lineAt(inline, at, context).text
    context.report({ type: 'value-unreadable', label: 'Bands', found, example: '0–59', at })
    return undefined
  }
  return { ...span, line: lineAt(label.inline, at, context), details, at }
}

/** The minutes a text begins with, and how long it is with the sign behind it. */
function readMinutes(text: string, { vocabulary }: Context): { minutes: number; length: number } | undefined {
  const unit = `(?<minutes>${anyOf(vocabulary, 'minutes')})|(?<hours>${anyOf(vocabulary, 'hours')})`
  const match = new RegExp(
    `^\\s*(?<number>${numberPattern})\\s*-?(?:${unit})(?![\\p{L}])\\s*[.:,;–—-]?\\s*`,
    'iu',
  ).exec(text)
  const amount = readNumber(match?.groups?.['number'] ?? '', vocabulary.decimalSign)
  if (!match || typeof amount !== 'number') return undefined
  return { minutes: match.groups?.['hours'] === undefined ? amount : amount * 60, length: match[0].length }
}

function lineAt(nodes: readonly PhrasingContent[], at: Line['at'], context: Context): Line {
  return lineOf(nodes, nodes.length > 0 ? positionOf(context.file, ...nodes) : at)
}

function plain(text: string, at: Line['at']): Line {
  return { text, nodes: [{ type: 'text', value: text }], at }
}
