import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Source } from '../../src/compiler/index.ts'
import { findLeaks } from '../../src/leak-check/index.ts'

const secret = 'our own margin is eleven percent below list'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const source = (file: string, text: string): Source => ({ file, bytes: bytes(text), origin: 'company' })
const open = source('content/open.md', '# Open\n\nEverybody may read how a line is chosen and why.\n')
const whole = [
  open,
  source(
    'content/ours.md',
    `---\ntitle: Ours\n---\n\n- **Say:** [our own](../x.md) margin is eleven\n  percent *below* list.\n`,
  ),
]

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fieldbook-leaks-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

const leaks = (program = '', assets: readonly { file: string; bytes: Uint8Array }[] = []) =>
  findLeaks({ whole, open: [open], assets, folders: [folder], program: () => program })

describe('the leak check', () => {
  it('says where the words stand, and where they came from', async () => {
    write('a/index.html', `<p>So <a href="/x/">our own</a> margin is <strong>eleven</strong> percent below list!</p>`)
    expect(await leaks()).toEqual([
      { file: 'a/index.html', words: 'our own margin is eleven percent', source: { file: 'content/ours.md', line: 5 } },
    ])
  })

  it.each([
    ['a description', 'a.html', `<meta content="Our own margin is eleven percent below list">`],
    ['a remark', 'a.html', `<!-- ${secret} -->`],
    ['an entity', 'a.html', `<p>our own margin is eleven&#32;percent&nbsp;below list</p>`],
    ['data for a script', 'a.html', `<script type="application/json">{"a":["${secret}"]}</script>`],
    ['JSON with HTML', 'a.json', JSON.stringify({ html: `<p>${secret}</p>` })],
    ['a script', 'assets/a.js', `const x = "${secret}"`],
    ['a picture', 'a.svg', `<svg><text><tspan>our own margin </tspan><tspan>is eleven percent</tspan></text></svg>`],
    ['a feed', 'feed.xml', `<?xml version="1.0"?><feed><title>${secret}</title></feed>`],
    ['a file’s name', `${secret.replaceAll(' ', '-')}.txt`, 'x'],
    [
      'the search index',
      'pagefind/a.pf_fragment',
      gzipSync(`pagefind_dcd${JSON.stringify({ content: `Hm. ${secret}.` })}`),
    ],
    ['an office file', 'files/a.docx', zipSync({ 'word/document.xml': bytes(`<w:p><w:t>${secret}</w:t></w:p>`) })],
    [
      'words that Word has parted',
      'files/a.docx',
      zipSync({
        'word/document.xml': bytes(
          '<?xml version="1.0"?><w:document><w:p><w:r><w:t>our own mar</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>gin is</w:t></w:r>' +
            '<w:r><w:br/><w:t xml:space="preserve">eleven</w:t></w:r><w:r><w:tab/><w:t>percent</w:t></w:r></w:p></w:document>',
        ),
      }),
    ],
    [
      'a cell that Excel has parted',
      'files/a.xlsx',
      zipSync({
        'xl/sharedStrings.xml': bytes(
          '<sst><si><r><t>our own </t></r><r><t>margin is eleven percent</t></r></si></sst>',
        ),
      }),
    ],
    [
      'an OpenDocument file',
      'files/a.odt',
      zipSync({
        'content.xml': bytes(
          '<text:p>our own<text:s/><text:span>margin is</text:span> eleven<text:line-break/>percent</text:p>',
        ),
      }),
    ],
    ['a file of two bytes a letter', 'files/a.txt', Buffer.from(`\ufeff${secret}`, 'utf16le')],
    [
      'a file of two bytes a letter, the larger first',
      'files/a.txt',
      Buffer.from(`\ufeff${secret}`, 'utf16le').swap16(),
    ],
    ['a paragraph with lines of its own', 'a.html', '<p>our own margin<br>is eleven<br/>percent</p>'],
    ['a paragraph that goes on in the next line', 'a.html', '<p>our own margin\nis eleven percent</p>'],
    ['a PDF', 'pdf/a.pdf', pdfWith(secret)],
  ])('reads %s', async (_, file, content) => {
    write(file, content)
    expect((await leaks()).map((leak) => leak.file)).toEqual([file])
  })

  it('lets pass what open sources, files beside them and the program say as well', async () => {
    write('a.html', `<p>Everybody may read how a line is chosen and why.</p><p>${secret}</p>`)
    expect(await leaks(secret)).toEqual([])
    expect(await leaks('', [{ file: 'a.csv', bytes: bytes(secret) }])).toEqual([])
  })

  const bomb = (): Uint8Array => zipSync({ 'word/a.xml': new Uint8Array(301_000_000) }, { level: 1 })
  it.each([
    ['is damaged', 'a.docx', () => zipSync({ 'word/document.xml': bytes(secret) }).subarray(0, 60)],
    ['is a damaged PDF', 'a.pdf', () => '%PDF-1.4\nno more'],
    ['unpacks to more than any document has', 'a.docx', bomb],
    ['does so once it is unpacked', 'a.docx', () => zipSync({ 'word/b.zip': bomb() })],
    ['is packed like a page of the index and does so', 'a.gz', () => gzipSync(new Uint8Array(301_000_000))],
  ])(
    'names a file that nobody can look into, as it %s, and lets one beside the sources pass',
    async (_, name, make) => {
      const content = make()
      write(`files/content/${name}`, content)
      expect(await leaks()).toEqual([{ file: `files/content/${name}` }])
      const beside = { file: `content/${name}`, bytes: typeof content === 'string' ? bytes(content) : content }
      expect(await leaks('', [beside])).toEqual([])
    },
  )

  it('is no slower where what is opened is never closed', async () => {
    for (const opened of ['<script>', '<style>', '<!--', '<a '])
      write(`${opened.replaceAll(/\W/g, '') || 'remark'}.svg`, `<svg>${opened.repeat(200_000)} ${secret}`)
    expect(await leaks()).toHaveLength(4)
  }, 10_000)

  it('doesn’t make a run of words out of two paragraphs, or of five words', async () => {
    write('a.html', `<li>our own margin</li><li>is eleven percent</li><p>our own margin is eleven</p>`)
    const paragraphs = '<w:p><w:t>our own margin</w:t></w:p><w:p><w:t>is eleven percent</w:t></w:p>'
    write('a.docx', zipSync({ 'word/document.xml': bytes(paragraphs) }))
    expect(await leaks()).toEqual([])
  })
})

/** The smallest PDF with a line of text. */
function pdfWith(text: string): string {
  const stream = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${body}xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
}
