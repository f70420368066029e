import type { Schema } from 'hast-util-sanitize'

/**
 * Where a drawing stands: in a file of its own, which may have styles and links nowhere; or on a page, whose policy has no
 * styles in it. There nodes may lie in an `a` that names them and an author’s address, for whoever makes links of them.
 */
export type Place = 'file' | 'page'

/** Elements that draw: none that runs, animates, links or holds another language. */
const elements = (
  'g path text tspan rect svg defs symbol use switch title desc circle ellipse line polyline polygon textPath image ' +
  'marker pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer ' +
  'feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
  'feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
  'feSpotLight feTile feTurbulence'
).split(' ')

/** Their attributes. The sanitiser looks for each in turn, so what most drawings have most of stands first. */
const attributes = (
  'className d x y fill transform dy fontSize fontWeight textAnchor strokeDashArray stroke strokeWidth width height rx ry ' +
  'transformOrigin id lang role ariaLabel ariaLabelledBy ariaDescribedBy ariaHidden href xLinkHref viewBox ' +
  'x1 x2 y1 y2 cx cy r fx fy fr dx points pathLength preserveAspectRatio rotate offset overflow ' +
  'version textLength lengthAdjust startOffset systemLanguage requiredFeatures type media display visibility opacity color ' +
  'fillOpacity fillRule strokeLineCap strokeLineJoin strokeDashOffset ' +
  'strokeMiterLimit strokeOpacity vectorEffect paintOrder shapeRendering textRendering imageRendering colorInterpolation ' +
  'colorInterpolationFilters enableBackground mixBlendMode isolation clipPath clipRule clipPathUnits mask maskUnits ' +
  'maskContentUnits markerStart markerMid markerEnd markerWidth markerHeight markerUnits refX refY orient patternUnits ' +
  'patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod stopColor stopOpacity fontFamily ' +
  'fontStyle fontVariant fontStretch fontSizeAdjust letterSpacing wordSpacing writingMode direction ' +
  'textDecoration dominantBaseline alignmentBaseline baselineShift filter filterUnits primitiveUnits in in2 ' +
  'result mode values stdDeviation edgeMode operator k1 k2 k3 k4 scale xChannelSelector yChannelSelector floodColor ' +
  'floodOpacity lightingColor surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z ' +
  'pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed stitchTiles order kernelMatrix divisor ' +
  'bias targetX targetY preserveAlpha radius tableValues slope intercept amplitude exponent'
).split(' ')

const drawing: Schema = {
  strip: ['script', 'foreignObject', 'template', 'iframe', 'object', 'metadata', 'animate', 'set', 'math', 'style'],
  protocols: {},
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
}

/** What may stand in a drawing, by its place. */
export const mayDraw: Readonly<Record<Place, Schema>> = {
  file: { ...drawing, tagNames: [...elements, 'style'], attributes: { '*': [...attributes, 'style'] } },
  page: { ...drawing, tagNames: [...elements, 'a'], attributes: { '*': attributes, a: ['dataNode', 'dataHref'] } },
}
