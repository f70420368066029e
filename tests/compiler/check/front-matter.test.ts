import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/compiler/3-check/mends/read-date.ts'
import { findingsIn, findingsOf, term } from './findings.ts'

const persona = (...front: string[]) => ({
  'content/personas/buyer.md': ['---', ...front, '---', '', 'Signs.', ''].join('\n'),
})

describe('a value of the front matter', () => {
  it.each([
    [
      ['title: Buyer'],
      '`part` is missing; one of `decides`, `approves`, `evaluates`, `influences`, `uses`, `buys` was expected',
      'Add a line `part: …` to the front matter.',
    ],
    [
      ['title: Buyer', 'part: aproves'],
      '`part` is `aproves`; one of `decides`, `approves`, `evaluates`, `influences`, `uses`, `buys` was expected',
      'Did you mean `approves`?',
    ],
    [
      ['title: Buyer', 'part: leader'],
      '`part` is `leader`; one of `decides`, `approves`, `evaluates`, `influences`, `uses`, `buys` was expected',
      'Write one of these values.',
    ],
    [['title: 2026', 'part: buys'], '`title` is `2026`; text was expected', 'Put it in quotes: `title: "2026"`.'],
    [
      ['title: Buyer', 'part: buys', 'owner:'],
      '`owner` has no value; text was expected',
      'Write one behind the colon, or remove the line if it isn’t needed.',
    ],
    [
      ['title: Buyer', 'part: buys', 'review-every: half a year'],
      '`review-every` is `half a year`; a length of time such as `6 months` was expected',
      'Write it as in `review-every: 6 months`.',
    ],
    [
      ['- Buyer'],
      'The front matter isn’t made of keys and values',
      'Write one `key: value` a line, as in `title: First call`.',
    ],
  ])('%j gets a message and an edit', (front, message, hint) => {
    expect(findingsOf('front-matter-value', persona(...front))[0]).toMatchObject({ message, hint })
  })

  it.each([
    ['title: [Buyer]', '`title` is `[Buyer]`; text was expected', 'Take the brackets away: `title: Buyer`.'],
    [
      'title: {a: b}',
      '`title` is `{a: b}`; text was expected',
      'Write words behind the colon, on one line: `title: …`.',
    ],
    [
      'reviewed: {on: 2026}',
      '`reviewed` is `{on: 2026}`; a date such as `2026-10-05` was expected',
      'Write it as in `reviewed: 2026-10-05`.',
    ],
    [
      'review-every: 6',
      '`review-every` is `6`; a length of time such as `6 months` was expected',
      'Write it as in `review-every: 6 months`.',
    ],
  ])('is told the form of its own key, in words that can be read: %s', (line, message, hint) => {
    const front = ['title: Buyer', 'part: buys', line].slice(line.startsWith('title') ? 1 : 0)
    expect(findingsOf('front-matter-value', persona(...front))).toMatchObject([{ message, hint }])
  })

  it.each([
    ['seller, coach', '[seller, coach]'],
    ['"seller: inside"', '["seller: inside"]'],
    ['5', '["5"]'],
    ['{a: b}', '[…, …]'],
  ])('that should be a list is shown as one that can be read: %s', (written, list) => {
    const guide = { 'content/guides/a.md': `---\ntitle: A\nroles: ${written}\n---\n\nText.\n` }
    expect(findingsOf('front-matter-value', guide)).toMatchObject([{ hint: `Put it in brackets: \`roles: ${list}\`.` }])
  })

  it('that should be a list is shown as one', () => {
    const guide = { 'content/guides/a.md': '---\ntitle: A\nroles: seller\n---\n\nText.\n' }
    expect(findingsOf('front-matter-value', guide)).toMatchObject([
      { message: '`roles` is `seller`; a list was expected', hint: 'Put it in brackets: `roles: [seller]`.' },
    ])
  })

  it('that would read as a remark is shown in quotes', () => {
    expect(findingsOf('front-matter-value', { 'fieldbook.yaml': 'name: Test\naccent: teal\n' })).toMatchObject([
      {
        message: '`accent` is `teal`; a colour such as `#0b6e6e` was expected',
        hint: 'Write it as in `accent: "#0b6e6e"`.',
      },
    ])
  })

  it.each([
    ['edit-link', 'javascript:alert(1)//{file}', 'https://git.example.com/edit/{file}'],
    ['new-link', 'javascript:alert(1)//{answers}', 'https://edit.example.com/?{answers}'],
    ['edit-link', '//evil.example/{file}', 'https://git.example.com/edit/{file}'],
    ['logo', '//evil.example/logo.svg', 'logo.svg'],
    ['logo', 'public//evil.example/logo.svg', 'logo.svg'],
    ['logo', 'https://evil.example/logo.svg', 'logo.svg'],
    ['logo', '../logo.svg', 'logo.svg'],
  ])('of `%s` can’t lead readers astray: %s', (key, value, example) => {
    expect(findingsOf('front-matter-value', { 'fieldbook.yaml': `name: Test\n${key}: '${value}'\n` })).toMatchObject([
      { message: expect.stringContaining(`\`${key}\` is \`${value}\``), hint: expect.stringContaining(example) },
    ])
  })

  it('that is a date written another way is offered as one', () => {
    expect(findingsIn('front-matter-value', term(['reviewed: 5.10.2026']))[0]).toMatchObject({
      hint: 'Did you mean `2026-10-05`?',
    })
  })
})

describe('a date', () => {
  it.each([
    '2026/10/05',
    '2026-10-5',
    '5.10.2026',
    '05. 10. 2026',
    '5 October 2026',
    '5th Oct 2026',
    'October 5, 2026',
    'Oct. 5 2026',
  ])('is understood: %s', (text) => {
    expect(readDate(text)).toBe('2026-10-05')
  })

  it.each(['10/05/2026', '2026-02-30', 'last Friday', '2026', '5 Brumaire 2026'])('isn’t guessed: %s', (text) => {
    expect(readDate(text)).toBeUndefined()
  })
})

describe('an unknown key', () => {
  it.each([
    ['onwer: Sales coach', 'Did you mean `owner`?'],
    ['author: Sales coach', 'Did you mean `owner`?'],
    ['updated: 2026-10-05', 'Did you mean `reviewed`?'],
    ['description: short', 'Did you mean `summary`?'],
  ])('%s is offered the one that is meant', (line, hint) => {
    expect(findingsIn('front-matter-key', term([line]))).toMatchObject([{ hint }])
  })

  it('isn’t offered one that stands beside it', () => {
    expect(findingsIn('front-matter-key', term(['owner: Sales coach', 'onwer: Sales coach']))).toMatchObject([
      { hint: '`owner` stands there already: keep one of the two lines.', fixes: [] },
    ])
  })

  it('that is near none gets the list', () => {
    expect(findingsIn('front-matter-key', term(['colour: red']))).toMatchObject([
      { hint: expect.stringMatching(/^Known here: `title`, .* and `formerly`\.$/) },
    ])
  })
})

describe('front matter that can’t be read', () => {
  it.each([
    ['title: Selling: a line', 'A value with a colon in it stands without quotes, so it reads as two values'],
    ['title: "Selling', 'A quotation mark is opened here and not closed on this value'],
    ['\ttitle: A', 'A tab stands at the beginning of the line; spaces were expected'],
    ['title: A\ntitle: B', 'The key `title` stands twice; each may stand once'],
    ['title: @ the plant', 'The value begins with a sign that has a meaning of its own here'],
    [
      'title: "A" and more',
      'Something stands behind a value that has ended already: behind its closing quotation mark or bracket',
    ],
    ['aliases: [a, b', 'A bracket is opened here and not closed'],
    ['title A\nowner: B', 'A line isn’t a key and a value; a colon and a space were expected between them'],
    ['title: A\n  part: buys', 'The line begins with spaces, so it reads as part of the value above'],
    ['title: - A', 'A list begins on the same line as its key'],
    ['title: *other', 'The front matter repeats parts of itself by `&` and `*`, and never ends'],
    ['title: x\naliases: [a: &a [*a]]', 'The front matter repeats parts of itself by `&` and `*`, and never ends'],
  ])('%j is explained without the words of YAML', (yaml, message) => {
    expect(findingsOf('front-matter-syntax', persona(yaml))).toMatchObject([{ message }])
  })
})

describe('a key of the settings that holds keys', () => {
  const severities = 'severities:\n  owner-missing: off'
  const folders = 'folders:\n  content/personas:\n    owner: Sales coach'
  const editions = 'editions:\n  partner:\n    name: Dealer playbook'
  it.each([
    ['severities: off', [2, 13], '`severities` is `off`', severities],
    ['severities: [a]', [2, 13], '`severities` is `[a]`', severities],
    ['folders: content', [2, 10], '`folders` is `content`', folders],
    ['folders:\n  - content', [3, 3], '`folders` is `- content`', folders],
    ['folders:\n  content/personas: Sales coach', [3, 21], '`folders.content/personas` is `Sales coach`', folders],
    ['editions: partner', [2, 11], '`editions` is `partner`', editions],
    ['editions:\n  partner: Dealers', [3, 12], '`editions.partner` is `Dealers`', editions],
  ])('is shown its lines, once: %j', (lines, [line, column], is, snippet) => {
    const files = { 'fieldbook.yaml': `name: Test\n${lines}\n`, 'content/glossary/a.md': term([]) }
    expect(findingsOf('front-matter-key', files)).toEqual([])
    expect(findingsOf('front-matter-value', files)).toMatchObject([
      {
        message: `${is}; one key and value a line, indented below, was expected`,
        hint: `Write it in lines of their own, as in\n${snippet}`,
        at: { start: { line, column } },
      },
    ])
  })

  it('and has none is told that it may go', () => {
    expect(findingsOf('front-matter-value', { 'fieldbook.yaml': 'name: Test\nseverities:\n' })).toMatchObject([
      { hint: `Remove the line if it isn’t needed, or write it in lines of their own, as in\n${severities}` },
    ])
  })

  it.each([
    ['editions:\n  patner:\n    name: Dealers', 'partner'],
    ['folders:\n  content/personas:\n    onwer: Sales coach', 'owner'],
  ])('knows which: %j', (lines, key) => {
    expect(findingsOf('front-matter-key', { 'fieldbook.yaml': `name: Test\n${lines}\n` })).toMatchObject([
      { hint: `Did you mean \`${key}\`?` },
    ])
  })
})

it('a setting of a form of its own that is given as a list is told the form', () => {
  expect(findingsOf('front-matter-value', { 'fieldbook.yaml': 'name: Test\naccent: [1]\n' })).toMatchObject([
    {
      message: '`accent` is `[1]`; a colour such as `#0b6e6e` was expected',
      hint: expect.stringContaining('"#0b6e6e"'),
    },
  ])
})

it('of several severities, one that can’t be read leaves the others as they are, and doesn’t hide the next', () => {
  const settings = 'name: Test\nseverities:\n  owner-missing: advise\n  review-missing: off\n  unknwon-name: off\n'
  const files = { 'fieldbook.yaml': settings, 'content/glossary/line-audit.md': term([]) }
  expect(findingsOf('front-matter-value', files)).toMatchObject([{ at: { start: { line: 3 } } }])
  expect(findingsOf('front-matter-key', files)).toMatchObject([{ hint: 'Did you mean `unknown-name`?' }])
  expect(findingsOf('review-missing', files)).toEqual([])
  expect(findingsOf('owner-missing', files)).toMatchObject([{ severity: 'warning' }])
})

describe('front matter that isn’t found', () => {
  it.each([
    ['Text.', 1, 'The file doesn’t begin with front matter, so nobody knows its title, owner or last review'],
    [
      '\n---\ntitle: A\n---\n\nText.',
      1,
      'Something stands before the front matter, so it isn’t read; `---` was expected on the very first line',
    ],
    [
      'title: A\n---\n\nText.',
      1,
      'The front matter isn’t opened, so it isn’t read; `---` was expected on the line above',
    ],
    ['—\ntitle: A\n---\n\nText.', 1, 'The front matter isn’t opened by `---`, so it isn’t read'],
    [
      '---\ntitle: A\naliases: [B]\n\nText.',
      4,
      'The front matter isn’t closed, so it isn’t read; `---` was expected here',
    ],
  ])('%j says what is amiss', (text, line, message) => {
    expect(findingsOf('front-matter-missing', { 'content/glossary/a.md': text })).toMatchObject([
      { message, at: { start: { line } } },
    ])
  })

  it('shows the author’s own line with the quotes it needs', () => {
    expect(findingsOf('front-matter-syntax', persona('title: Pricing: how we do it'))).toMatchObject([
      { hint: 'Put the whole value in quotes: `title: "Pricing: how we do it"`.' },
    ])
  })

  it('shows a backslash so that it can be read in quotes', () => {
    expect(findingsOf('front-matter-syntax', persona('title: C:\\quotes: ours'))).toMatchObject([
      { hint: 'Put the whole value in quotes: `title: "C:\\\\quotes: ours"`.', fixes: [] },
    ])
  })

  it.each([
    [['title: [A', 'part: buys', 'owner: x: y'], 2, 8],
    [['title: A', 'part: buys', 'aliases: [B', 'owner: Sales coach'], 4, 10],
  ])('points at the bracket that none closes: %j', (front, line, column) => {
    expect(findingsOf('front-matter-syntax', persona(...front))).toMatchObject([{ at: { start: { line, column } } }])
  })

  it.each([
    [['title: "Selling', 'part: buys', 'owner: x'], 2, 8],
    [['title: "A"', 'part: buys', 'aliases: [B, "C, D]', 'owner: x'], 4, 14],
    [['title: A', 'aliases:', "  - 'B", 'part: buys'], 4, 5],
    [['title: "Selling', 'summary: "How"', 'part: buys'], 2, 8],
  ])('points at the quotation mark that none closes: %j', (front, line, column) => {
    expect(findingsOf('front-matter-syntax', persona(...front))).toMatchObject([
      {
        message: 'A quotation mark is opened here and not closed on this value',
        at: { start: { line, column }, end: { line, column: column + 1 } },
      },
    ])
  })

  it('points at both places of a key that stands twice', () => {
    expect(findingsOf('front-matter-syntax', persona('title: A', 'part: buys', 'title: B'))).toMatchObject([
      { at: { start: { line: 4, column: 1 }, end: { column: 6 } }, related: [{ at: { start: { line: 2 } } }] },
    ])
  })
})
