import type { Element, Parents, Properties, Root } from 'hast'
import { Parser } from 'htmlparser2'

/**
 * The HTML of a piece of a page’s main part as a tree of what is there to read. What is there to act on or isn’t shown never gets into it;
 * of a drawing its description does, once: it is drawn for several widths. Pages are many and their tags are whole, so they
 * are read without mending them as a browser would.
 *
 * @param said what was said of drawings on this page; it grows
 */
export function pageTree(html: string, said: Set<string>): Root {
  const root: Root = { type: 'root', children: [] }
  const open: Parents[] = [root]
  /** Open elements of which the outermost is left out. */
  let skipped = 0
  /** Is the outermost a drawing that nothing was said of yet? */
  let isToDescribe = false
  /** The words of its description, while it is read. */
  let words: string | undefined
  const into = (): Parents => open.at(-1) ?? root
  const parser = new Parser({
    onopentag: (name, written) => {
      if (skipped > 0 || isLeftOut(name, written)) {
        if (skipped === 0) isToDescribe = name === 'svg'
        skipped++
        if (name === 'desc' && isToDescribe) words = ''
        return
      }
      const element: Element = { type: 'element', tagName: name, properties: propertiesOf(written), children: [] }
      into().children.push(element as never)
      open.push(element)
    },
    ontext: (value) => {
      if (words !== undefined) words += value
      if (skipped === 0) addText(into(), value)
    },
    onclosetag: (name) => {
      if (skipped === 0) {
        open.pop()
        return
      }
      skipped--
      if (name !== 'desc' || words === undefined) return
      if (words !== '' && !said.has(words)) into().children.push(paragraph(words) as never)
      said.add(words)
      words = undefined
      isToDescribe = false
    },
  })
  // The parser leaves `&amp;` in a field as it is.
  parser.end(html.replaceAll(/(<\/?)textarea/g, '$1span'))
  return root
}

/** Says whether an element is there to act on, or not there at all. */
function isLeftOut(name: string, written: Written): boolean {
  if (leftOut.has(name) || 'hidden' in written || written['aria-hidden'] === 'true') return true
  return name === 'input' && written['type'] !== 'checkbox'
}

const leftOut = new Set(['button', 'datalist', 'dialog', 'progress', 'script', 'select', 'style', 'svg', 'template'])

type Written = Readonly<Record<string, string>>

/** What of an element’s attributes changes how it is written. */
function propertiesOf(written: Written): Properties {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(written)) {
    const property = kept.get(name)
    if (property !== undefined) properties[property] = property === 'className' ? value.split(/\s+/) : value
  }
  if ('checked' in properties) properties['checked'] = true
  return properties
}

/** Attributes, and what a tree calls them. */
const kept: ReadonlyMap<string, string> = new Map([
  ['alt', 'alt'],
  ['checked', 'checked'],
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['href', 'href'],
  ['rowspan', 'rowSpan'],
  ['src', 'src'],
  ['start', 'start'],
  ['title', 'title'],
  ['type', 'type'],
])

/** A text may come in pieces. */
function addText(parent: Parents, value: string): void {
  const last = parent.children.at(-1)
  if (last?.type === 'text') last.value += value
  else parent.children.push({ type: 'text', value })
}

function paragraph(words: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] }
}
