import { issueRule } from '../rule.ts'

export const fenceUnclosed = issueRule('fence-unclosed', { severity: 'error', topic: 'reading' }, ({ mark }) => ({
  message:
    mark === '<!--'
      ? 'A remark is opened here and not closed, so nothing below it is read'
      : 'A block of code is opened here and not closed, so everything below it is taken for code',
  hint:
    mark === '<!--'
      ? 'Close it with `-->`, or remove `<!--`.'
      : `Close it with the same sign on a line of its own, ${fence(mark)}, or remove this line.`,
}))

/** Backticks can't stand in backticks. */
function fence(mark: string): string {
  return mark.startsWith('~') ? `\`${mark}\`` : 'three backticks'
}
