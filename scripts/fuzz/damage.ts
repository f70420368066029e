import fc from 'fast-check'

/** One slip or one attack on a text. */
type Damage = (lines: string[]) => string[]

/** What stands for something in Markdown, in front matter or in Fieldbook, and what editors and clipboards leave. */
const tokens = [
  ...['---', '```', '```mermaid', '~~~', '<!--', '-->', '<!-- fieldbook-ignore x: y -->', '***', '**', '_', '`'],
  ...['- **', '- **Must:** ', '- [ ] ', '1. ', '> ', '> > > > ', '  - ', '\t', '#', '######', '### Gate: ', '## Ask'],
  ...['[', '](', '[[', '![', '][', '[^1]', '[^1]:', '[x]: javascript:alert(1)', '<a href=', '&#0;', '&amp', '<svg>'],
  ...[
    '| a | b |',
    '| - | -: |',
    '|',
    'a: &a [*a]',
    'title:',
    'title: [',
    '? ',
    '!!js',
    ': ',
    '{',
    "'",
    '"',
    '%TAG',
    '@',
  ],
  ...['\u0000', '\uFEFF', '\r', '\u2028', '\u202E', '\u00A0', '\u200B', '\uD800', '👩‍🏭', 'é', '٣', '𝟙', '％', '—'],
  ...[
    '../../../../etc/passwd',
    'content/../content',
    'file.md#',
    'CON',
    '100 %',
    '-1 days',
    '1e999',
    '2026-02-30',
    '$1,2',
  ],
]

const place = fc.nat(10_000)
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...tokens)).map(
    ([at, token]): Damage =>
      (lines) =>
        changed(lines, at, (line) => line + token),
  ),
  fc.tuple(place, place, fc.constantFrom(...tokens)).map(
    ([at, column, token]): Damage =>
      (lines) =>
        changed(lines, at, (line) => {
          const cut = column % (line.length + 1)
          return line.slice(0, cut) + token + line.slice(cut)
        }),
  ),
  fc.tuple(place, place).map(
    ([at, column]): Damage =>
      (lines) =>
        changed(lines, at, (line) => line.slice(0, column % (line.length + 1))),
  ),
  place.map(
    (at): Damage =>
      (lines) =>
        lines.filter((_, index) => index !== at % lines.length),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([at, times]): Damage =>
      (lines) =>
        lines.flatMap((line, index) => (index === at % lines.length ? Array<string>(times).fill(line) : [line])),
  ),
  fc.tuple(place, place).map(([from, to]): Damage => (lines) => {
    const [line = ''] = lines.splice(from % Math.max(1, lines.length), 1)
    return lines.toSpliced(to % (lines.length + 1), 0, line)
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(
    ([at, depth]): Damage =>
      (lines) =>
        changed(lines, at, (line) => ' '.repeat(depth) + line),
  ),
  place.map(
    (at): Damage =>
      (lines) =>
        lines.slice(0, at % (lines.length + 1)),
  ),
)

/** A file that people or machines have damaged: which one, and how. Shrinks to few damages. */
export function damagedFile(files: ReadonlyMap<string, string>): fc.Arbitrary<{ file: string; text: string }> {
  return fc
    .tuple(fc.constantFrom(...files.keys()), fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([file, damages]) => ({
      file,
      text: damages.reduce((lines, one) => one(lines), files.get(file)!.split('\n')).join('\n'),
    }))
}

function changed(lines: string[], at: number, change: (line: string) => string): string[] {
  const index = at % Math.max(1, lines.length)
  return lines.map((line, it) => (it === index ? change(line) : line))
}
