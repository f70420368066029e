import { nearest } from '../../nearest.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileMisplaced = issueRule('file-misplaced', { severity: 'error', topic: 'reading' }, ({ file, folders }) => {
  const slash = file.lastIndexOf('/') + 1
  const [near] = nearest(file.slice(0, slash), folders, 1)
  return {
    message: `${quote(file)} lies in no folder that Fieldbook reads, so it was not read`,
    hint: near
      ? (didYouMean([near.endsWith('/') ? near + file.slice(slash) : near]) ?? '')
      : `Move it to one of ${quoteEach(folders)}.`,
  }
})
