import { callRecapWords as words } from '../../compiler/vocabulary/call-recap-words.ts'
import type { Outline } from './plan-text.ts'
import { formatDay, isOutcomeComplete, valueOf, type Plan } from './plan.ts'

/** An e-mail to the buyer after the call. */
export interface Recap {
  readonly subject: string
  readonly body: string
}

/**
 * What the debrief lets one write to the buyer: thanks, what was understood, what each side will do and by when. Only
 * prompts known to be about their words are used: criteria, objections, doubts, aims and notes stay inside.
 */
export function recapOf(plan: Plan): Recap {
  const account = valueOf(plan, 'account').trim()
  const understood = Object.entries(words.understood).flatMap(([key, say]) => {
    const answer = valueOf(plan, key).trim()
    return answer === '' ? [] : [say(answer)]
  })
  const promised = [valueOf(plan, 'execute-promised').trim()].filter(Boolean)
  const theirs = [nextStep(plan), valueOf(plan, 'execute-theirs').trim()].filter(Boolean)
  const parts = [
    words.hello(greeted(plan)),
    words.thanks(valueOf(plan, 'date') && formatDay(valueOf(plan, 'date'))),
    listed(words.whatIUnderstood, understood),
    listed(words.theyWill, theirs),
    listed(words.weWill, promised),
    words.ifWrong,
    words.regards,
  ]
  return { subject: words.subject(account), body: parts.filter((part) => part !== '').join('\n\n') }
}

/** What the buyer said that an author may add: answers to questions asked, on their own or another buyer’s sheet. */
export function sayable(plan: Plan, { prompts }: Outline): readonly { prompt: string; answer: string }[] {
  const own = new Set([...Object.keys(words.understood), 'execute-promised', 'execute-theirs'])
  return prompts.flatMap(({ id, text, part }) => {
    const isTheirs = part === 'ask' || (part === 'execute' && !own.has(id) && !inside.has(id))
    const answer = isTheirs ? valueOf(plan, part === 'ask' ? `${id}:answer` : id).trim() : ''
    return answer === '' ? [] : [{ prompt: text, answer }]
  })
}

/** Answers of everybody’s that are about the buyer, not for the buyer. */
const inside = new Set(['execute-doubts', 'execute-people'])

/** Adds a line to what was understood, wherever that stands in a body that was changed by hand. */
export function withUnderstood(body: string, line: string): string {
  const added = bullet(line)
  const lines = body.split('\n')
  const heading = lines.indexOf(words.whatIUnderstood)
  if (heading < 0) return `${body.trimEnd()}\n\n${words.whatIUnderstood}\n${added}`
  const rest = lines.slice(heading + 1)
  const end = rest.findIndex((each) => !/^(- | {2})/.test(each))
  lines.splice(heading + 1 + (end < 0 ? rest.length : end), 0, added)
  return lines.join('\n')
}

/** The longest address that mail programs take. */
const longest = 1_900

/** A `mailto:` address (RFC 6068), and whether the body had to be cut to fit. */
export function mailAddress({ subject, body }: Recap): { readonly address: string; readonly isCut: boolean } {
  const head = `mailto:?subject=${encode([...subject].slice(0, 200).join(''))}&body=`
  const whole = head + encode(body)
  if (whole.length <= longest) return { address: whole, isCut: false }
  const note = encode(words.cut)
  let room = longest - head.length - note.length
  let kept = ''
  for (const letter of body) {
    const code = encode(letter)
    if ((room -= code.length) < 0) break
    kept += code
  }
  return { address: head + kept + note, isCut: true }
}

function nextStep(plan: Plan): string {
  const what = valueOf(plan, 'next-what').trim()
  if (valueOf(plan, 'outcome') !== 'next-step' || !isOutcomeComplete(plan)) return ''
  return words.byDay(what, formatDay(valueOf(plan, 'next-when')))
}

/** The first person on the list, by name: `Ann Lee, CFO` is Ann Lee. */
function greeted(plan: Plan): string {
  return (valueOf(plan, 'people-1-name').split(/[,;(\n]/)[0] ?? '').trim().slice(0, 80)
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map(bullet)].join('\n')
}

function bullet(line: string): string {
  return `- ${line.replaceAll('\n', '\n  ')}`
}

function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n').replaceAll(/\p{Cs}/gu, '\u{FFFD}'))
}
