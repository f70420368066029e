import { callCalendarWords } from '../../compiler/vocabulary/call-calendar-words.ts'
import { planAsCalendar } from './calendar.ts'
import { download, fileName } from '../download.ts'
import { planAddress } from './plan-address.ts'
import { nameOf, stageTitleOf } from './plan.ts'
import type { TakenPlan } from './take-away.ts'

/** Hands over a plan’s dates as a calendar file; gives what to say about it. */
export function downloadCalendar({ plan, base }: TakenPlan): string {
  const address = new URL(planAddress(base, plan), location.href).href
  const text = planAsCalendar(plan, address, Date.now())
  if (text === undefined) return callCalendarWords.nothing
  download(fileName(nameOf(plan, stageTitleOf(plan)), 'ics'), 'text/calendar;charset=utf-8', text)
  return callCalendarWords.done
}
