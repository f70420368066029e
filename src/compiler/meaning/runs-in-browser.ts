/**
 * Says what of a file beside the sources could run, or fetch something, in the browser of whoever opens it by its address:
 * `the page` where the file is one as a whole, or the part of a drawing, as `<script>` or `onload`. Undefined where nothing
 * could. A drawing is looked at letter by letter, not as one reader of XML would take it: what opens an element, an attribute
 * or an address in any reader’s eyes has to be on the list.
 *
 * @param read The bytes of the file, asked for only where its name doesn’t say it all.
 */
export function runsInBrowser(file: string, read: () => Uint8Array): string | undefined {
  if (pages.test(file)) return 'the page'
  return /\.svg$/i.test(file) ? runsInDrawing(read()) : undefined
}

/** What hosts say is a page, a program, or a document that brings either. */
const pages =
  /\.(?:html?|[xs]html|xht|xml|xslt?|svgz|m?js|cjs|mht|mhtml|hta|htc|mml|mathml|rdf|rss|atom|swf|wasm|jar|php|aspx?|jsp)$/i

function runsInDrawing(bytes: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'letters that aren’t UTF-8'
  }
  // Another name for letters, or a style sheet from elsewhere: without them an entity is a single letter.
  const declared =
    /<!(?!--|\[CDATA\[|DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>[\]]*"\s+"[^"<>[\]]*")?\s*>)|<\?(?!xml\s)/i.exec(text)
  if (declared) return opening(text, declared.index)
  for (const { 1: prefix = '', 2: name = '', index } of text.matchAll(/<\/?(?:([\w.-]+):)?([^\s<>/!?:]+)/g)) {
    if (!drawn.has(name) && !(described.has(name) && prefix !== '')) return opening(text, index)
  }
  const handler = /[\s"'/]((?:[\w.-]+:)?on[a-z]+)\s*=\s*["']/i.exec(text)
  if (handler) return handler[1]
  for (const { 1: name = '', 2: value = '' } of text.matchAll(/((?:[\w.-]+:)?(?:href|src))\s*=\s*("[^"]*"|'[^']*'|)/gi))
    if (!harmless.test(value)) return `${name}=${value}`
  return (foreignStyle.exec(text) ?? hiddenStyle.exec(text))?.[0].slice(0, 60)
}

/** An address inside of the drawing, or a picture in it. */
const harmless = /^["'](?:#[\w.:-]*|data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*)["']$/

/** What style sheets fetch, or once ran. */
const foreignStyle =
  /@import|expression\s*\(|-moz-binding|behavior\s*:|url\((?!\s*(?:["']|&quot;|&apos;)?(?:#|data:(?:font|image\/(?:png|jpe?g|gif|webp))))/i

/** The same in letters that only a reader of styles puts together. */
const hiddenStyle =
  /<style[^>]*>[^<]*\\|\b(?:style|fill|stroke|filter|mask|clip-path|cursor|marker[\w-]*)\s*=\s*(?:"[^"]*\\|'[^']*\\)/i

function opening(text: string, at: number): string {
  return `${text.slice(at).split(/[\s>]/, 1)[0] ?? ''}>`
}

/** Elements of SVG that draw: none that runs, animates, links or holds another language. */
const drawn: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image marker pattern mask clipPath linearGradient radialGradient stop filter view ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
)

/** What drawing programs say of a drawing, in namespaces of their own. */
const described: ReadonlySet<string> = new Set(
  (
    'RDF Work Agent License permits requires prohibits format type title date creator publisher rights language description ' +
    'subject Bag li namedview grid guide page perspective path-effect pgf'
  ).split(' '),
)
