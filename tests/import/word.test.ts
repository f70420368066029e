import {
  Bookmark,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  DeletedTextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../src/import/index.ts'
import { everything, nobody } from './handbook.ts'
import { importFiles } from '../../src/import/index.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'steps', level } })
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) })

/** A page as sales people write it in Word, with what Word keeps beside the text. */
async function handbookPage(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
        },
      ],
    },
    comments: {
      children: [{ id: 0, author: 'A', date: new Date(0), children: [new Paragraph('Remarkone by legal')] }],
    },
    footnotes: { 1: { children: [new Paragraph('Footnoteone says why')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Headerone confidential')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Footerone of 2025')] }) },
        children: [
          new Paragraph({ text: 'Objection: It costs too much', heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [
              new TextRun('Ask for the '),
              new TextRun({ text: 'cost', bold: true }),
              new TextRun(' of_waiting * first'),
              new FootnoteReferenceRun(1),
              new TextRun('. '),
              new DeletedTextRun({ id: 1, author: 'A', date: '2025-01-01T00:00:00Z', text: 'Struckone out' }),
            ],
          }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new Bookmark({ id: '_Toc99', children: [new TextRun('Evidence')] })],
          }),
          item('First step', 0),
          item('Inner step', 1),
          item('Second step', 0),
          new Table({
            rows: [
              new TableRow({ children: [cell('Who'), cell('What')] }),
              new TableRow({ children: [cell('Buyer', 'and team'), cell('signs')] }),
            ],
          }),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: 'https://example.com/proof?a=1&b=2',
                children: [new TextRun('the proof')],
              }),
              new TextRun(', see '),
              new InternalHyperlink({ anchor: '_Toc99', children: [new TextRun('above')] }),
              new ImageRun({
                type: 'png',
                data: pixel,
                transformation: { width: 1, height: 1 },
                altText: { name: 'x', description: 'Pictureone of a line', title: 'x' },
              }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

describe('a Word file', () => {
  it('becomes a page, with its pictures beside it and the rest in the report', async () => {
    const read = await readWord('objections/Too dear.docx', await handbookPage())
    if ('why' in read) throw new Error(read.why)
    expect([...read.pictures.keys()]).toEqual(['objections/Too dear-1.png'])
    const made = importFiles({
      found: [read.page],
      others: [...read.pictures.keys()],
      taken: new Set(),
      cast: nobody,
      site: undefined,
    })
    expect(made.sources[0]?.file).toBe('content/objections/too-dear.md')
    expect(made.copies).toEqual([{ from: 'objections/Too dear-1.png', to: 'content/objections/too-dear-1.png' }])
    expect(made.sources[0]?.text).toMatchInlineSnapshot(`
      "---
      title: It costs too much
      ---

      Ask for the **cost** of_waiting \\* first\\[1].

      ## Proof

      1. First step
         1. Inner step
      2. Second step

      | Who | What |
      | - | - |
      | Buyer and team | signs |

      [the proof](https://example.com/proof?a=1&b=2), see [above](#proof)![Pictureone of a line](too-dear-1.png)

      1. Footnoteone says why
      "
    `)
    expect(made.sources[0]?.left).toMatchInlineSnapshot(`
      [
        {
          "from": "what was struck out",
          "words": "Struckone out",
        },
        {
          "from": "a header",
          "words": "Headerone confidential",
        },
        {
          "from": "a footer",
          "words": "Footerone of 2025",
        },
        {
          "from": "comments",
          "words": "Remarkone by legal",
        },
      ]
    `)
  })

  it('says every word and link of it, in the page or in the report', async () => {
    const bytes = await handbookPage()
    const read = await readWord('a.docx', bytes)
    if ('why' in read) throw new Error(read.why)
    const said = everything(
      importFiles({ found: [read.page], others: [], taken: new Set(), cast: nobody, site: undefined }),
    )
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/\w+\.xml$/.test(name))
    const words = parts.flatMap(([, part]) =>
      [...strFromU8(part).matchAll(/<w:(?:t|delText)\b[^>]*>([^<]*)</g)].flatMap(
        ([, text = '']) => text.match(/\w+/g) ?? [],
      ),
    )
    expect(words.length).toBeGreaterThan(40)
    expect(words.filter((word) => !said.replaceAll('\\_', '_').includes(word))).toEqual([])
    expect(said).toContain('https://example.com/proof?a=1&b=2')
  })

  const packed = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(301_000_000) }, { level: 1 })
  /** Says that it unpacks to a hundred bytes. */
  const lyingBomb = () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) }, { level: 1 })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    }
    return bytes
  }

  it.each([
    ['nothing', () => new Uint8Array(), 'it is empty'],
    ['text', () => strToU8('# Not Word'), 'it is no Word file, whatever its name says'],
    ['a file with a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'it is protected by a password'],
    ['another zip file', () => packed({ 'a.txt': 'a' }), 'it is packed like a Word file and holds no document'],
    ['XML that isn’t', () => packed({ 'word/document.xml': '<w:document><w:' }), 'it is damaged inside'],
    ['a zip bomb', bomb, 'it unpacks to more than any document has, so it was left alone'],
    ['a zip bomb that lies', lyingBomb, 'it is damaged inside'],
  ])('that is %s is told in plain words', async (_, bytes, sentence) => {
    const read = await readWord('a.docx', bytes())
    expect('why' in read ? read.why : 'it was read').toContain(sentence)
  })

  it('that was saved half-way is told in plain words', async () => {
    const bytes = await handbookPage()
    for (const share of [0.05, 0.5, 0.95]) {
      const read = await readWord('a.docx', bytes.slice(0, bytes.length * share))
      expect('why' in read ? read.why : 'it was read').toContain('it ends in the middle or is damaged')
    }
  })
})
