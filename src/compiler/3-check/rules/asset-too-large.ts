import { fileSize } from '../file-size.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const assetTooLarge = issueRule(
  'asset-too-large',
  { severity: 'warning', topic: 'names and links' },
  ({ file, bytes, limit }) => ({
    message: `${quote(file)} has ${fileSize(bytes)}; at most ${fileSize(limit)} was expected, for phones on a weak network`,
    hint: 'Make it smaller (a picture 1,600 pixels wide is enough), or link to the place where it is kept.',
  }),
)
