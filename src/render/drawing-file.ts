import type { Element, Nodes, Properties } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { parseFragment } from 'parse5'

/**
 * A drawing (SVG) as it may be published: nothing of it runs, links, or fetches something, also where somebody opens it by its
 * address. It is written anew from the elements and attributes that draw; what isn’t on the list is left out, so what another
 * reader of XML would have made of the file doesn’t matter. Without a drawing in the file, it is an empty one.
 *
 * @param bytes UTF-8, or in the letters that it says it is in
 */
export function cleanDrawing(bytes: Uint8Array): string {
  // Some programs name each element `svg:rect`.
  const text = lettersOf(bytes).replaceAll(/(<\/?)svg:/g, '$1')
  const tree = fromParse5(parseFragment(text)) as Nodes
  const found = drawingIn(tree)
  const drawing = found && (sanitize(found, mayDraw) as Nodes)
  const own: Element =
    drawing?.type === 'element' ? drawing : { type: 'element', tagName: 'svg', properties: {}, children: [] }
  tame(own)
  own.properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink',
    ...own.properties,
  }
  return toHtml(own, { space: 'svg', closeEmptyElements: true })
}

function lettersOf(bytes: Uint8Array): string {
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["'](iso-8859-\d+|windows-125\d)["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )
  return new TextDecoder(declared?.[1]).decode(bytes)
}

function drawingIn(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'svg') return node
  return 'children' in node
    ? node.children.reduce<Element | undefined>((found, child) => found ?? drawingIn(child), undefined)
    : undefined
}

/** Takes out addresses that lead out of the drawing, and styles that could fetch. */
function tame(element: Element): void {
  element.properties = Object.fromEntries(Object.entries(element.properties).filter(isHarmless))
  element.children = element.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'style' || isHarmlessStyle(textOf(child)),
  )
  for (const child of element.children) if (child.type === 'element') tame(child)
}

function isHarmless([name, value]: [string, Properties[string]]): boolean {
  if (name === 'href' || name === 'xLinkHref')
    return /^#|^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/.test(String(value))
  return inWords.has(name) || typeof value !== 'string' || isHarmlessStyle(value)
}

/** Attributes that nothing is drawn by. */
const inWords: ReadonlySet<string> = new Set(['id', 'role', 'lang', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'])

/** Says whether a style stays within the drawing. Without `\` and `@` but for fonts and media, it can’t be written otherwise. */
function isHarmlessStyle(style: string): boolean {
  const rest = style.replaceAll(
    /url\(\s*["']?(?:#[^"')]*|data:(?:font|image|application)\/[\w+.-]+;base64,[\w+/=\s]*)["']?\s*\)/gi,
    '',
  )
  return !/[<&\\]|@(?!font-face|media)|\/\/|url\(|image\(|image-set\(|src\(|expression|behavior|-moz-binding/i.test(
    rest,
  )
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** Elements and attributes of SVG that draw: none that runs, animates, links or holds another language. */
const mayDraw: Schema = {
  tagNames: (
    'svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image ' +
    'marker pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer ' +
    'feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
  attributes: {
    '*': (
      'id className style lang role ariaLabel ariaLabelledBy ariaDescribedBy ariaHidden href xLinkHref viewBox width height x y ' +
      'x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points pathLength preserveAspectRatio transform rotate offset overflow ' +
      'version textLength lengthAdjust startOffset systemLanguage requiredFeatures type media display visibility opacity color ' +
      'fill fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset ' +
      'strokeMiterLimit strokeOpacity vectorEffect paintOrder shapeRendering textRendering imageRendering colorInterpolation ' +
      'colorInterpolationFilters enableBackground mixBlendMode isolation clipPath clipRule clipPathUnits mask maskUnits ' +
      'maskContentUnits markerStart markerMid markerEnd markerWidth markerHeight markerUnits refX refY orient patternUnits ' +
      'patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod stopColor stopOpacity fontFamily ' +
      'fontSize fontStyle fontVariant fontWeight fontStretch fontSizeAdjust letterSpacing wordSpacing writingMode direction ' +
      'textAnchor textDecoration dominantBaseline alignmentBaseline baselineShift filter filterUnits primitiveUnits in in2 ' +
      'result mode values stdDeviation edgeMode operator k1 k2 k3 k4 scale xChannelSelector yChannelSelector floodColor ' +
      'floodOpacity lightingColor surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z ' +
      'pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed stitchTiles order kernelMatrix divisor ' +
      'bias targetX targetY preserveAlpha radius tableValues slope intercept amplitude exponent'
    ).split(' '),
  },
  strip: ['script', 'foreignObject', 'template', 'iframe', 'object', 'metadata', 'animate', 'set', 'math'],
  protocols: {},
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
}
