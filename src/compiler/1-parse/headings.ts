import type { PhrasingContent } from 'mdast'
import type { SectionShape } from '../model/shape.ts'
import { onceFor } from '../meaning/once-for.ts'
import { plainName } from '../meaning/slug.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
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
  const { exact, openings } = wordsOf(context.vocabulary)(shapes)
  const key = exact.get(wanted) ?? exact.get(wanted.replace(/:$/, ''))
  if (key !== undefined) return { key, rest: [] }
  let best: (KnownHeading & { length: number }) | undefined
  for (const { opens, word, known } of openings) {
    if (!wanted.startsWith(known)) continue
    const behind = /^\s*[:–—-]\s*|^\s+/.exec(whole.slice(word.length))
    if (behind && (best?.length ?? 0) < word.length) {
      best = { key: opens, length: word.length, rest: trimNodes(dropStart(title, word.length + behind[0].length)) }
    }
  }
  return best
}

interface HeadingWords {
  /** Whole headings, as plain names, and the sections they open. */
  readonly exact: ReadonlyMap<string, string>
  /** Words that more may follow. */
  readonly openings: readonly { readonly opens: string; readonly word: string; readonly known: string }[]
}

/** A handful of shapes meet every heading. */
const wordsOf = onceFor((vocabulary: Vocabulary) =>
  onceFor((shapes: Readonly<Record<string, SectionShape>>): HeadingWords => {
    const all = Object.entries(shapes).flatMap(([opens, { title }]) =>
      headingWords(opens, { vocabulary }).map((word) => ({ opens, word, known: plainName(word), title })),
    )
    return {
      exact: new Map(all.toReversed().map(({ known, opens }) => [known, opens])),
      openings: all.filter(({ title }) => title !== 'none'),
    }
  }),
)

/** The words a heading is known by; the first is what Fieldbook writes. */
export function headingWords(key: string, { vocabulary }: Pick<Context, 'vocabulary'>): readonly string[] {
  return (vocabulary.headings as Readonly<Record<string, readonly string[]>>)[key] ?? []
}

/** The headings a block knows, as an author would write them. */
export function knownHeadings(shapes: Readonly<Record<string, SectionShape>>, context: Context): string[] {
  return Object.entries(shapes).map(([key, shape]) => {
    const word = headingWords(key, context)[0] ?? key
    return shape.title === 'required' ? `${word}: …` : word
  })
}
