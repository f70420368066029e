/**
 * A text as it may stand in a terminal or a log: signs that would move the cursor, hide or colour what follows, name the
 * window, fill the clipboard or turn the direction of reading are shown as signs of their own. Names of files and what
 * somebody has written may hold them. Line ends and tabs stay; it is as long as before.
 */
export function plainSigns(text: string): string {
  return text.replaceAll(unseen, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD'))
}

/** The same in one line: a name may hold a line end, and what follows would seem to be said by the program. */
export function plainLine(text: string): string {
  return plainSigns(text).replaceAll(/[\n\u2028\u2029]/g, '␊')
}

/** Control characters but `\t` and `\n`, and marks of direction. */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
