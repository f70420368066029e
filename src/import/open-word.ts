import { unzipSync } from 'fflate'

/** What a Word file holds, by name; or why it can't be opened, to read on after a colon. */
export type Opened = { readonly files: Readonly<Record<string, Uint8Array>> } | { readonly why: string }

/** Unpacks a `.docx`, and no more of it than a document can have. Never throws. */
export function openWord(bytes: Uint8Array): Opened {
  const start = bytes.subarray(0, 4).join(' ')
  if (bytes.length === 0) return { why: 'it is empty' }
  if (start === '208 207 17 224')
    return { why: 'it is protected by a password, or from Word 97–2003; save it as .docx without a password' }
  if (start !== '80 75 3 4') return { why: 'it is no Word file, whatever its name says' }
  let total = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > largest || ++count > mostFiles) throw new TooLarge()
        return true
      },
    })
    if (!('word/document.xml' in files)) return { why: 'it is packed like a Word file and holds no document' }
    return { files }
  } catch (error) {
    if (error instanceof TooLarge) return { why: 'it unpacks to more than any document has, so it was left alone' }
    return { why: 'it ends in the middle or is damaged; open it in Word and save it again' }
  }
}

/** Unpacked, in bytes. Said by the file itself, so no more than that is unpacked either. */
const largest = 300_000_000
const mostFiles = 20_000

class TooLarge extends Error {}
