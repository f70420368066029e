import type { Amount, Decider, GateNo } from '../model/amounts.ts'
import type { AgendaItem, ScoreBand } from '../model/coaching-values.ts'
import type { Approval, Criterion, Lesson } from '../model/gate-values.ts'
import type { Limit, Trade } from '../model/pricing-values.ts'
import type { Item, Line, Prose } from '../model/prose.ts'
import type { Contact, PlanAction, PlanRisk, Range } from '../model/plan-values.ts'
import type { Sourced } from '../model/position.ts'
import type { Reference } from '../model/reference.ts'
import type { CollateralItem, LabelReadings, SectionReadings } from '../model/readings.ts'

/** What an author wrote in a value, without what is only counted or compared. */
export type Text = readonly (Prose | Line)[]

/** What the value of a label says. */
export function textOfLabel(reads: keyof LabelReadings, value: unknown): Text {
  switch (reads) {
    case 'text':
    case 'texts':
      return [plainLine(value as Sourced<string>)]
    case 'line':
      return [value as Line]
    case 'prose':
      return [value as Prose]
    case 'name':
    case 'names':
      return [nameLine(value as Reference)]
    case 'criterion':
      return textOfCriterion(value as Criterion)
    case 'decider':
      return textOfDecider(value as Decider)
    case 'no':
      return [plainLine({ value: (value as GateNo).text, at: (value as GateNo).at })]
    case 'amount':
    case 'accounts':
    case 'calls':
    case 'deals':
    case 'revenue': {
      const { text, at } = value as Pick<Amount, 'text' | 'at'>
      return [plainLine({ value: text, at })]
    }
    case 'range': {
      const { text, at } = value as Range
      return [plainLine({ value: text, at })]
    }
    case 'contact': {
      const { ours, theirs } = value as Contact
      return [nameLine(ours), nameLine(theirs)]
    }
    case 'hours':
    case 'income':
    case 'money':
    case 'day':
    case 'duration':
    case 'time':
    case 'due':
    case 'conversion':
    case 'share':
    case 'measure':
    case 'yes':
    case 'cadence':
    case 'scores':
      return []
  }
}

/** What stands below a known heading, by what is read there. */
export function textOfReading(reads: keyof SectionReadings, value: unknown): Text {
  switch (reads) {
    case 'prose':
      return [value as Prose]
    case 'items':
      return (value as readonly Item[]).flatMap(textOfItem)
    case 'lessons':
      return (value as readonly Lesson[]).flatMap(textOfLesson)
    case 'approvals':
      return (value as readonly Approval[]).flatMap(textOfApproval)
    case 'collateral':
      return (value as readonly CollateralItem[]).map(({ line }) => line)
    case 'agenda':
      return (value as readonly AgendaItem[]).flatMap(({ topic, note, details, at }) => [
        topic,
        ...(note ? [note] : []),
        ...(details.length > 0 ? [{ nodes: details, at }] : []),
      ])
    case 'bands':
      return (value as readonly ScoreBand[]).flatMap(textOfItem)
    case 'limits':
      return (value as readonly Limit[]).flatMap(({ name, line, details, at }) => [
        nameLine(name),
        line,
        { nodes: details, at },
      ])
    case 'trades':
      return (value as readonly Trade[]).flatMap(({ give, get, details, at }) => [
        give,
        ...(get ? [get] : []),
        { nodes: details, at },
      ])
    case 'actions':
      return (value as readonly PlanAction[]).map(({ line }) => line)
    case 'risks':
      return (value as readonly PlanRisk[]).flatMap(({ line, mitigation }) =>
        mitigation ? [line, mitigation] : [line],
      )
  }
}

/** An item with what is nested below it. */
export function textOfItem({ line, details, at }: Item): Text {
  return details.length > 0 ? [line, { nodes: details, at }] : [line]
}

export function textOfApproval({ decision, accountable, preparedBy, ask, tell }: Approval): Text {
  return [decision, ...[...accountable, ...preparedBy, ...ask, ...tell].map(nameLine)]
}

function textOfCriterion({ line, evidence }: Criterion): Text {
  return evidence ? [line, evidence] : [line]
}

function textOfLesson({ line }: Lesson): Text {
  return [line]
}

/** Plain words as a line of text. */
export function plainLine({ value, at }: Sourced<string>): Line {
  return { text: value, nodes: [{ type: 'text', value }], at }
}

function textOfDecider({ by, above }: Decider): Text {
  const others = above.map(({ money, by: { text, at } }) => plainLine({ value: `above ${money.text} ${text}`, at }))
  return [nameLine(by), ...others]
}

function nameLine({ text, at }: Reference): Line {
  return plainLine({ value: text, at })
}
