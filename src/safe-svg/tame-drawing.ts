import type { Element, Nodes, Properties } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { mayDraw, type Place } from './may-draw.ts'

/**
 * The first drawing in a text, without anything that could run, fetch or lead astray: it is made anew of the elements and
 * attributes that may stand in its place, with addresses within the drawing only. An empty one where there is none, or what is
 * there is nested deeper than any program writes it.
 */
export function tameDrawing(text: string, place: Place): Element {
  const read = parseFragment(text)
  const found = isTooDeep(read) ? undefined : drawingIn(fromParse5(read) as Nodes)
  const drawing = found && (sanitize(found, mayDraw[place]) as Nodes)
  if (drawing?.type !== 'element') return { type: 'element', tagName: 'svg', properties: {}, children: [] }
  keepWithin(drawing)
  return drawing
}

/** The text of a drawing: XML as well as HTML. */
export function writeDrawing(drawing: Element): string {
  return toHtml(drawing, { space: 'svg', closeEmptyElements: true })
}

/** What reads a tree calls itself for all that is inside, which ends where the stack does. */
function isTooDeep(tree: DefaultTreeAdapterTypes.Node): boolean {
  let level = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 250) return true
    level = level.flatMap((node) => [
      ...('childNodes' in node ? node.childNodes : []),
      ...('content' in node ? [node.content] : []),
    ])
  }
  return false
}

function drawingIn(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'svg') return node
  return 'children' in node
    ? node.children.reduce<Element | undefined>((found, child) => found ?? drawingIn(child), undefined)
    : undefined
}

/** Takes out addresses that lead out of the drawing, and styles that could fetch. */
function keepWithin(element: Element): void {
  const { properties } = element
  element.properties = Object.fromEntries(Object.entries(properties).filter(isHarmless))
  element.children = element.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'style' || isHarmlessSheet(child),
  )
  for (const child of element.children) if (child.type === 'element') keepWithin(child)
}

function isHarmless([name, value]: [string, Properties[string]]): boolean {
  if (name === 'href' || name === 'xLinkHref')
    return /^#|^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/.test(String(value))
  if (name === 'dataHref') return isLink(String(value))
  return inWords.has(name) || typeof value !== 'string' || isHarmlessStyle(value)
}

/** Attributes that nothing is drawn by. */
const inWords: ReadonlySet<string> = new Set([
  ...['id', 'role', 'lang', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'dataNode'],
])

/** An address of the web, of mail or phone, or of this site. */
function isLink(address: string): boolean {
  // Browsers leave out blanks and read `\` as `/`.
  return (
    /^(?:https?:\/\/|mailto:|tel:|#|\.|\/(?!\/)|[\w-]+(?:[/?#.]|$))/i.test(address) && !/[\s\p{Cc}\\]/u.test(address)
  )
}

/** Nothing but text: where an element stands in a style, readers don’t agree on what it says. */
function isHarmlessSheet({ children }: Element): boolean {
  const texts = children.flatMap((child) => (child.type === 'text' ? [child.value] : []))
  return texts.length === children.length && isHarmlessStyle(texts.join(''))
}

/** Says whether a style stays within the drawing. Without `\` and `@` but for fonts and media, it can’t be written otherwise. */
function isHarmlessStyle(style: string): boolean {
  // Nearly all that is looked at is a number, a colour or a path.
  if (/^[\w\s.,#%-]*$/.test(style)) return true
  const rest = style.replaceAll(
    /url\(\s*["']?(?:#[^"')]*|data:(?:font|image|application)\/[\w+.-]+;base64,[\w+/=\s]*)["']?\s*\)/gi,
    '',
  )
  return !/[<&\\]|@(?!font-face|media)|\/\/|url\(|image\(|image-set\(|src\(|expression|behavior|-moz-binding/i.test(
    rest,
  )
}
