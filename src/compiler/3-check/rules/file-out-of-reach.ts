import type { OutOfReach } from '../../model/source.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileOutOfReach = issueRule(
  'file-out-of-reach',
  { severity: 'error', topic: 'reading' },
  ({ file, why, part = '' }) => {
    if (why === 'runs') return running(file, part)
    const { because, hint } = reasons[why]
    return { message: `${quote(file)} isn’t read, because it ${because}`, hint }
  },
)

function running(file: string, part: string): { readonly message: string; readonly hint: string } {
  return part === 'the page'
    ? {
        message: `${quote(file)} isn’t published, because a browser would run what stands in it`,
        hint: 'Write it as Markdown, or put a PDF or a spreadsheet in its place.',
      }
    : {
        message: `${quote(file)} isn’t published: ${part.startsWith('letters') ? part : quote(part)} in it could run, or fetch something, in the browser of whoever opens it`,
        hint: 'Export the drawing without scripts, links, animation and embedded pages, or as PNG.',
      }
}

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
  circle: {
    because: 'is a link on the disk back to a folder it stands in',
    hint: 'Delete the link: what it leads to is read where it stands.',
  },
  'no file': {
    because: 'is neither a file nor a folder',
    hint: 'Delete it, and save the text as a file under that name.',
  },
}
