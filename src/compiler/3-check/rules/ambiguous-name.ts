import type { IssueOf } from '../../model/issue.ts'
import { relativePath } from '../../meaning/paths.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const ambiguousName = issueRule(
  'ambiguous-name',
  { severity: 'error', topic: 'names and links' },
  ({ name, candidates, at }) => ({
    message: `${quote(name)} is the name of ${candidates.length} entries; one was expected`,
    hint: hintFor(unmistakable(candidates, at.file)),
    related: candidates.map((it) => ({ message: `is called ${quote(it.title)}`, at: it.at })),
  }),
)

function hintFor(names: readonly string[]): string {
  const isTold = new Set(names).size === names.length
  return isTold
    ? `Write the one that is meant: ${quoteEach(names)}.`
    : 'Give the two different titles, then write the one that is meant.'
}

type Candidates = IssueOf<'ambiguous-name'>['candidates']

/** How to write each of the entries so that only it can be meant: its title, its id, or a link. */
function unmistakable(candidates: Candidates, from: string): readonly string[] {
  const titles = candidates.map((it) => it.title)
  if (new Set(titles).size === titles.length) return titles
  const ids = candidates.map(({ file }) => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, ''))
  if (new Set(ids).size === ids.length) return ids
  return candidates.map((it) => `[${it.title}](${relativePath(from, it.file)})`)
}
