import type { Handbook } from '../model/handbook.ts'
import type { Term } from '../model/term.ts'
import { mentionsOf } from './mentions-of.ts'
import { isPublished } from './published.ts'

/** The terms that no text of the company uses, in whatever case, and that nothing names or links to. */
export function unusedTerms(handbook: Handbook): readonly Term[] {
  const suspects = handbook.all('term').filter((term) => isPublished(term) && mentionsOf(handbook, term).length === 0)
  if (suspects.length === 0) return []
  const texts = new Map(
    handbook.entries
      .filter((entry) => entry.origin === 'company' && isPublished(entry))
      .map((entry) => {
        const words: string[] = []
        collectWords(entry, words)
        return [entry, words.join('\n').toLowerCase()] as const
      }),
  )
  return suspects.filter((term) => {
    const names = [term.title, ...(term.front.aliases ?? [])].map((name) => name.toLowerCase())
    return ![...texts].some(([entry, text]) => entry !== term && names.some((name) => holdsWord(text, name)))
  })
}

/** Is a name in a text as a word of its own, with or without the ending of a plural? */
function holdsWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + name.length, at + name.length + 3)
    if (!/[\p{L}\d]/u.test(before) && /^(?:e?s)?(?![\p{L}\d])/u.test(after)) return true
  }
  return false
}

/** The words of Markdown and the plain values of labels; not the names of keys, files or positions. */
function collectWords(value: unknown, words: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collectWords(item, words)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (skipped.has(key)) continue
      // The pages show these keys by their names: “Cycle: 4 months”.
      if (key === 'front') words.push(...Object.keys(part as object))
      if (typeof part !== 'string') collectWords(part, words)
      else if (spoken.has(key)) words.push(part)
    }
  }
}

const skipped: ReadonlySet<string> = new Set(['at', 'whole', 'position', 'frontAt'])
const spoken: ReadonlySet<string> = new Set(['value', 'text', 'title', 'summary', 'alt'])
