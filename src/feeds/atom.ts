/** A feed in the Atom format (RFC 4287). */
export interface AtomFeed {
  /** Permanent, and different from every other feed’s. */
  readonly id: string
  readonly title: string
  /** Addresses of the feed itself, and of the page it tells of. */
  readonly self: string
  readonly page: string
  /** Who says it: the site’s name. */
  readonly author: string
  readonly language: string
  /** The day it says where nothing is in it, `2026-11-22`. */
  readonly day: string
  readonly entries: readonly AtomEntry[]
}

export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly page: string
  /** The day it became true, `2026-11-22`. */
  readonly day: string
  /** Plain text. */
  readonly text: string
}

/** Atom wants a day where nobody knows one. */
export const unknownDay = '1970-01-01'

/** The feed as XML. The same values give the same bytes. */
export function atomFeed({ id, title, self, page, author, language, day, entries }: AtomFeed): string {
  const updated =
    entries
      .map((entry) => entry.day)
      .sort()
      .at(-1) ?? day
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${xml(updated)}T00:00:00Z</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>${xml(entry.id)}</id>`,
      `<title>${xml(entry.title)}</title>`,
      `<updated>${xml(entry.day)}T00:00:00Z</updated>`,
      `<link rel="alternate" type="text/html" href="${xml(entry.page)}"/>`,
      `<content type="text">${xml(entry.text)}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
}

/** Text in XML 1.0, which has no place for most control characters. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
