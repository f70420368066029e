import type { IssueOf } from '../../model/issue.ts'
import { nearest } from '../../meaning/nearest.ts'
import { readDate } from '../mends/read-date.ts'
import { type Mend, mend, writeOneOf } from '../mends/mend.ts'
import { linesBelow } from '../mends/lines-below.ts'
import { didYouMean, quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'
import { asYamlList, asYamlText } from '../mends/yaml-value.ts'
import { ownersInList } from './owner-group.ts'

export const frontMatterValue = issueRule('front-matter-value', { severity: 'error', topic: 'reading' }, (issue) => {
  // An owner that is a list is one of several owners, of which `owner-group` speaks.
  if (ownersInList(issue)) return undefined
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
  const below = /^one key and value a line/.test(expected) ? linesBelow(key, inside.join('.')) : undefined
  if (found === undefined) {
    return {
      message: `${subject} is missing; ${oneOf(options)}${expected} was expected`,
      hint: `Add a line \`${key}: …\` to ${place}.`,
    }
  }
  if (found === 'null' || found === '') {
    return {
      message: `${subject} has no value; ${oneOf(options)}${expected} was expected`,
      hint: below
        ? `Remove the line if it isn’t needed, or write it ${below}`
        : 'Write one behind the colon, or remove the line if it isn’t needed.',
    }
  }
  return {
    message: `${subject} is ${quote(found)}; ${oneOf(options)}${expected} was expected`,
    hint: below ? `Write it ${below}` : editOf({ ...issue, found }, { key, isInside: inside.length > 0 }, options),
    mends: mendsFor({ ...issue, found }, options),
  }
})

type Found = IssueOf<'front-matter-value'> & { readonly found: string }

function editOf(
  { found, list, expected }: Found,
  { key, isInside }: { readonly key: string; readonly isInside: boolean },
  options: readonly string[],
): string {
  const near = nearest(found, options, 1)
  if (near.length > 0) return didYouMean(near) ?? ''
  const date = expected.startsWith('a date') ? readDate(found) : undefined
  if (date !== undefined) return didYouMean([date]) ?? ''
  const line = (value: string): string => snippet(isInside ? value : `${key}: ${value}`)
  if (expected === 'text') {
    const text = asYamlText(found, list)
    if (text === undefined) return `Write words behind the colon, on one line: ${line('…')}.`
    return list ? `Take the brackets away: ${line(text)}.` : `Put it in quotes: ${line(text)}.`
  }
  if (expected === 'a list') return `Put it in brackets: ${line(asYamlList(found) ?? '[…, …]')}.`
  const example = /`([^`]+)`/.exec(expected)?.[1]
  if (options.length > 1) return 'Write one of these values.'
  return example === undefined
    ? `Write ${expected}.`
    : `Write it as in ${line(example.startsWith('#') ? `"${example}"` : example)}.`
}

function mendsFor({ at, found, list, expected }: Found, options: readonly string[]): Mend[] {
  const whole = /^.*$/s
  const same = options.find((it) => it.toLowerCase() === found.trim().toLowerCase())
  if (same !== undefined) return mend(`Write ${quote(same)}`, { at, find: undefined, put: same }, 'safe')
  const date = expected.startsWith('a date') ? readDate(found) : undefined
  if (date !== undefined) return mend(`Write ${quote(date)}`, { at, find: undefined, put: date }, 'safe')
  if (expected === 'text' && asYamlText(found, list) === `"${found}"`)
    return mend('Put it in quotes', { at, find: whole, put: '"$0"' }, 'safe')
  if (expected === 'a list' && !found.includes(',') && asYamlList(found) === `[${found}]`)
    return mend('Put it in brackets', { at, find: whole, put: '[$0]' }, 'safe')
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
