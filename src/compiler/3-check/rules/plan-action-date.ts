import { stageInDate } from '../../meaning/stage-in-date.ts'
import { findStage, nearestStage } from '../../meaning/stage-name.ts'
import type { Line } from '../../model/prose.ts'
import type { Process } from '../../model/process.ts'
import { accountPlans } from '../process-plans.ts'
import { escapePattern } from '../escape-pattern.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const planActionDate: Rule = {
  id: 'plan-action-date',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { process, plan } of accountPlans(handbook)) {
      for (const { by } of plan.value.actions?.value ?? []) {
        const report = by && (dayOf(by, handbook.today) ?? stageOf(by, process))
        if (by && report) yield { ...report, at: by.at }
      }
    }
  },
}

type Words = Omit<Report, 'at'>

/** Every plan of this kind holds the action, so a day that is over is over in all of them. */
function dayOf({ text }: Line, today: string): Words | undefined {
  const day = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0]
  if (day === undefined) return undefined
  if (!isReal(day)) {
    return { message: `There is no day \`${day}\``, hint: 'Write a date that exists, such as `2027-02-28`.' }
  }
  if (day >= today) return undefined
  return {
    message: `The action is due on \`${day}\`, which is over; every plan made from this page would begin late`,
    hint: 'Count it from the process: `- **By:** end of Plan`, `a week before Review`.',
  }
}

function isReal(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** `end of Plann`: a stage by almost its name. */
function stageOf({ text, at }: Line, process: Process): Words | undefined {
  const name = stageInDate(text)
  if (name === undefined || findStage(process.stages, name)) return undefined
  const near = nearestStage(process.stages, name)
  const isCapital = /^\p{Lu}/u.test(name) && !calendar.test(name)
  if (!near && !isCapital) return undefined
  return {
    message: `The action is due at ${quote(text)}, and this process has no stage ${quote(name)}`,
    hint: near
      ? `Did you mean ${quote(near.title.text)}?`
      : `Name one of its stages: ${quoteEach(process.stages.map(({ title }) => title.text))}.`,
    mends: writeOneOf(near ? [near.title.text] : [], at, new RegExp(`(?<=\\bof\\s+)${escapePattern(name)}`, 'i')),
  }
}

/** What also has an end and a capital letter. */
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|q\d|h\d|fy|year|quarter|month|week)/i
