import type { Nodes } from 'mdast'

/** What stands within a line. HTML may, or may be a block. */
export const phrasing: ReadonlySet<Nodes['type']> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
])
