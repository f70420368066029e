import type { Schema } from 'hast-util-sanitize'
import { takenOut } from '../compiler/model/taken-out.ts'

/** The class of a fence to be drawn, as mdast-util-to-hast writes it. */
export const mermaidClass = 'language-mermaid'

/**
 * What may stand in authors' text. Everything is forbidden that isn't listed here, so an element or attribute that
 * browsers learn tomorrow is forbidden too.
 *
 * - Elements: running text, lists, tables, pictures, `<details>`. No script, style, frame, form, drawing or plugin. An
 *   element that isn't allowed is replaced by what is in it; the ones under `strip` vanish with their content.
 * - Attributes: none that runs, styles or loads. `id` only where Fieldbook made it (headings, footnotes): ids in raw HTML
 *   are removed before, so they can't stand for one of ours.
 * - Classes: only Fieldbook's own.
 * - Addresses: this site, http(s), mailto and tel. Pictures come from this site.
 */
export const allowList: Schema = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'div', 'figure', 'figcaption'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
    ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: [
      'href',
      ['rel', 'noopener'],
      ['className', 'outside', 'footnote', 'footnote-back', 'term-mention'],
      'ariaLabel',
      'ariaDescribedBy',
    ],
    code: [['className', mermaidClass]],
    details: ['open'],
    div: [
      ['className', 'footnotes', 'table-scroll'],
      ['tabIndex', 0],
    ],
    img: ['src', 'alt', ['loading', 'lazy'], ['decoding', 'async'], 'width', 'height'],
    ol: ['start', 'reversed'],
    pre: [['tabIndex', 0]],
    td: ['colSpan', 'rowSpan', ['className', 'align-right', 'align-center']],
    th: ['colSpan', 'rowSpan', 'scope', ['className', 'align-right', 'align-center']],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
  strip: [...takenOut],
  ancestors: {
    ...Object.fromEntries(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
    ...{ li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'], summary: ['details'], figcaption: ['figure'] },
  },
  // Ids are ours and need no prefix; see `raw-html.ts`.
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
}
