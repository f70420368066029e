import type { IssueOf } from '../../model/issue.ts'
import { type Mend, mend } from '../mends/mend.ts'
import { escapePattern } from '../escape-pattern.ts'
import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const labelMalformed = issueRule('label-malformed', { severity: 'warning', topic: 'reading' }, (issue) => ({
  message: `${quote(issue.label)} isn’t read as a label here, because ${reasons[issue.problem]}`,
  hint: `Write ${snippet(`- **${issue.label}:** ${issue.value === '' ? '…' : issue.value}`)}.`,
  mends: mendsFor(issue),
}))

const reasons = {
  bullet: 'no `- ` stands before it',
  colon: 'the colon behind it is missing',
  unclosed: 'it isn’t bold with two stars on both sides',
  'too-bold': 'its value is bold as well',
  slanted: 'it is slanted instead of bold',
} as const

/** Where its author wrote the colon it can only be a label; without one it may be an emphasised word. */
function mendsFor({ label, problem, at }: IssueOf<'label-malformed'>): Mend[] {
  const word = escapePattern(label)
  const bold = `**${label}:** `
  const title = `Write ${quote(`- **${label}:**`)}`
  const line = { ...at, start: { line: at.start.line, column: 1 } }
  switch (problem) {
    case 'bullet':
      return mend(title, { at: line, find: /^(?: {2})?([ \t]*)(?:[•·●▪–—*-]\s*)?(?=\*\*|__)/, put: '$1- ' }, 'safe')
    case 'slanted':
      return mend(title, { at, find: new RegExp(`^([*_])${word}(?::\\1|\\1:)[ \\t]*`), put: bold }, 'safe')
    case 'too-bold':
      return mend(title, { at, find: new RegExp(`^(\\*\\*|__)${word}:[ \\t]+(.+?)\\1`), put: `${bold}$2` }, 'safe')
    case 'colon':
      return mend(title, { at, find: new RegExp(`^(\\*\\*|__)${word}\\1[ \\t–—-]*`), put: bold }, 'ask')
    case 'unclosed':
      return mend(
        title,
        { at, find: new RegExp(`^(?:\\*\\*|__)\\s*${word}\\s*:?\\s*(?:\\*\\*|__)?\\s*:?\\s+`), put: bold },
        'ask',
      )
  }
}
