import type { IssueOf } from '../../model/issue.ts'
import { linesFrom, type Mend } from '../mends/mend.ts'
import { issueRule } from '../rule.ts'

export const mergeConflict = issueRule('merge-conflict', { severity: 'error', topic: 'reading' }, (issue) => ({
  message: 'Two versions of this part stand one below the other: two people changed it, and Git has marked where',
  hint: `Keep the lines you want, and remove the others with the lines that begin with \`<<<<<<<\` (${issue.lines.opens}), \`=======\` (${issue.lines.lower}) and \`>>>>>>>\` (${issue.lines.closes}).`,
  mends: mendsFor(issue),
}))

function mendsFor({ versions: [upper, lower], lines, at }: IssueOf<'merge-conflict'>): Mend[] {
  const remove = (from: number, to: number): Mend['edits'][number] => ({
    at: linesFrom(at, from, to - from + 1),
    find: undefined,
    put: '',
  })
  return [
    {
      title: `Keep the upper version${named(upper)}`,
      safe: false,
      edits: [remove(lines.opens, lines.opens), remove(lines.upperEnds, lines.closes)],
    },
    {
      title: `Keep the lower version${named(lower)}`,
      safe: false,
      edits: [remove(lines.opens, lines.lower), remove(lines.closes, lines.closes)],
    },
  ]
}

function named(version: string): string {
  return version === '' ? '' : ` (${version})`
}
