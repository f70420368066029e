import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const ambiguousName = issueRule(
  'ambiguous-name',
  { severity: 'error', topic: 'names and links' },
  ({ name, candidates }) => {
    const titles = candidates.map((it) => it.title)
    const full = new Set(titles).size === titles.length ? titles : candidates.map((it) => idOf(it.file))
    return {
      message: `${quote(name)} is the name of ${candidates.length} entries: ${quoteEach(full, 'and')}`,
      hint: `Write the one that is meant: ${quoteEach(full)}.`,
      related: candidates.map((it) => ({ message: `is ${quote(it.title)}`, at: it.at })),
    }
  },
)

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}
