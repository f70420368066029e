import { Paragraph, TableOfContents } from 'docx'
import type { Audience, Manuscript } from '../compiler/index.ts'
import { standingOn } from '../compiler/meaning/due-date.ts'
import type { Settings } from '../compiler/model/settings.ts'
import { formatDay } from '../compiler/vocabulary/format-day.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { wordFileWords } from '../compiler/vocabulary/word-file-words.ts'
import type { Block } from './blocks.ts'
import { type Fact, factTable } from './facts.ts'
import { words } from './runs.ts'

export interface CoverContext {
  readonly settings: Settings
  readonly day: string
  readonly audience: Audience
  readonly width: number
  /** Does it say on which page each source begins? */
  readonly hasNumbers: boolean
}

type FrontBlock = Block | TableOfContents

/** What stands before the sources: what the document is, whose it is, for whom, and its contents. */
export function coverOf(
  { title, about, review, sources }: Manuscript,
  { settings, day, audience, width, hasNumbers }: CoverContext,
): FrontBlock[] {
  const shown = (date: string): string => formatDay(date, settings.language)
  const facts: Fact[] = [
    ...(review ? [{ label: paperWords.owner, words: review.owner ?? paperWords.noOwner }] : []),
    ...(review
      ? [{ label: paperWords.reviewed, words: review.reviewed ? shown(review.reviewed) : paperWords.never }]
      : []),
    ...(review?.due !== undefined && standingOn(day, review.due) === 'overdue'
      ? [{ label: '', words: paperWords.overdue(shown(review.due)) }]
      : []),
    { label: paperWords.edition, words: shown(day) },
    { label: wordFileWords.readers, words: wordFileWords.audiences[audience] },
    ...(settings.address ? [{ label: paperWords.newest, words: settings.address }] : []),
  ]
  const lines = [settings.name, ...about].filter((line) => line !== title)
  return [
    ...(settings.confidential
      ? [new Paragraph({ style: 'Confidential', children: [words(paperWords.confidential)] })]
      : []),
    new Paragraph({ style: 'Title', children: [words(title)] }),
    ...lines.map((line) => new Paragraph({ style: 'Subtitle', children: [words(line)] })),
    ...factTable(facts, width),
    new Paragraph({ spacing: { before: 160 }, children: [words(wordFileWords.how, { italics: true })] }),
    ...(sources.length > 1 ? contents(hasNumbers) : []),
  ]
}

function contents(hasNumbers: boolean): FrontBlock[] {
  const list = new TableOfContents(wordFileWords.contents, {
    hyperlink: true,
    headingStyleRange: '1-1',
    ...(hasNumbers ? {} : { pageNumbersEntryLevelsRange: '1-1' }),
  })
  return [new Paragraph({ style: 'ContentsHeading', children: [words(wordFileWords.contents)] }), list]
}
