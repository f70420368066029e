import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { manuscriptOfFiles } from '../../src/compiler/index.ts'
import { readWord } from '../../src/import/index.ts'
import { wordContent, type WordContext, wordFile, writtenAs } from '../../src/word/index.ts'
import { readSource } from '../../src/word/read-source.ts'
import { compiled } from '../compiler/compiled.ts'
import { partOf, readBack, wordsIn } from './read-back.ts'

const hard = `---
title: First week
summary: What a new seller does.
owner: Sales coach
reviewed: 2026-01-05
---

Read **this _twice_**, ~~not~~ \`once\`, un**bold**ed; H<sub>2</sub>O, <kbd>Ctrl</kbd>.<!-- unseen -->
A second line,\\
and a third.[^why] And again.[^why]

## Where links lead

- [a heading here](#the-list), [another file](second.md), [its heading](second.md#a-part), [a term](../glossary/oee.md)
- <https://example.com/a?b=1&c=2>, [mail](mailto:coach@example.com "The coach"), [by name][n], [a sheet](sheet.csv)
- [nowhere](gone.md), [\`code\`](https://example.com/code), [![A line](line.png)](https://example.com/line)

[n]: https://example.com/name

### The list

3. third
   - inner
     1. deep
   
   a second paragraph
4. fourth

1) a list of its own
2) with two

- [ ] open
- [x] done

> A quote of **two**
>
> paragraphs
>
> - and a list

\`\`\`js
if (a < b) {
  return  "two  spaces"
}
\`\`\`

| Left | Right | Both |
| :--- | ----: | :--: |
| a    |     1 | **b** [c](https://example.com/c) |
| d \\| e | | |

![A line of weeks](line.png) ![A drawing](line.svg) ![Not a picture](broken.png)

<details><summary>More</summary>

Folded words.

</details>

<table><tr><th>Raw</th><td colspan="2">cells <ul><li>of a list</li></ul></td></tr></table>

---

#### Deep \u0007 heading

End.

[^why]: Because of [this](https://example.com/why).

    A second paragraph.
`

const files = {
  'fieldbook.yaml': 'name: Test & Co\nconfidential: true\npaper: a4\n',
  'content/people.md': '---\ntitle: People\n---\n\n## Sales coach\n\n- **Role:** coach\n',
  'content/guides/first.md': hard,
  'content/guides/second.md': '---\ntitle: Second\n---\n\n# Second\n\nText.\n\n## A part\n\nWords.\n',
  'content/guides/sheet.csv': 'a,b',
  'content/guides/line.png': 'png',
  'content/guides/line.svg': 'svg',
  'content/guides/broken.png': 'no picture',
  'content/glossary/oee.md': '---\ntitle: OEE\n---\n\nA share.\n',
}

async function contextWith(more: Readonly<Record<string, string>> = {}): Promise<WordContext> {
  const all = { ...files, ...more }
  const { handbook } = compiled(all)
  const blank = sharp({ create: { width: 1200, height: 300, channels: 3, background: '#0b6e6e' } })
  const pictures = new Map<string, Uint8Array>([
    ['content/guides/line.png', new Uint8Array(await blank.png().toBuffer())],
    [
      'content/guides/line.svg',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'),
    ],
    ['content/guides/broken.png', new TextEncoder().encode('no picture')],
  ])
  return {
    handbook,
    audience: 'internal',
    textOf: (file) => all[file as keyof typeof all] ?? '',
    bytesOf: (file) => pictures.get(file),
    day: '2026-11-22',
  }
}

describe('a Word file of hard Markdown', () => {
  let context: WordContext
  let bytes: Uint8Array
  const manuscript = () =>
    manuscriptOfFiles(context.handbook, 'content/guides', ['content/guides/first.md', 'content/guides/second.md'])
  beforeAll(async () => {
    context = await contextWith()
    bytes = await wordFile(manuscript(), context)
  })

  it('reads as the source does', async () => {
    const [first, second] = await readBack(bytes)
    expect(
      first?.html.replaceAll(/src="[^"]*"/g, 'src').replaceAll(/>(?=<(?:p|li|ul|ol|t[rdh]|h\d))/g, '>\n'),
    ).toMatchSnapshot()
    expect([first?.headings, second?.headings]).toEqual([
      ['2 Where links lead', '3 The list', '4 Deep heading'],
      ['2 A part'],
    ])
    expect(first?.links).toMatchInlineSnapshot(`
      [
        "[1] → “Because of this. A second paragraph. ↑”",
        "a heading here → “The list”",
        "another file → “Second”",
        "its heading → “A part”",
        "https://example.com/a?b=1&c=2 → https://example.com/a?b=1&c=2",
        "mail → mailto:coach@example.com",
        "by name → https://example.com/name",
        "code → https://example.com/code",
        " → https://example.com/line",
        "c → https://example.com/c",
      ]
    `)
    expect(first?.facts).toMatchInlineSnapshot(`
      {
        "": "Review overdue since 5 July 2026",
        "Owner": "Sales coach",
        "Reviewed": "2026-01-05",
        "Summary": "What a new seller does.",
      }
    `)
  })

  it('has tables whose head is repeated, and rows that no page parts', () => {
    const [table] = /<w:tbl>(?:(?!<w:tbl>).)*Left.*?<\/w:tbl>/s.exec(partOf(bytes, 'word/document.xml')) ?? []
    expect(table?.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(table?.match(/<w:cantSplit\/>/g)).toHaveLength(3)
    expect(table).toMatch(/<w:jc w:val="right"\/>.*<w:jc w:val="center"\/>/)
  })

  it('numbers lists as they were numbered, each for itself', () => {
    const numbering = partOf(bytes, 'word/numbering.xml')
    const ids = [...partOf(bytes, 'word/document.xml').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)]
    const [third, , deep, fourth, own, two] = ids.slice(3).map(([, , id]) => id)
    expect(third).toBe(fourth)
    expect(own).toBe(two)
    expect(new Set([third, deep, own]).size).toBe(3)
    expect(numbering).toContain('<w:start w:val="3"/>')
  })

  it('says its title, its owner, its language, the day, the page and that it is confidential', () => {
    expect(partOf(bytes, 'docProps/core.xml').replace(/^.*?(?=<dc:title)/s, '')).toMatchInlineSnapshot(
      `"<dc:title>Test &amp; Co: content/guides</dc:title><dc:subject>Test &amp; Co</dc:subject><dc:creator>Test &amp; Co</dc:creator><cp:keywords>Confidential</cp:keywords><cp:lastModifiedBy>Test &amp; Co</cp:lastModifiedBy><cp:revision>1</cp:revision><dc:language>en</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:modified></cp:coreProperties>"`,
    )
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US"/>')
    expect(wordsIn(partOf(bytes, 'word/header1.xml').replaceAll(/<[^>]*>/g, ' ')).join(' ')).toBe(
      'Test amp Co content guides Confidential',
    )
    const footer = partOf(bytes, 'word/footer1.xml')
    expect(footer).toMatch(/Edition of 22 November 2026.*PAGE.*NUMPAGES/s)
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"')
  })

  it('never asks Word to bring fields up to date, and has a place for each link inside', () => {
    const document = partOf(bytes, 'word/document.xml')
    expect(document).not.toContain('w:dirty')
    const places = new Set([...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/g)].map(([, name]) => name))
    const wanted = [...document.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]*)"/g)].map(([, name]) => name)
    expect(wanted.length).toBeGreaterThan(4)
    expect(wanted.filter((name) => !places.has(name))).toEqual([])
    for (const name of places) expect(name).toMatch(/^\w{1,40}$/)
  })

  it('has the same bytes for the same content, whatever was made before it', async () => {
    await wordFile(manuscriptOfFiles(context.handbook, 'x', ['content/glossary/oee.md']), context)
    expect(Buffer.compare(await wordFile(manuscript(), await contextWith()), bytes)).toBe(0)
  })

  it('knows its day and its content until somebody saves it', async () => {
    const content = await wordContent(manuscript(), context)
    expect(writtenAs(bytes)).toEqual({ day: '2026-11-22', content })
    const changed = await contextWith({ 'content/guides/second.md': '---\ntitle: Second\n---\n\nOther text.\n' })
    expect(await wordContent(manuscript(), changed)).not.toBe(content)
    const torn = bytes.slice()
    torn[Math.floor(torn.length / 2)]! ^= 1
    for (const other of [torn, bytes.slice(0, -30), new Uint8Array()]) expect(writtenAs(other)).toBeUndefined()
  })

  it('is read by import again, with every word of the sources', async () => {
    const read = await readWord('review.docx', bytes)
    if ('why' in read) throw new Error(read.why)
    expect(read.page.text.slice(read.page.text.indexOf('Read **this'))).toMatchSnapshot()
    expect([...read.pictures.keys()]).toEqual(['review-1.png', 'review-2.png', 'review-3.png'])
  })

  it('names the file of a link that no site has an address for, and gives the address where there is one', async () => {
    const one = (context_: WordContext) => manuscriptOfFiles(context_.handbook, 'x', ['content/guides/first.md'])
    const [alone] = await readBack(await wordFile(one(context), context))
    expect(alone?.html).toContain('another file<small> (content/guides/second.md)</small>')
    const served = await contextWith({ 'fieldbook.yaml': 'name: Test\naddress: https://example.com\nbase: /sales/\n' })
    const [there] = await readBack(await wordFile(one(served), served))
    expect(there?.links).toContain('its heading → https://example.com/sales/guides/second/#a-part')
    expect(there?.links).toContain('a sheet → https://example.com/sales/files/content/guides/sheet.csv')
  })

  it('keeps the words that a component of an MDX guide is told', async () => {
    const text =
      '---\ntitle: Gates\n---\n\nimport x from "./x"\n\nA <Term name="gate" /> asks.\n\n<Ask question="Is it met?">\nNot yet.\n</Ask>\n'
    const mdx = await contextWith({ 'content/guides/second.md': text })
    const tree = readSource('a.mdx', text, 'Gates')
    expect(JSON.stringify(tree.body)).not.toContain('import x')
    const [, second] = await readBack(await wordFile(manuscript(), mdx))
    expect(second?.words.join(' ')).toContain('A gate asks Is it met Not yet')
  })
})
