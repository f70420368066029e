/** Texts that grow, and have made parsers stumble: each by its name, for a size in characters or so. */
export const huge: Readonly<Record<string, (size: number) => string>> = {
  'nested lists': (size) => {
    const depth = Math.min(200, Math.floor(Math.sqrt(size)))
    return repeated(size, Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a\n`).join(''))
  },
  'character references': (size) => repeated(size, '&amp;'),
  'words and character references': (size) => repeated(size, `&amp;${'word '.repeat(20)}`),
  'lists in one line': (size) => `${repeated(size, '- ')}a`,
  'quotes in one line': (size) => `${repeated(size, '>')}a`,
  'hard line breaks': (size) => repeated(size, 'a\\\n'),
  'nested quotes': (size) => repeated(size, `${'> '.repeat(100)}a\n\n`),
  'runs of emphasis': (size) => repeated(size, '*a **b_ '),
  'stars alone': (size) => repeated(size, '*'),
  'open brackets': (size) => repeated(size, '['),
  'links that never close': (size) => repeated(size, '[a](b'),
  'pictures in links': (size) => repeated(size, '[![a](b)](c) '),
  'definitions and their uses': (size) => repeated(size, (index) => `[a${index}]: b\n\n[a${index}] `),
  footnotes: (size) => repeated(size, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
  'wide tables': (size) => {
    const columns = Math.min(1000, Math.floor(Math.sqrt(size / 4)))
    const row = `|${' a |'.repeat(columns)}\n`
    return `${row}|${' - |'.repeat(columns)}\n${repeated(size, row)}`
  },
  'raw HTML': (size) => repeated(size, '<b><i>a</i>'),
  'open comments': (size) => repeated(size, '<!-- '),
  backticks: (size) => repeated(size, (index) => `${'`'.repeat((index % 50) + 1)}a`),
  headings: (size) => repeated(size, (index) => `## Part ${index}\n\nText.\n\n`),
  'the same heading': (size) => repeated(size, '## Part\n\nText.\n\n'),
  'labels nobody knows': (size) => repeated(size, (index) => `- **Lable ${index}:** a\n`),
  'one long word': (size) => 'a'.repeat(size),
  blanks: (size) => repeated(size, ' \t'),
  'blanks behind a label': (size) => `- **Lead:** a${' '.repeat(size)}b\n`,
  'links to headings that aren’t there': (size) =>
    repeated(size, (index) => `## Part ${index}\n\n[a](#prt-${index}-x)\n\n`),
  'stages with gates': (size) =>
    repeated(size, (index) => `## Stage ${index}\n\n- **Lead:** a, b\n\n### Gate: Go ${index}?\n\n- **Must:** a\n\n`),
  'what is taken out': (size) => repeated(size, '<svg><title>a</title></svg> '),
}

/** Front matter that grows: lines for a size in characters or so. */
export const hugeFront: Readonly<Record<string, (size: number) => string>> = {
  'keys that nobody knows': (size) => repeated(size, (index) => `key-${index}: a\n`),
  'a long title': (size) => `title: ${'a b '.repeat(size / 4)}\n`,
  'many aliases': (size) => `aliases:\n${repeated(size, (index) => `  - other ${index}\n`)}`,
  'old addresses': (size) => `formerly:\n${repeated(size, (index) => `  - old-${index}\n`)}`,
  'nested lists': (size) => `aliases: ${'['.repeat(Math.min(size, 2000))}${']'.repeat(Math.min(size, 2000))}\n`,
}

/** A source whose front matter stays, and whose body is another. */
export function bodyAsHuge(source: string, body: string): string {
  return `${/^---\n[^]*?\n---\n/.exec(source)?.[0] ?? ''}\n${body}`
}

/** A source with lines added to its front matter, in the place of those with the same key. */
export function frontAsHuge(source: string, lines: string): string {
  const key = /^[\w-]+:/.exec(lines)?.[0] ?? ''
  return source.replace(/^---\n([^]*?\n)---\n/, (_, front: string) => {
    const others = front.split('\n').filter((line) => !line.startsWith(key))
    return `---\n${others.join('\n')}${lines}---\n`
  })
}

function repeated(size: number, part: string | ((index: number) => string)): string {
  let text = ''
  for (let index = 0; text.length < size; index++) text += typeof part === 'string' ? part : part(index)
  return text
}
