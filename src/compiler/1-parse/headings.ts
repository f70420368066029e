import type { PhrasingContent } from 'mdast'
import type { SectionShape } from '../model/shape.ts'
import { plainName } from '../meaning/slug.ts'
import type { Context } from './context.ts'
import { dropStart, lineOf, trimNodes } from './rich-text.ts'
import { positionOf } from './context.ts'

/** A heading understood: which section it opens, and what stands behind its fixed words. */
export interface KnownHeading {
  readonly key: string
  readonly rest: readonly PhrasingContent[]
}

/** Finds the section a heading opens: `Gate: Do we pursue this?`, `If they say [No budget](…)`, `Ask`. */
export function readHeading(
  title: readonly PhrasingContent[],
  shapes: Readonly<Record<string, SectionShape>>,
  context: Context,
): KnownHeading | undefined {
  const whole = title.length === 0 ? '' : lineOf(title, positionOf(context.file, ...title)).text
  const wanted = plainName(whole)
  let best: (KnownHeading & { length: number }) | undefined
  for (const [key, shape] of Object.entries(shapes)) {
    for (const word of headingWords(key, context)) {
      const known = plainName(word)
      if (wanted === known || wanted === `${known}:`) return { key, rest: [] }
      if (shape.title === 'none' || !wanted.startsWith(known)) continue
      const behind = /^\s*[:–—-]\s*|^\s+/.exec(whole.slice(word.length))
      if (behind && (best?.length ?? 0) < word.length) {
        best = { key, length: word.length, rest: trimNodes(dropStart(title, word.length + behind[0].length)) }
      }
    }
  }
  return best
}

/** The words a heading is known by; the first is what Fieldbook writes. */
export function headingWords(key: string, context: Context): readonly string[] {
  return (context.vocabulary.headings as Readonly<Record<string, readonly string[]>>)[key] ?? []
}

/** The headings a block knows, as an author would write them. */
export function knownHeadings(shapes: Readonly<Record<string, SectionShape>>, context: Context): string[] {
  return Object.entries(shapes).map(([key, shape]) => {
    const word = headingWords(key, context)[0] ?? key
    return shape.title === 'required' ? `${word}: …` : word
  })
}
