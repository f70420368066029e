import { callCalendarWords as words } from '../../compiler/vocabulary/call-calendar-words.ts'
import { calendarDayAfter, calendarFile, calendarStamp, calendarText } from '../../compiler/meaning/calendar-text.ts'
import { peopleRows } from './people.ts'
import { changedAt, isOutcomeComplete, stageTitleOf, valueOf, type Plan } from './plan.ts'

/**
 * The call and the agreed next step as all-day events in an iCalendar text (RFC 5545); undefined where a plan has
 * neither. UIDs stay the same for a plan, so that importing it again moves an event instead of doubling it.
 */
export function planAsCalendar(plan: Plan, address: string, now: number): string | undefined {
  const account = brief(valueOf(plan, 'account')) || words.noAccount
  const stage = stageTitleOf(plan)
  const call = { day: valueOf(plan, 'date'), uid: 'call', title: words.call(account, stage), about: aboutCall(plan) }
  const what = brief(valueOf(plan, 'next-what'))
  const next = { day: valueOf(plan, 'next-when'), uid: 'next', title: words.next(account, what), about: what }
  const isAgreed = valueOf(plan, 'outcome') === 'next-step' && isOutcomeComplete(plan)
  const events = [call, ...(isAgreed ? [next] : [])].filter(({ day }) => calendarDayAfter(day) !== undefined)
  if (events.length === 0) return undefined
  const lines = events.flatMap(({ day, uid, title, about }) => [
    'BEGIN:VEVENT',
    `UID:${calendarText(plan.id)}-${uid}`,
    `DTSTAMP:${calendarStamp(now)}`,
    `LAST-MODIFIED:${calendarStamp(changedAt(plan))}`,
    `SEQUENCE:${String(Math.floor(changedAt(plan) / 60_000))}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${calendarDayAfter(day) ?? ''}`,
    `SUMMARY:${calendarText(title)}`,
    `DESCRIPTION:${calendarText([about, words.stage(stage), plan.playbookTitle, address].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fieldbook//Call plan//EN', 'CALSCALE:GREGORIAN']
  return calendarFile([...head, ...lines, 'END:VCALENDAR'])
}

function aboutCall(plan: Plan): string {
  return peopleRows(plan.fields)
    .map((row) => brief(valueOf(plan, `people-${String(row)}-name`)))
    .filter((name) => name !== '')
    .join('\n')
}

/** A calendar shows a line or two. */
function brief(text: string): string {
  return [...text.trim().slice(0, 1000)].slice(0, 300).join('')
}
