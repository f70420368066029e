import { plainName, slug } from '../meaning/slug.ts'
import { english } from '../vocabulary/english.ts'
import type { Heading } from './headings-of.ts'

/**
 * The headings that a name may mean: by id, by title, or as an author writes them, fixed words included, such as
 * `Gate: Do we pursue this?`. Of several with one id or title it is the first; as written, it may be several.
 */
export function headingsNamed(headings: readonly Heading[], name: string): readonly Heading[] {
  const wanted = plainName(name)
  const found = headings.find(({ id }) => id === name) ?? headings.find(({ title }) => plainName(title) === wanted)
  if (found) return [found]
  const written = asWritten(name)
  return headings.filter((heading) =>
    wordsFor(heading).some((word) => asWritten(`${word} ${heading.title}`) === written),
  )
}

/** What a heading may be called: its title, and the whole of it with the words that Fieldbook would write. */
export function namesOfHeading(heading: Heading): readonly string[] {
  const [word] = wordsFor(heading)
  if (word === undefined) return [heading.title]
  return heading.title === '' ? [word] : [heading.title, `${word}: ${heading.title}`]
}

function wordsFor({ key }: Heading): readonly string[] {
  return key === undefined ? [] : ((english.headings as Readonly<Record<string, readonly string[]>>)[key] ?? [])
}

/** Its words alone: links, quotes and stops are signs of Markdown or of taste. */
function asWritten(heading: string): string {
  return slug(plainName(heading.replaceAll(/\[([^\]]*)\](?:\([^)]*\))?/g, '$1')))
}
