import { callCalendarWords as words } from '../../compiler/vocabulary/call-calendar-words.ts'
import { peopleRows } from './plan-text.ts'
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
  const events = [call, ...(isAgreed ? [next] : [])].filter(({ day }) => dayAfter(day) !== undefined)
  if (events.length === 0) return undefined
  const lines = events.flatMap(({ day, uid, title, about }) => [
    'BEGIN:VEVENT',
    `UID:${escape(plan.id)}-${uid}`,
    `DTSTAMP:${stamp(now)}`,
    `LAST-MODIFIED:${stamp(changedAt(plan))}`,
    `SEQUENCE:${String(Math.floor(changedAt(plan) / 60_000))}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(day) ?? ''}`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape([about, words.stage(stage), plan.playbookTitle, address].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fieldbook//Call plan//EN', 'CALSCALE:GREGORIAN']
  return [...head, ...lines, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('')
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

/** TEXT, section 3.3.11; other control characters aren’t allowed in it. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
}

/** Section 3.1: no line longer than 75 octets; what goes on begins with a space. No letter is cut in two. */
function fold(line: string): string {
  let octets = 0
  return [...line]
    .map((letter) => {
      const size = new TextEncoder().encode(letter).length
      octets += size
      if (octets <= 75) return letter
      octets = 1 + size
      return `\r\n ${letter}`
    })
    .join('')
}

/** `20261125` for `2026-11-24`: an all-day event ends before the day it names. Undefined for what isn’t a day. */
function dayAfter(day: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : stamp(time + 24 * 60 * 60 * 1000).slice(0, 8)
}

function stamp(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}
