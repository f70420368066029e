import { mend } from '../mends/mend.ts'
import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const controlCharacter = issueRule(
  'control-character',
  { severity: 'error', topic: 'reading' },
  ({ code, at }) => {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    const sign = code >= 0x80 ? signOfWindows(code) : undefined
    return {
      message: `The character ${quote(name)} stands here, which controls a machine and which nobody sees; text was expected`,
      ...(sign !== undefined
        ? {
            hint: didYouMean([sign]) ?? '',
            mends: mend(`Write ${quote(sign)}`, { at, find: undefined, put: sign }, 'ask'),
          }
        : breaks.has(code)
          ? {
              hint: 'Put a space or a new line in its place.',
              mends: mend('Put a space in its place', { at, find: undefined, put: ' ' }, 'ask'),
            }
          : { hint: 'Remove it.', mends: mend('Remove it', { at, find: undefined, put: '' }, 'safe') }),
      // One program has put them all there.
      sameAs: `${at.file} ${name}`,
    }
  },
)

/** The ends of lines and pages that word processors copy along. */
const breaks: ReadonlySet<number> = new Set([0x0b, 0x0c])

/** What a byte stands for in Windows-1252, such as `’`, which was copied over as if it were a character’s number. */
function signOfWindows(code: number): string | undefined {
  const sign = new TextDecoder('windows-1252').decode(new Uint8Array([code]))
  return sign.charCodeAt(0) === code ? undefined : sign
}
