import type { Edition } from '../compiler/4-derive/edition.ts'
import { standingOn } from '../compiler/meaning/due-date.ts'
import { formatDay } from '../compiler/vocabulary/format-day.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { escapeText } from './text.ts'

/** What a cover says of the handbook as a whole. */
export interface Imprint {
  readonly name: string
  readonly confidential: boolean
  /** The day of the edition: `2026-11-22`. */
  readonly today: string
  /** Where the site is served; undefined where the root doesn’t say. */
  readonly address: string | undefined
  readonly language: string
}

/** The first page: whose it is, what it is, how true it is and where a newer one is. */
export function coverOf({ title, about, review }: Edition, imprint: Imprint): string {
  const day = (date: string): string => formatDay(date, imprint.language)
  const facts = [
    ...(review ? [fact(paperWords.owner, review.owner ?? paperWords.noOwner)] : []),
    ...(review ? [fact(paperWords.reviewed, review.reviewed ? day(review.reviewed) : paperWords.never)] : []),
    fact(paperWords.edition, day(imprint.today), 'book-day'),
    ...(imprint.address ? [fact(paperWords.newest, imprint.address)] : []),
  ]
  return `<header class="book-cover" id="cover">
<p class="book-name">${escapeText(imprint.name)}</p>
<div class="book-title"><p class="book-words">${escapeText(title)}</p>${about
    .filter((line) => line !== title)
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('')}</div>
${imprint.confidential ? `<p class="book-confidential">${paperWords.confidential}</p>` : ''}
${review?.due !== undefined && standingOn(imprint.today, review.due) === 'overdue' ? `<p class="book-overdue">${paperWords.overdue(day(review.due))}</p>` : ''}
<dl>${facts.join('')}</dl>
</header>`
}

function fact(label: string, text: string, name?: string): string {
  const className = name === undefined ? '' : ` class="${name}"`
  return `<div><dt>${label}</dt><dd${className}>${escapeText(text)}</dd></div>`
}
