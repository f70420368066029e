import { nearest } from '../../meaning/nearest.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileMisplaced = issueRule(
  'file-misplaced',
  { severity: 'error', topic: 'reading' },
  ({ file, folders }) => ({
    message: `${quote(file)} lies in no folder that Fieldbook reads, so it was not read`,
    hint: didYouMean(nearPlace(file, folders)) ?? `Move it to one of ${quoteEach(folders)}.`,
  }),
)

/** The same file in the folder with the most similar name; or the file that has a place of its own. */
function nearPlace(file: string, places: readonly string[]): readonly string[] {
  const slash = file.lastIndexOf('/') + 1
  const folders = places.filter((place) => place.endsWith('/'))
  const isInFolder = file.slice(0, slash - 1).includes('/')
  const [near] = isInFolder ? nearest(file.slice(0, slash), folders, 1) : []
  return near === undefined
    ? nearest(file, places, 1).filter((place) => !place.endsWith('/'))
    : [near + file.slice(slash)]
}
