/**
 * A drawing without anything that could run, fetch or lead astray: elements that draw, no styles and no events, addresses
 * within the drawing only, and links that authors may write in text as well. What Mermaid was told to do, and what was kept
 * of it in a folder that may come from somebody else, can’t get past it.
 */
export function tameSvg(svg: string): string {
  let at = 0
  let tamed = ''
  for (const { 0: tag, 1: end = '', 2: name = '', 3: attributes = '', 4: close = '', index } of svg.matchAll(tags)) {
    tamed += plainText(svg.slice(at, index))
    if (elements.has(name)) tamed += `<${end}${name}${tamedAttributes(name, attributes)}${close}>`
    at = index + tag.length
  }
  return tamed + plainText(svg.slice(at))
}

/** As they are written by a serializer: values in double quotes, without `<`. */
const tags = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/g
const eachAttribute = /\s+([a-zA-Z][\w:-]*)="([^"<]*)"/g

function tamedAttributes(element: string, attributes: string): string {
  return attributes.replaceAll(eachAttribute, (all, name: string, value: string) =>
    mayStay(element, name.toLowerCase(), decoded(value)) ? all : '',
  )
}

function mayStay(element: string, name: string, value: string): boolean {
  if (/^(?:on|style$|src)/.test(name)) return false
  if (name === 'data-href') return isLink(value)
  if (name === 'href' || name === 'xlink:href')
    return value.startsWith('#') || (element === 'image' && /^data:image\/[\w+.-]+;base64,/.test(value))
  return name === 'xmlns' || name.startsWith('xmlns:') || !/url\(\s*["']?[^"'#\s]|image\(|image-set\(|\/\//i.test(value)
}

/** An address of the web, of mail or phone, or of this site. */
function isLink(address: string): boolean {
  // Browsers leave out blanks and read `\` as `/`.
  return (
    /^(?:https?:\/\/|mailto:|tel:|#|\.|\/(?!\/)|[\w-]+(?:[/?#.]|$))/i.test(address) && !/[\s\p{Cc}\\]/u.test(address)
  )
}

/** What a browser reads in an attribute, as far as a serializer writes it in other words. */
function decoded(value: string): string {
  return value
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replaceAll(/&(quot|apos|lt|gt|amp|Tab|NewLine|colon|sol|bsol);/g, (_, name: string) => named[name] ?? '')
}

const named: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' },
  ...{ Tab: '\t', NewLine: '\n', colon: ':', sol: '/', bsol: '\\' },
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function plainText(text: string): string {
  return text.replaceAll('<', '&lt;')
}

/** Elements of SVG that draw, and the links that nodes are put into. */
const elements: ReadonlySet<string> = new Set(
  (
    'svg g a defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image marker ' +
    'pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG ' +
    'feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile ' +
    'feTurbulence'
  ).split(' '),
)
