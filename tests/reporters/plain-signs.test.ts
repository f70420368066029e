import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/compiler/index.ts'
import { plainLine, plainSigns, reportDiff, reportGithub, reportText } from '../../src/reporters/index.ts'

/** Clears the screen, names the window, fills the clipboard, hides what follows, goes back in the line, turns it round. */
const attack = '\u001b[2J\u001b]0;mine\u0007\u001b]52;c;cm0=\u0007\u001b[8m\r\u009b2K\u202e\n::stop-commands::x'
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

const at = { file: `content/${attack}.md`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const finding: Finding = {
  rule: 'unknown-name',
  severity: 'error',
  message: `Unknown ${attack}`,
  hint: `Write\n${attack}`,
  at,
  related: [{ message: attack, at }],
  fixes: [],
}

describe('what somebody else has written', () => {
  it.each([
    ['findings', reportText([finding], { colour: false, sourceLine: () => attack })],
    ['findings for GitHub', reportGithub([finding])],
    ['a mend', reportDiff(at.file, `a\nb ${attack.replaceAll('\n', '')}\n`, 'a\nc\n')],
  ])('doesn’t steer the terminal out of %s', (_, text) => {
    expect(text).toContain('mine')
    expect(text).not.toMatch(control)
  })

  it('begins no line of its own', () => {
    const lines = reportText([finding], { colour: false, sourceLine: () => attack }).split('\n')
    // Of a hint every line is set in, and it may hold lines.
    expect(lines.filter((line) => /^\s*::/.test(line))).toEqual(['    ::stop-commands::x'])
    expect(
      reportGithub([finding])
        .split('\n')
        .filter((line) => line.startsWith('::')),
    ).toHaveLength(1)
  })

  it('is shown with signs of its own, as long as before', () => {
    expect(plainSigns('a\tb\nc\u001b[1m\u007f')).toBe('a\tb\nc␛[1m\ufffd')
    expect(plainLine('a\nb\r\n')).toBe('a␊b␍␊')
    expect(plainSigns(attack)).toHaveLength(attack.length)
  })
})

it('colours of Fieldbook’s own stay', () => {
  expect(reportText([finding], { colour: true, sourceLine: () => attack })).toContain('\u001b[31merror\u001b[0m')
})
