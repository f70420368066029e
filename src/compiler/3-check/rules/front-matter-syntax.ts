import { linesFrom, mend } from '../mends/mend.ts'
import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const frontMatterSyntax = issueRule(
  'front-matter-syntax',
  { severity: 'error', topic: 'reading' },
  ({ problem, line, first, at }) => {
    const known = explanations.find(([pattern]) => pattern.test(problem))
    const [, key = '', value = ''] = /^\s*([\w-]+):\s+(.*)$/.exec(line) ?? []
    if (first) {
      return {
        message: `The key ${quote(key)} stands twice; each may stand once`,
        hint: 'Keep one of the two lines.',
        related: [{ message: 'the first one', at: first }],
      }
    }
    if (/nested mappings|compact mappings/i.test(problem) && value !== '') {
      const quoted = `${key}: "${value.replaceAll('\\', '\\\\').replaceAll('"', '”')}"`
      return {
        message: 'A value with a colon in it stands without quotes, so it reads as two values',
        hint: `Put the whole value in quotes: ${snippet(quoted)}.`,
        mends: /["#\\]/.test(value)
          ? []
          : mend(
              'Put the value in quotes',
              {
                at: linesFrom(at, at.start.line),
                find: /^(\s*[\w-]+:\s+)(\S.*?)(?=[ \t]*(?:[\r\n]|$))/,
                put: '$1"$2"',
              },
              'safe',
            ),
      }
    }
    return known
      ? {
          message: known[1],
          hint: known[2],
          mends: problem === 'indented' ? mend('Remove the spaces', { at, find: /^ +/, put: '' }, 'safe') : [],
        }
      : {
          message: `The front matter can’t be read from here on: ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`,
          hint: 'Write one `key: value` a line, and put a value with special signs in quotes: `title: "…"`.',
        }
  },
)

/** What the YAML reader says, what that means for an author, and the edit. */
const explanations: readonly (readonly [RegExp, string, string])[] = [
  [
    /nested mappings|compact mappings/i,
    'A value with a colon in it stands without quotes, so it reads as two values',
    'Put the whole value in quotes: `title: "Selling: the first call"`.',
  ],
  [
    /tabs? /i,
    'A tab stands at the beginning of the line; spaces were expected',
    'Replace the tab by two spaces, or by none.',
  ],
  [/keys must be unique/i, 'This key stands twice; each may stand once', 'Keep one of the two lines.'],
  [
    /missing closing/i,
    'A quotation mark is opened here and not closed on this value',
    'Close it with the same mark: `title: "…"`.',
  ],
  [
    /cannot start with/i,
    'The value begins with a sign that has a meaning of its own here',
    'Put the value in quotes: `title: "@ the plant"`.',
  ],
  [
    /scalar at node end/i,
    'Something stands behind a value that has ended already: behind its closing quotation mark or bracket',
    'Put the whole value in one pair of double quotes: `title: "It’s “too expensive”"`.',
  ],
  [
    /flow (sequence|map)/i,
    'A bracket is opened here and not closed',
    'Close it: `roles: [account-executive, sales-manager]`.',
  ],
  [
    /implicit (map )?keys?/i,
    'A line isn’t a key and a value; a colon and a space were expected between them',
    'Write `key: value`, with a space behind the colon.',
  ],
  [
    /^indented$/,
    'The line begins with spaces, so it reads as part of the value above',
    'Remove the spaces: keys begin at the left edge.',
  ],
  [
    /same column|indent/i,
    'The line is indented differently from those it belongs with',
    'Begin keys at the left edge, and the entries of one list all below each other.',
  ],
  [
    /block-seq-ind/i,
    'A list begins on the same line as its key',
    'Write the list in brackets, `roles: [account-executive]`, or each entry on a line of its own below the key.',
  ],
  [
    /call stack/i,
    'Brackets or lists stand inside of each other more deeply than can be read',
    'Take away what was opened too often: no key takes more than a list, `roles: [account-executive, sales-manager]`.',
  ],
  [
    /alias/i,
    'The front matter repeats parts of itself by `&` and `*`, and never ends',
    'Write the values out; `&name` and `*name` aren’t needed here. In a text that begins with `*` or `&`, use quotes.',
  ],
]
