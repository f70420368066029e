import type { IssueOf } from '../../model/issue.ts'
import { nearest } from '../../meaning/nearest.ts'
import { readDate } from '../read-date.ts'
import { type Mend, mend, writeOneOf } from '../mend.ts'
import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'
import { ownersInList } from './owner-group.ts'

export const frontMatterValue = issueRule('front-matter-value', { severity: 'error', topic: 'reading' }, (issue) => {
  // An owner that is a list is one of several owners, of which `owner-group` speaks.
  if (ownersInList(issue.key, issue.found)) return undefined
  const place = issue.at.file === 'fieldbook.yaml' ? '`fieldbook.yaml`' : 'the front matter'
  const { found, expected } = issue
  const options = optionsIn(expected)
  if (issue.key === '') {
    return {
      message: `${place === 'the front matter' ? 'The front matter' : place} isn’t made of keys and values`,
      hint: 'Write one `key: value` a line, as in `title: First call`.',
    }
  }
  const [key = '', ...inside] = issue.key.split('.')
  const subject = /^\d+$/.test(inside[0] ?? '')
    ? `Entry ${Number(inside[0]) + 1} of ${quote(key)}`
    : quote([key, ...inside].join('.'))
  if (found === undefined) {
    return {
      message: `${subject} is missing; ${oneOf(options)}${expected} was expected`,
      hint: `Add a line \`${key}: …\` to ${place}.`,
    }
  }
  if (found === 'null' || found === '') {
    return {
      message: `${subject} has no value; ${oneOf(options)}${expected} was expected`,
      hint: 'Write one behind the colon, or remove the line if it isn’t needed.',
    }
  }
  return {
    message: `${subject} is ${quote(found)}; ${oneOf(options)}${expected} was expected`,
    hint: editOf(key, inside.length > 0, found, expected, options),
    mends: mendsFor(issue, found, options),
  }
})

function editOf(key: string, isInside: boolean, found: string, expected: string, options: readonly string[]): string {
  const near = nearest(found, options, 1)
  if (near.length > 0) return didYouMean(near) ?? ''
  const date = expected.startsWith('a date') ? readDate(found) : undefined
  if (date !== undefined) return didYouMean([date]) ?? ''
  const line = (value: string): string => (isInside ? quote(value) : quote(`${key}: ${value}`))
  if (expected === 'text') return `Put it in quotes: ${line(`"${found}"`)}.`
  if (expected === 'a list') return `Put it in brackets: ${line(`[${found}]`)}.`
  const example = /`([^`]+)`/.exec(expected)?.[1]
  if (options.length > 1) return 'Write one of these values.'
  return example === undefined
    ? `Write ${expected}.`
    : `Write it as in ${line(example.startsWith('#') ? `"${example}"` : example)}.`
}

function mendsFor({ at, expected }: IssueOf<'front-matter-value'>, found: string, options: readonly string[]): Mend[] {
  const whole = /^.*$/s
  const same = options.find((it) => it.toLowerCase() === found.trim().toLowerCase())
  if (same !== undefined) return mend(`Write ${quote(same)}`, { at, find: undefined, put: same }, 'safe')
  const date = expected.startsWith('a date') ? readDate(found) : undefined
  if (date !== undefined) return mend(`Write ${quote(date)}`, { at, find: undefined, put: date }, 'safe')
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(found)
  if (expected === 'text' && isPlain) return mend('Put it in quotes', { at, find: whole, put: '"$0"' }, 'safe')
  if (expected === 'a list' && isPlain) return mend('Put it in brackets', { at, find: whole, put: '[$0]' }, 'safe')
  return writeOneOf(nearest(found, options, 3), at, undefined)
}

/** The values to choose from, where the expectation is a bare list of them. */
function optionsIn(expected: string): readonly string[] {
  return /^`[^`]*`(, `[^`]*`)*$/.test(expected)
    ? [...expected.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '')
    : []
}

function oneOf(options: readonly string[]): string {
  return options.length > 1 ? 'one of ' : ''
}
