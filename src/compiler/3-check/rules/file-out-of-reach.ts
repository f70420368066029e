import type { OutOfReach } from '../../model/source.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileOutOfReach = issueRule(
  'file-out-of-reach',
  { severity: 'error', topic: 'reading' },
  ({ file, why }) => {
    const { because, hint } = reasons[why]
    return { message: `${quote(file)} isn’t read, because it ${because}`, hint }
  },
)

const reasons: Readonly<
  Record<Exclude<OutOfReach['why'], 'runs'>, { readonly because: string; readonly hint: string }>
> = {
  nowhere: {
    because: 'is a link on the disk to something that isn’t there',
    hint: 'Put the file itself in its place, or delete the link.',
  },
  outside: {
    because: 'is a link on the disk that leads out of the folder of this playbook',
    hint: 'Copy what it leads to into its place: only what lies in the folder is read, so that a copy of it is whole.',
  },
  hidden: {
    because: 'is a link on the disk to something hidden',
    hint:
      'Delete the link: what is hidden, such as `.git` and `.env`, holds what readers mustn’t see. A picture or a page that is ' +
      'meant for them belongs under a name that doesn’t begin with a dot.',
  },
  circle: {
    because: 'is a link on the disk back to a folder it stands in',
    hint: 'Delete the link: what it leads to is read where it stands.',
  },
  chain: {
    because: 'is a link on the disk to a folder, in a folder that is reached by a link itself',
    hint: 'Put the folder itself in its place, or lead to it from a folder that is no link: folders that lead to each other would never end.',
  },
  'no file': {
    because: 'is neither a file nor a folder',
    hint: 'Delete it, and save the text as a file under that name.',
  },
}
