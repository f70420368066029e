import { describe, expect, it } from 'vitest'
import { compiled, stageWith } from './compiled.ts'

const persona = (title: string, body = 'Signs.\n'): string => `---\ntitle: ${title}\npart: decides\n---\n\n${body}`

describe('what a file may be made of', () => {
  it('Windows line ends and a byte-order mark change nothing', () => {
    const files = stageWith('- **Time:** 10 days', '', '### Gate: Do we go on?', '', '- **Must:** a date is set')
    const process = files['content/processes/sale.md']!
    const plain = compiled(files).handbook.get('process', 'sale')!.stages[0]!
    const odd = compiled({ ...files, 'content/processes/sale.md': `\uFEFF${process.replaceAll('\n', '\r\n')}` })
    const stage = odd.handbook.get('process', 'sale')!.stages[0]!
    expect(stage.time?.typical.days).toBe(10)
    expect(stage.gate?.value.must[0]?.line.text).toBe('a date is set')
    expect(stage.time?.at).toEqual(plain.time?.at)
    expect(odd.handbook.issues).toEqual(compiled(files).handbook.issues)
  })

  it.each([
    [
      'behind bullets and before what is nested',
      (text: string) => text.replace(/^ {2}- /gm, '\t- ').replace(/- (?=\S)/g, '-\t'),
    ],
    ['before what is nested', (text: string) => text.replace(/^ {2}-/gm, '\t-')],
    ['behind the signs of headings', (text: string) => text.replace(/^(#+) /gm, '$1\t')],
    ['behind labels', (text: string) => text.replace(/:\*\* /g, ':**\t')],
    ['in cells of tables', (text: string) => text.replaceAll(' |', '\t|').replaceAll('| ', '|\t')],
    ['behind keys of front matter', (text: string) => text.replace(/^([a-z]+:) /gm, '$1\t')],
    ['behind every line, those around front matter included', (text: string) => text.replace(/(?<=\S)$/gm, '\t')],
  ])('tabs %s change nothing', (_name, put) => {
    const files = stageWith(
      '- **Time:** 10 days, at most 30',
      '- **Lead:** Seller',
      '',
      '### They need to learn',
      '',
      '- What a stop costs',
      '  - [Worksheet](../roles/seller.md)',
      '',
      'Some words, and a table.',
      '',
      '| Who | When |',
      '| --- | ---- |',
      '| We  | soon |',
      '',
      '### Gate: Do we go on?',
      '',
      '- **Must:** a date is set',
      '  - **Evidence:** an invitation',
    )
    const [file, text] = ['content/processes/sale.md', files['content/processes/sale.md']!]
    const tabbed = put(text)
    expect(tabbed).toContain('\t')
    for (const typed of [tabbed, tabbed.replaceAll('\n', '\r\n')]) {
      const odd = compiled({ ...files, [file]: typed })
      expect(withoutPlaces(odd.findings)).toEqual(withoutPlaces(compiled(files).findings))
      expect(withoutPlaces(odd.handbook.get('process', 'sale'))).toEqual(
        withoutPlaces(compiled(files).handbook.get('process', 'sale')),
      )
    }
  })

  it('evidence that a tab behind the bullet above leaves beside it is told how to get below', () => {
    const { findings } = compiled(
      stageWith('### Gate: Do we go on?', '', '-\t**Must:** a date is set', '  - **Evidence:** an invitation'),
    )
    expect(findings.find(({ rule }) => rule === 'unknown-label')?.hint).toMatch(/^Write one space behind the `-`/)
  })

  it('bytes that aren’t UTF-8 are found at their line', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('---\ntitle: Caf'), 0xe9, 0x0a])
    expect(issuesOf({ 'content/personas/a.md': bytes })).toMatchObject([
      { type: 'file-encoding', at: { file: 'content/personas/a.md', start: { line: 2, column: 11 } } },
    ])
  })

  it.each(['\0', '\b', '\u000b', '\u000c', '\u001b', '\u007f', '\u0092'])(
    'a control character is found at its place, and the rest of the file is read: %j',
    (sign) => {
      const files = { 'content/personas/a.md': persona('A', `Signs.\n\nIt${sign}s a [deal](b.md).\n`) }
      expect(issuesOf(files)).toMatchObject([
        {
          type: 'control-character',
          code: sign.charCodeAt(0),
          at: { start: { line: 8, column: 3 }, end: { column: 4 } },
        },
        { type: 'broken-link' },
      ])
    },
  )

  it('a control character is found in front matter and in the settings', () => {
    const files = { 'fieldbook.yaml': 'name: Te\u0007st\n', 'content/personas/a.md': persona('A\u0007') }
    expect(issuesOf(files).map(({ type, at }) => [type, at.file])).toEqual([
      ['control-character', 'content/personas/a.md'],
      ['control-character', 'fieldbook.yaml'],
    ])
  })

  it('tabs and line ends of every kind are no control characters', () => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', 'a\tb\r\nc\rd\n') })).toEqual([])
  })

  it('UTF-16 without a mark is no UTF-8, though each of its bytes could be', () => {
    const bytes = Buffer.from(persona('A'), 'utf16le')
    expect(issuesOf({ 'content/personas/a.md': new Uint8Array(bytes) })).toMatchObject([
      { type: 'file-encoding', at: { start: { line: 1, column: 2 } } },
    ])
  })

  it('of control characters by the thousand no more is told than helps', () => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', 'word\0 '.repeat(5000)) })).toHaveLength(1000)
  })

  it('an empty file and one that is too large are found', () => {
    expect(issuesOf({ 'content/personas/a.md': ' \n' })).toMatchObject([{ type: 'file-empty' }])
    const large = persona('A', 'word '.repeat(1_000_000))
    expect(issuesOf({ 'content/personas/a.md': large })).toMatchObject([{ type: 'file-too-large', limit: 2_000_000 }])
  })

  it('signs written out by the thousand in one piece of text are found at its line, before anybody waits', () => {
    const found = issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${'&amp; '.repeat(40_000)}\n`) })
    expect(found).toMatchObject([
      {
        type: 'signs-crowded',
        signs: 'references',
        count: 40_000,
        letters: 240_001,
        at: { start: { line: 8, column: 1 } },
      },
    ])
  })

  it('stars and underlines by the hundred thousand in one piece of text are found', () => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', '*a **b_ '.repeat(30_000)) })).toMatchObject([
      { type: 'signs-crowded', signs: 'marks', at: { start: { line: 6, column: 1 } } },
    ])
  })

  it.each([
    ['a paragraph of usual length', `${'R&amp;D '.repeat(150)}\n\n`],
    ['a bullet', '- R&amp;D, sales &ndash; and what is between\n'],
    ['a row of a table', '| R&amp;D | sales &ndash; |\n'],
  ])('signs written out in %s are read, however often there is one', (name, part) => {
    const before = name.includes('table') ? '| a | b |\n| - | - |\n' : ''
    const body = before + part.repeat(Math.ceil(300_000 / part.length))
    expect(issuesOf({ 'content/personas/a.md': persona('A', body) })).toEqual([])
  })

  it('a line inside of more than a hundred quotes or lists is found', () => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${'> - '.repeat(60)}Who?\n`) })).toMatchObject([
      { type: 'nesting-too-deep', depth: 120, at: { start: { line: 8, column: 1 }, end: { line: 8, column: 240 } } },
    ])
    expect(issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${'- '.repeat(200)}\n`) })).toEqual([])
  })

  it.each(['<div>', '<b>', '<DIV class="a">', '\n<span>\n'])('%s that is opened thousands of times is found', (tag) => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${tag.repeat(5_000)}Who?\n`) })).toMatchObject([
      { type: 'html-too-deep', limit: 250 },
    ])
  })

  it.each([
    '<b>now</b> ',
    '- <kbd>a</kbd>\n',
    'a<br>b ',
    '\n<ul>\n<li>a\n</ul>\n',
    '<a id="x">',
    '\n```html\n<div>\n```\n',
    '<!-- <div> -->\n',
  ])('a page that is full of %j isn’t', (html) => {
    expect(issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${html.repeat(400)}\n`) })).toEqual([])
  })

  it('nor is a drawing in the page', () => {
    const svg = `<svg>${'<g><path d="M0 0"/></g><rect/>'.repeat(400)}</svg>`
    const issues = issuesOf({ 'content/personas/a.md': persona('A', `Signs.\n\n${svg}\n`) })
    expect(issues).toMatchObject([{ type: 'html-taken-out', element: 'svg' }])
  })

  it('ten thousand headings are read in one go', () => {
    const body = Array.from({ length: 10_000 }, (_, index) => `## Heading ${index}\n\nText.\n`).join('\n')
    const { handbook } = compiled({ 'content/personas/a.md': persona('A', body) })
    expect(handbook.get('persona', 'a')?.prose.nodes).toHaveLength(20_000)
    expect(handbook.issues).toEqual([])
  })
})

describe('front matter', () => {
  it('that is missing is found, and what refers to the file isn’t reported as well', () => {
    const files = stageWith('- **Buyers:** A')
    expect(issuesOf({ ...files, 'content/personas/a.md': 'Signs.\n' })).toMatchObject([
      { type: 'front-matter-missing', at: { file: 'content/personas/a.md' } },
    ])
  })

  it('that isn’t YAML is found at its line, once', () => {
    expect(issuesOf({ 'content/personas/a.md': '---\ntitle: A\npart: [decides\n---\n\nSigns.\n' })).toMatchObject([
      { type: 'front-matter-syntax', at: { start: { line: 3 } } },
    ])
  })

  it('with an unknown key and a wrong value points at each', () => {
    const text = '---\ntitle: A\npart: decide\nowners: me\n---\n\nSigns.\n'
    expect(issuesOf({ 'content/personas/a.md': text })).toMatchObject([
      {
        type: 'front-matter-value',
        key: 'part',
        found: 'decide',
        at: { start: { line: 3, column: 7 }, end: { line: 3, column: 13 } },
      },
      { type: 'front-matter-key', key: 'owners', at: { start: { line: 4, column: 1 } } },
    ])
  })

  it('that multiplies itself is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(8)}*${'abcdefgh'[index]}]`),
    ]
    const found = issuesOf({ 'content/personas/a.md': `---\ntitle: A\n${bomb.join('\n')}\n---\n\nSigns.\n` })
    expect(found.map((issue) => issue.type)).toEqual(['front-matter-syntax'])
  })

  it('that opens bracket after bracket is told so in words of its own', () => {
    const { findings } = compiled({ 'fieldbook.yaml': `name: Small\nroles: ${'['.repeat(200_000)}\n` })
    expect(findings.map(({ message }) => message)).toContain(
      'Brackets or lists stand inside of each other more deeply than can be read',
    )
  })
})

describe('names and links', () => {
  it.each([
    ['content/personas/index.html.md', 'content/personas/index-html.md'],
    ['content/personas/index.md.md', 'content/personas/index-md.md'],
  ])('%s would take the place of the folder’s own page', (file, better) => {
    expect(issuesOf({ [file]: persona('A') })).toMatchObject([{ type: 'file-name', better }])
  })

  it('an address of the site has no name and password in it', () => {
    const { findings } = compiled({ 'fieldbook.yaml': 'name: A\naddress: https://user:word@example.com/\n' })
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('without a name and a password'),
    )
  })

  it('an unknown name offers the nearest', () => {
    const files = {
      ...stageWith('- **Buyers:** Chief finance officer'),
      'content/personas/cfo.md': persona('Chief financial officer'),
    }
    expect(issuesOf(files)).toMatchObject([
      { type: 'unknown-name', name: 'Chief finance officer', near: ['Chief financial officer'] },
    ])
  })

  it('a name two entries share is found at both', () => {
    const files = { 'content/personas/a.md': persona('CFO'), 'content/personas/b.md': persona('cfo') }
    expect(issuesOf(files)).toMatchObject([
      { type: 'name-taken', at: { file: 'content/personas/b.md' }, first: { file: 'content/personas/a.md' } },
    ])
  })

  it.each([
    ['../roles/nobody.md', { type: 'broken-link', file: 'content/roles/nobody.md' }],
    ['../../../etc/passwd', { type: 'broken-link', file: undefined }],
    ['/content/personas/b.md', { type: 'broken-link', near: 'b.md' }],
    ['b.md#nowhere', { type: 'broken-anchor', anchor: 'nowhere', near: undefined }],
    ['b.md#goal', { type: 'broken-anchor', anchor: 'goal', near: 'goals' }],
    ['#here', { type: 'broken-anchor', anchor: 'here' }],
    ['javascript:alert(1)', { type: 'link-unsafe' }],
    ['data:text/html,x', { type: 'link-unsafe' }],
    ['//example.com/x', { type: 'link-unsafe' }],
  ])('a link to %s is found', (url, issue) => {
    const files = {
      'content/personas/a.md': persona('A', `[there](${url})\n`),
      'content/personas/b.md': persona('B', '## Goals\n\n- Sleep\n'),
    }
    expect(issuesOf(files)).toMatchObject([{ at: { start: { line: 6, column: 1 } }, ...issue }])
  })

  it('names with spaces, umlauts and capitals are told a better name', () => {
    expect(issuesOf({ 'content/personas/Käufer Groß.md': persona('A') })).toMatchObject([
      { type: 'file-name', better: 'content/personas/kaufer-gross.md' },
    ])
  })

  it('two files that differ only in case are found', () => {
    const files = { 'content/personas/a.md': persona('A'), 'content/personas/A.md': persona('B') }
    expect(issuesOf(files).map((issue) => issue.type)).toContain('file-name-case')
  })

  it('a file in a folder nobody reads is found', () => {
    expect(issuesOf({ 'content/persona/a.md': persona('A') })).toMatchObject([{ type: 'file-misplaced' }])
  })
})

describe('what an author writes anyway', () => {
  it('a link whose address stands at the end of the file is a link in its own section', () => {
    const body = '## Goals\n\n- Read [theirs][b]\n\n## Pains\n\n- None\n\n[b]: b.md\n'
    const { handbook } = compiled({
      'content/personas/a.md': persona('A', body),
      'content/personas/b.md': persona('B'),
    })
    expect(handbook.issues).toEqual([])
    expect(handbook.get('persona', 'a')?.goals?.value[0]?.line.nodes[1]).toMatchObject({ type: 'link', url: 'b.md' })
  })

  it('an unknown heading and an unknown label keep their text', () => {
    const { handbook } = compiled(stageWith('- **Tyme:** 10 days', '', '### Gaet: Do we go on?', '', 'Some words.'))
    expect(handbook.issues).toMatchObject([
      { type: 'unknown-label', label: 'Tyme' },
      { type: 'unknown-heading', heading: 'Gaet: Do we go on?' },
    ])
    expect(JSON.stringify(handbook.get('process', 'sale')?.stages[0]?.prose.nodes)).toMatch(/Tyme.*Gaet.*Some words/)
  })

  it('an accepted finding needs a reason', () => {
    const files = { 'content/personas/a.md': persona('A', '<!-- fieldbook-ignore broken-link -->\n[x](y.md)\n') }
    expect(issuesOf(files).map((issue) => issue.type)).toEqual(['ignore-without-reason', 'broken-link'])
  })
})

function issuesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  return compiled(files).handbook.issues
}

/** What was read, without where it stood. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, it: unknown) => (['at', 'whole', 'position'].includes(key) ? undefined : it)),
  )
}
