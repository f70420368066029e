import { nearest } from '../../meaning/nearest.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileMisplaced = issueRule(
  'file-misplaced',
  { severity: 'error', topic: 'reading' },
  ({ file, folders }, { isTaken }) => ({
    message: `${quote(file)} lies in no folder that Fieldbook reads, so it was not read`,
    hint:
      didYouMean(nearPlace(file, folders).filter((place) => !isTaken(place, file))) ??
      `Move it to one of ${quoteEach(folders)}.`,
  }),
)

/** The same file in the folder with the most similar name; or the file that has a place of its own. */
function nearPlace(file: string, places: readonly string[]): readonly string[] {
  const [top = '', name = '', ...inside] = file.split('/')
  const isInFolder = inside.length > 0
  // What all of them begin with would make them alike.
  const names = places
    .filter((place) => place.startsWith(`${top}/`) && place.endsWith('/') === isInFolder)
    .map((place) => place.slice(top.length + 1).replace(/\/$|\.md$/, ''))
  return nearest(isInFolder ? name : name.replace(/\.mdx?$/i, ''), names, 1).map((near) =>
    isInFolder ? [top, near, ...inside].join('/') : `${top}/${near}.md`,
  )
}
