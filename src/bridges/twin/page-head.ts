import type { Element } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

/** What a finished page says of itself in its head. */
export interface PageHead {
  readonly title: string
  readonly description: string | undefined
  /** Where the Markdown twin stands that says the same, with the base path: its own, or another page’s. Undefined for none. */
  readonly twin: string | undefined
  /** Says that lists of pages leave it out. */
  readonly isUnlisted: boolean
}

export function pageHead(html: string): PageHead {
  const head = html.slice(0, html.indexOf('</head>'))
  const tags = [...head.matchAll(/<(?:meta|link)\s(?:"[^"]*"|[^">])*>/g)].join('')
  const elements = (fromParse5(parseFragment(tags)) as { readonly children: readonly Element[] }).children
  const valueOf = (key: string, name: string, value: string): string | undefined => {
    const found = elements.find(({ properties }) => String(properties[key]) === name)?.properties[value]
    return found === undefined || found === null ? undefined : String(found)
  }
  return {
    title: valueOf('property', 'og:title', 'content') ?? '',
    description: valueOf('name', 'description', 'content'),
    twin: valueOf('type', 'text/markdown', 'href'),
    isUnlisted: valueOf('name', 'robots', 'content')?.includes('noindex') ?? false,
  }
}
