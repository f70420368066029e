import type { Position } from '../../model/position.ts'
import { mend, type WantedEdit } from '../mends/mend.ts'
import { issueRule } from '../rule.ts'

export const frontMatterMissing = issueRule(
  'front-matter-missing',
  { severity: 'error', topic: 'reading' },
  ({ why, at }) => {
    switch (why) {
      case 'blank-lines':
        return {
          message:
            'Something stands before the front matter, so it isn’t read; `---` was expected on the very first line',
          hint: 'Remove the empty lines above `---`.',
          mends: mend('Remove the empty lines', atStart(at, /^\s+(?=---)/, ''), 'safe'),
        }
      case 'no-opening':
        return {
          message: 'The front matter isn’t opened, so it isn’t read; `---` was expected on the line above',
          hint: 'Add a line `---` at the very beginning of the file.',
          mends: mend('Add `---`', atStart(at, /^\s*/, '---\n'), 'safe'),
        }
      case 'odd-fence':
        return {
          message: 'The front matter isn’t opened by `---`, so it isn’t read',
          hint: 'Write exactly three hyphens, `---`. Some programs turn them into a dash.',
          mends: mend('Write `---`', { at, find: undefined, put: '---' }, 'safe'),
        }
      case 'no-closing':
        return {
          message: 'The front matter isn’t closed, so it isn’t read; `---` was expected here',
          hint: 'Add a line `---` below the last key.',
          mends: mend('Add `---`', { at, find: /^(?![A-Za-z][\w-]*:)/, put: '---\n' }, 'ask'),
        }
      case 'nothing':
        return {
          message: 'The file doesn’t begin with front matter, so nobody knows its title, owner or last review',
          hint: `Begin the file, on its very first line, with\n---\ntitle: ${titleFor(at.file)}\nowner: …\nreviewed: …\n---`,
          mends: mend('Add a title', atStart(at, /^/, `---\ntitle: ${titleFor(at.file)}\n---\n\n`), 'ask'),
        }
    }
  },
)

function atStart({ file }: Position, find: RegExp, put: string): WantedEdit {
  return { at: { file, start: { line: 1, column: 1 }, end: { line: Infinity, column: 1 } }, find, put }
}

/** A title to begin with: the file's name in words. */
function titleFor(file: string): string {
  const words = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
