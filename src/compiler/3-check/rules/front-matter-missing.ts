import { issueRule } from '../rule.ts'

export const frontMatterMissing = issueRule(
  'front-matter-missing',
  { severity: 'error', topic: 'reading' },
  ({ at }) => ({
    message: 'The file doesn’t begin with front matter, so nobody knows its title, owner or last review',
    hint: `Begin the file, on its very first line, with\n---\ntitle: ${titleFor(at.file)}\nowner: …\nreviewed: …\n---`,
  }),
)

/** A title to begin with: the file's name in words. */
function titleFor(file: string): string {
  const words = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
