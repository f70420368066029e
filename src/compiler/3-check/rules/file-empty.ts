import { issueRule } from '../rule.ts'

export const fileEmpty = issueRule('file-empty', { severity: 'error', topic: 'reading' }, ({ at }) =>
  at.file === 'fieldbook.yaml'
    ? {
        message: 'The file is empty; settings were expected',
        hint: 'Write at least the name of the site: `name: Our sales playbook`.',
      }
    : {
        message: 'The file is empty; a page was expected',
        hint: 'Write the page, beginning with its front matter, or delete the file.',
      },
)
