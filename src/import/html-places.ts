import type { Change } from './found.ts'
import { markdownOfHtml } from './from-html.ts'
import type { HtmlPlace, Places } from './places.ts'

/**
 * Writes as Markdown what Fieldbook reads in Markdown only: links, pictures and tables. HTML that only wraps something
 * goes; what Markdown has no words for stays as it is.
 */
export function withoutHtml({ html }: Places): readonly (Change & { readonly dropped: readonly string[] })[] {
  const changes: (Change & { readonly dropped: readonly string[] })[] = []
  let open: HtmlPlace | undefined
  for (const place of html) {
    const { start, end, value, isInline } = place
    if (!isInline) {
      if (isWrapper(value)) changes.push({ start, end, put: '', dropped: [value.trim()] })
      else if (isWhole(value)) changes.push({ start, end, put: markdownOfHtml(value), dropped: looksIn(value) })
      continue
    }
    if (/^<img\s/i.test(value)) changes.push({ start, end, put: markdownOfHtml(value), dropped: [] })
    if (/^<a\s[^>]*\bhref\s*=/i.test(value)) open = place
    if (/^<\/a\s*>$/i.test(value) && open) {
      const url = /\]\((.*)\)$/s.exec(markdownOfHtml(`${open.value}x</a>`))?.[1] ?? ''
      changes.push({ start: open.start, end: open.end, put: '[', dropped: [] })
      changes.push({ start, end, put: `](${url})`, dropped: [] })
      open = undefined
    }
  }
  return changes
}

/** Nothing but the beginnings and ends of parts: `<div class="note">`. */
function isWrapper(value: string): boolean {
  return /^(?:\s*<\/?(?:div|section|center|article|main|figure|aside)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?>)+\s*$/i.test(
    value,
  )
}

/** Tags that say only how something looks: `<p align="center">`. */
function looksIn(value: string): string[] {
  const tags = value.match(/<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi) ?? []
  const said = /\b(?:href|src|alt|title|id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
  return tags.filter((tag) => /^<\w+\s[^>]*\w/.test(tag.replaceAll(said, '')))
}

/** What Markdown has words for, and what only holds it. */
const known =
  /^(?:p|div|section|article|center|main|span|font|table|thead|tbody|tfoot|tr|t[dh]|caption|ul|ol|li|h[1-6]|a|img|b|strong|i|em|u|s|del|br|hr|blockquote|code|sup|sub|small|figure|figcaption|col|colgroup|wbr|dl|dt|dd)$/

/** Every tag is closed again, and Markdown has a word for it. Remarks stay where they are. */
function isWhole(value: string): boolean {
  if (value.includes('<!--') || !/<[a-z]/i.test(value)) return false
  const open = new Map<string, number>()
  for (const [, slash, name = '', self] of value.matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/gi)) {
    const tag = name.toLowerCase()
    if (!known.test(tag)) return false
    if (/^(?:br|hr|img|col|wbr)$/.test(tag) || self === '/') continue
    open.set(tag, (open.get(tag) ?? 0) + (slash === '/' ? -1 : 1))
  }
  return [...open.values()].every((count) => count === 0)
}
