import { Parser } from 'htmlparser2'

/** What a finished page says of itself in its head. */
export interface PageHead {
  readonly title: string
  readonly description: string | undefined
  /** Where the Markdown twin stands that says the same, with the base path: its own, or another page’s. Undefined for none. */
  readonly twin: string | undefined
  /** Says that lists of pages leave it out. */
  readonly isUnlisted: boolean
}

/** @param page Its bytes. The rest of it isn’t read, nor kept in memory by what is. */
export function pageHead(page: Buffer): PageHead {
  const tags = tagsIn(page.toString('utf8', 0, page.indexOf('</head>')))
  const valueOf = (key: string, name: string, value: string): string | undefined =>
    tags.find((tag) => tag[key] === name)?.[value]
  return {
    title: valueOf('property', 'og:title', 'content') ?? '',
    description: valueOf('name', 'description', 'content'),
    twin: valueOf('type', 'text/markdown', 'href'),
    isUnlisted: valueOf('name', 'robots', 'content')?.includes('noindex') ?? false,
  }
}

/** The attributes of each tag. */
function tagsIn(head: string): readonly Readonly<Record<string, string>>[] {
  const tags: Readonly<Record<string, string>>[] = []
  const parser = new Parser({ onopentag: (_, written) => void tags.push(written) })
  parser.end(head)
  return tags
}
