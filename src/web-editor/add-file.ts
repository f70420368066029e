import { editWords } from '../compiler/vocabulary/edit-words.ts'
import { documentEndings, pictureEndings } from '../compiler/meaning/linked-files.ts'
import { slug } from '../compiler/meaning/slug.ts'
import { isSource } from '../language-server/session.ts'
import { type Book, standingAt, writeNew } from '../workspace/index.ts'
import { type Added, largestFile } from './messages.ts'

const words = editWords.addFile

/**
 * Lays a picture or another file beside a source, and says what to write where the page is to show it or lead to it. Nothing is
 * written over: a file of the same name and other content gets a number, and the same file is there already.
 */
export function addFile({ root, read }: Book, source: string, name: string, bytes: Uint8Array): Added {
  const isOurs = isSource(source) && read.sources.some(({ file, origin }) => file === source && origin === 'company')
  if (!isOurs) return { done: false, problem: 'the page it is for is gone' }
  if (bytes.length === 0) return { done: false, problem: 'it is empty' }
  if (bytes.length > largestFile) return { done: false, problem: words.tooLarge }
  const [, title = name, ending = ''] = /^(.*)\.([^.]+)$/s.exec(name.replace(/^.*[\\/]/s, '')) ?? []
  const kind = ending.toLowerCase()
  const isPicture = pictureEndings.includes(kind)
  if (!isPicture && !documentEndings.includes(kind))
    return { done: false, problem: `pages take ${[...pictureEndings, ...documentEndings].join(', ')}` }
  const folder = source.slice(0, source.lastIndexOf('/'))
  for (let number = 1; number <= mostNamesakes; number++) {
    const own = `${slug(title)}${number === 1 ? '' : `-${number}`}.${kind}`
    const file = `${folder}/${own}`
    const standing = standingAt(root, file, bytes)
    if (standing === 'another') continue
    const written = standing === 'the same' ? { done: true as const } : writeNew(root, file, bytes)
    if (!written.done) return written
    return { done: true, file, put: `${isPicture ? '!' : ''}[${asWords(title)}](${own})`, note: undefined }
  }
  return { done: false, problem: 'a hundred files have its name: give it another one' }
}

const mostNamesakes = 100

/** A file’s name as words that may stand in a link. */
function asWords(name: string): string {
  return name.replaceAll(/[\s_[\]\\<>*`!-]+/g, ' ').trim() || 'file'
}
