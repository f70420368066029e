import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Found } from './found.ts'
import { markdownOfHtml } from './from-html.ts'
import { openWord } from './open-word.ts'
import { leftInWord } from './word-parts.ts'

/** A Word file as a page, with the pictures that were in it; or why it can't be read. */
export type WordPage =
  { readonly page: Found; readonly pictures: ReadonlyMap<string, Uint8Array> } | { readonly why: string }

/** Reads a `.docx`. Pictures are called after it, and lie beside it. Never throws. */
export async function readWord(path: string, bytes: Uint8Array): Promise<WordPage> {
  const opened = openWord(bytes)
  if ('why' in opened) return opened
  const pictures = new Map<string, Uint8Array>()
  const stem = path.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = image.contentType.split('/')[1]?.replace(/\+.*|^x-/g, '') ?? 'png'
    const name = `${stem}-${pictures.size + 1}.${ending}`
    pictures.set(folder + name, new Uint8Array(await image.readAsArrayBuffer()))
    return { src: encodeURIComponent(name) }
  })
  try {
    // Packed again from what was looked at: the converter unpacks whatever it is given.
    const packed = Buffer.from(zipSync(opened.files, { level: 0 }))
    const options = { convertImage, styleMap, externalFileAccess: false }
    const { value, messages } = await mammoth.convertToHtml({ buffer: packed }, options)
    const text = markdownOfHtml(withoutBackLinks(value))
    const notes = notesOf(messages.map(({ message }) => message))
    return { page: { path, text: `${text}\n`, notes, left: leftInWord(opened.files, text) }, pictures }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { why: `it is damaged inside (${reason}); open it in Word and save it again` }
  }
}

/** Lists of contents are made again by the site, and where sections came from is said by where they go to. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "r[style-name='HTML Code'] => code",
  // What an export says of where a section comes from.
  "p[style-name='Source Line'] => !",
  'comment-reference => !',
  'u => u',
]

/** A note’s number is plain text, and the arrow back from it goes. */
function withoutBackLinks(html: string): string {
  return html
    .replaceAll(/<a href="#(?:foot|end)note-ref-[\w-]+">↑<\/a>/g, '')
    .replaceAll(/<sup><a href="#(?:foot|end)note-[\w-]+" id="[\w-]+">(\[\d+\])<\/a><\/sup>/g, '$1')
}

/** What the converter met and had no word for, in one sentence a kind. */
function notesOf(messages: readonly string[]): string[] {
  const styles = messages.flatMap((message) => /^Unrecognised \w+ style: '?(.*?)'? \(/.exec(message)?.[1] ?? [])
  const others = messages.filter((message) => !message.startsWith('Unrecognised') && !message.includes('comment'))
  const names = [...new Set(styles)]
  return [
    ...(names.length > 0 ? [`styles that say only how words look were read as plain text: ${names.join(', ')}`] : []),
    ...new Set(others),
  ]
}
