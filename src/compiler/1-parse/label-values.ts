import type { RootContent } from 'mdast'
import type { Prose } from '../model/prose.ts'
import type { LabelReadings } from '../model/readings.ts'
import type { LabelShape } from '../model/shape.ts'
import { type Context, positionOf } from './context.ts'
import { isList, type Label } from './labels.ts'
import { lineOf, richText } from './rich-text.ts'
import { readAmount, readDay, readPrice } from './values/amount.ts'
import { readNo, readYes } from './values/branch.ts'
import { readCadence } from './values/cadence.ts'
import { readContact } from './values/contact.ts'
import { readCriterion } from './values/criterion.ts'
import { readDecider } from './values/decider.ts'
import { readMeasure } from './values/measure.ts'
import { readHours, readIncome } from './values/hours.ts'
import { readDue } from './values/due.ts'
import { nameIn, readNames } from './values/names.ts'
import { readScores } from './values/scores.ts'
import { readRange } from './values/range.ts'
import { readConversion, readShare } from './values/share.ts'
import { readDuration, readTime } from './values/time.ts'
import { readAccounts, readCalls, readDeals, readRevenue } from './values/traits.ts'

type Reading = LabelReadings[keyof LabelReadings]

/** Reads a label's value as its shape says; what doesn't parse is reported with a value that would. */
export function readLabelValue(label: Label, key: string, shape: LabelShape, context: Context): Reading | undefined {
  const value = read(label, key, shape, context)
  if (value !== undefined && !(typeof value === 'object' && 'readings' in value)) return value
  const found = label.text.text.trim()
  if (value) {
    context.report({ type: 'value-ambiguous', label: label.word, found, readings: value.readings, at: label.text.at })
  } else {
    context.report({ type: 'value-unreadable', label: label.word, found, example: shape.example, at: label.text.at })
  }
  return undefined
}

function read(
  label: Label,
  key: string,
  shape: LabelShape,
  context: Context,
): Reading | { readonly readings: readonly string[] } | undefined {
  const { text } = label
  const words = text.text.trim()
  switch (shape.reads) {
    case 'text':
      return words === '' ? undefined : { value: words.replaceAll(/\s+/g, ' '), at: text.at }
    case 'texts': {
      const texts = readNames(text, []).map((name) => ({ value: name.text.trim(), at: name.at }))
      return texts.length === 0 ? undefined : texts
    }
    case 'line':
      return words === '' ? undefined : lineOf(label.inline, text.at)
    case 'prose':
      return readProse(label, context)
    case 'name':
      return nameIn(text, shape.kinds)[0]
    case 'names': {
      const names = [...readNames(text, shape.kinds), ...nestedNames(label, shape, context)]
      return names.length === 0 ? undefined : names
    }
    case 'amount':
      return readAmount(text, context)
    case 'money':
      return readPrice(text, context)
    case 'day':
      return readDay(text)
    case 'duration':
      return readDuration(text, context)
    case 'time':
      return readTime(text, context)
    case 'due':
      return readDue(text, context)
    case 'conversion':
      return readConversion(text, context)
    case 'share':
      return readShare(text, context)
    case 'measure':
      return readMeasure(text, context)
    case 'decider':
      return readDecider(text, shape.kinds, context)
    case 'no':
      return readNo(text, context)
    case 'yes':
      return readYes(text, context)
    case 'accounts':
      return readAccounts(text, context)
    case 'calls':
      return readCalls(text, context)
    case 'deals':
      return readDeals(text, context)
    case 'revenue':
      return readRevenue(text, context)
    case 'cadence':
      return readCadence(text, context)
    case 'scores':
      return readScores(text, context)
    case 'hours':
      return readHours(text, context)
    case 'income':
      return readIncome(text, context)
    case 'range':
      return readRange(text, context)
    case 'contact':
      return readContact(text, shape.kinds, context)
    case 'criterion':
      if (words === '') return undefined
      return readCriterion(label.inline, [...label.details], { ...label, dealKiller: key === 'dealKiller' }, context)
  }
}

function readProse(label: Label, context: Context): Prose | undefined {
  const opening: RootContent[] = label.inline.length > 0 ? [{ type: 'paragraph', children: [...label.inline] }] : []
  const nodes = [...opening, ...label.details]
  if (nodes.length === 0) return undefined
  return { nodes, at: positionOf(context.file, ...label.inline, ...label.details) }
}

/** Names may stand below the label, one an item. */
function nestedNames(label: Label, shape: LabelShape, context: Context): ReturnType<typeof readNames> {
  const items = label.details.filter(isList).flatMap((list) => list.children)
  return items.flatMap((item) => {
    const first = item.children[0]
    if (first?.type !== 'paragraph') return []
    return nameIn(richText(first.children, positionOf(context.file, first)), shape.kinds)
  })
}

/** Does a label of this reading give a list, to which a second one of it adds? */
export function isListReading(reads: string): boolean {
  return reads === 'names' || reads === 'texts'
}
