import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Element, Nodes } from 'hast'
import { wordFileWords } from '../compiler/vocabulary/word-file-words.ts'
import { noteParagraphs } from './blocks.ts'
import { notePrefix } from './read-source.ts'
import type { SourceWriting } from './writing.ts'

/** How words look. */
export type Look = Pick<
  IRunOptions,
  'bold' | 'italics' | 'strike' | 'style' | 'subScript' | 'superScript' | 'underline'
>

/** Running text: words, links, pictures, notes. */
export function runsOf(nodes: readonly Nodes[], writing: SourceWriting, look: Look = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return node.value === '' ? [] : [words(node.value.replaceAll(/\s*\n\s*/g, ' '), look)]
    if (node.type !== 'element') return []
    switch (node.tagName) {
      case 'br':
        return [new TextRun({ break: 1 })]
      case 'a':
        return linkTo(node, writing, look)
      case 'img':
        return picture(node, writing, look)
      default:
        return runsOf(node.children, writing, { ...look, ...looks[node.tagName] })
    }
  })
}

/** Text without signs that XML has no way to write. */
export function words(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') })
}

const looks: Readonly<Record<string, Look>> = {
  ...{ strong: { bold: true }, b: { bold: true }, dt: { bold: true }, summary: { bold: true } },
  ...{ em: { italics: true }, i: { italics: true }, cite: { italics: true }, dfn: { italics: true } },
  ...{ del: { strike: true }, s: { strike: true }, ins: { underline: {} }, u: { underline: {} } },
  ...{ code: { style: 'HTMLCode' }, kbd: { style: 'HTMLCode' }, samp: { style: 'HTMLCode' } },
  ...{ sub: { subScript: true }, sup: { superScript: true } },
}

function linkTo(node: Element, writing: SourceWriting, look: Look): ParagraphChild[] {
  const href = String(node.properties['href'] ?? '')
  if (href.startsWith(notePrefix)) return noteOf(decodeURIComponent(href.slice(notePrefix.length)), node, writing, look)
  const { places } = writing.document
  const lead = places.lead(href, writing.file)
  const children = (style: Look): ParagraphChild[] => runsOf(node.children, writing, style)
  const title = typeof node.properties['title'] === 'string' ? [words(` (${node.properties['title']})`, look)] : []
  // Code in a link looks like code.
  const linked: Look = { style: 'Hyperlink', ...look }
  switch (lead.to) {
    case 'place':
      return [new InternalHyperlink({ anchor: lead.bookmark, children: children(linked) }), ...title]
    case 'address':
      return [new ExternalHyperlink({ link: lead.url, children: children(linked) }), ...title]
    case 'file':
      return [...children(look), words(wordFileWords.elsewhere(lead.file), { ...look, style: 'SourcePath' }), ...title]
    case 'nothing':
      return [...children(look), ...title]
  }
}

/** A note that is referred to twice is one note, whose words stand at the first place. */
function noteOf(name: string, node: Element, writing: SourceWriting, look: Look): ParagraphChild[] {
  const note = writing.notes.get(name)
  const known = writing.noted.get(name)
  if (known !== undefined) return [words(`[${known}]`, { ...look, superScript: true })]
  if (!note) return runsOf(node.children, writing, look)
  const { notes } = writing.document
  // Its number is taken before it is read: a note may hold another.
  const number = notes.push([])
  writing.noted.set(name, number)
  notes[number - 1] = noteParagraphs(note.children, writing)
  return [new FootnoteReferenceRun(number)]
}

function picture(node: Element, writing: SourceWriting, look: Look): ParagraphChild[] {
  const alt = String(node.properties['alt'] ?? '')
  const { document, file } = writing
  const known = document.pictures.get(`${file} ${String(node.properties['src'] ?? '')}`)
  if (!known) return alt === '' ? [] : [words(wordFileWords.picture(alt), { ...look, italics: true })]
  const { type, bytes, width, height } = known
  const scale = Math.min(1, document.width / twipsAPixel / width, tallest / height)
  const id = String(++document.shown)
  return [
    new ImageRun({
      type,
      data: bytes,
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { id, name: `Picture ${id}`, description: alt },
    }),
  ]
}

/** A pixel of 96 to the inch. */
const twipsAPixel = 15

/** In px: a picture leaves room for its heading. */
const tallest = 700
