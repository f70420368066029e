import { assemble, headingsOf } from '../compiler/index.ts'
import { plain } from './plain-words.ts'
import type { Ground } from './rewrite-links.ts'

/** What each heading of the new sources is called in addresses: the compiler knows. */
export function* headingIds(sources: readonly NewSource[]): Generator<void, Ground['ids']> {
  const ids = new Map<string, ReadonlyMap<string, string>>()
  // What a heading is called is said by its own file: the trees of all at once would fill the memory.
  for (let start = 0; start < sources.length; start += atOnce) {
    for (const [file, own] of idsIn(sources.slice(start, start + atOnce))) ids.set(file, own)
    yield
  }
  return (file) => ids.get(file) ?? new Map<string, string>()
}

interface NewSource {
  readonly file: string
  readonly text: string
}

const atOnce = 500

function* idsIn(sources: readonly NewSource[]): Iterable<[string, Map<string, string>]> {
  const encoder = new TextEncoder()
  const { handbook } = assemble({
    settings: undefined,
    sources: sources.map(({ file, text }) => ({ file, bytes: encoder.encode(text), origin: 'company' })),
    assets: [],
    today: '2000-01-01',
    drafts: true,
  })
  for (const entry of handbook.entries) {
    // The first of several headings alike is the one that addresses mean.
    yield [entry.file, new Map([...headingsOf(entry)].reverse().map(({ id, title }) => [plain(title), id]))]
  }
}
