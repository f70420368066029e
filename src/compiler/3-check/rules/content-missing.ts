import { issueRule } from '../rule.ts'

export const contentMissing = issueRule('content-missing', { severity: 'error', topic: 'reading' }, () => ({
  message: 'The root holds no page: there is no file in `content/`, so nothing can be checked or shown',
  hint: 'Put the pages into a folder `content/` beside `fieldbook.yaml`, in small letters, or give the right folder: `fieldbook check --root …`.',
}))
