import { describe, expect, it } from 'vitest'
import { cleanDrawing } from '../../src/safe-svg/index.ts'

/** What is published of a drawing that holds this. */
function inside(text: string, opening = '<svg xmlns="http://www.w3.org/2000/svg">'): string {
  const clean = cleanDrawing(new TextEncoder().encode(`${opening}${text}</svg>`))
  const [, head, body = ''] = /^(<svg xmlns="[^"]*" xmlns:xlink="[^"]*")(?: \/>$|>(.*)<\/svg>$)/s.exec(clean) ?? []
  expect(head, clean).toBeDefined()
  return body
}

describe('of a drawing that could run or fetch something', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', ''],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', 'alert(1)'],
    ['<g\u1680:script xmlns:g\u1680="http://www.w3.org/2000/svg">alert(1)</g\u1680:script>', 'alert(1)'],
    ['<rect onload="alert(1)"/>', '<rect />'],
    ['<rect/onload=alert(1) />', '<rect />'],
    ['<rect a=">" onclick\n=\n"alert(1)"/>', '<rect />'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', '<text>x</text>'],
    ['<use href="javascript:alert(1)"/>', '<use />'],
    ['<use xlink:href="&#106;avascript:alert(1)"/>', '<use />'],
    ['<use href="data:image/svg+xml;base64,PHN2Zz4="/>', '<use />'],
    ['<image href="https://evil.example/a.png"/>', '<image />'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', ''],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', ''],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>', ''],
    ['<style>@import "https://evil.example/a.css";</style>', ''],
    ['<style>@im<!-- -->port "//evil.example/a.css";</style>', ''],
    ['<style><![CDATA[@\\69mport "https://evil.example/a.css";]]></style>', ''],
    ['<style>rect{fill:url(https://evil.example/a)}</style>', ''],
    ['<style>rect{fill:&#117;rl(https://evil.example/a)}</style>', ''],
    ['<style>rect{fill:image-set("https://evil.example/a" 1x)}</style>', ''],
    ['<style>&lt;script xmlns="http://www.w3.org/1999/xhtml"&gt;alert(1)&lt;/script&gt;</style>', ''],
    ['<rect style="fill:url(&#104;ttps://evil.example/a)" fill="\\75rl(//evil.example/a)"/>', '<rect />'],
    ['<title><img src=x onerror=alert(1)>Plan</title>', '<title>Plan</title>'],
    ['<!-- <script>alert(1)</script> --><![CDATA[<script>]]>', '&#x3C;script>'],
  ])('%s', (text, published) => {
    expect(inside(text)).toBe(published)
  })

  it.each([
    '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg>',
    '<?xml-stylesheet href="https://evil.example/a.css"?><svg onload="alert(1)">',
    '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script><svg>',
    '<?xml version="1.0" encoding="ISO-2022-JP"?><svg on\u001B(Bload="alert(1)">',
  ])('what stands before it is left out: %j', (opening) => {
    expect(inside('<rect/>', opening)).toBe('<rect />')
  })

  it('nothing is published where it is none', () => {
    const empty = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" />'
    expect(cleanDrawing(new TextEncoder().encode('<script>alert(1)</script>'))).toBe(empty)
    expect(cleanDrawing(Buffer.from('\uFEFF<svg onload="alert(1)"/>', 'utf16le'))).toBe(empty)
  })
})

describe('of a drawing as programs export it', () => {
  it('all that draws is published', () => {
    const parts = [
      '<title id="t">Plan</title><desc>Two machines</desc>',
      '<defs><linearGradient id="a" gradientTransform="rotate(4)"><stop offset="0" stop-color="#fff" /></linearGradient></defs>',
      '<style type="text/css">.a{fill:url(#a)} @media print{.a{stroke:red}}</style>',
      '<g transform="translate(1 2)" clip-path="url(#c)"><path class="a" d="M0 0" stroke-width="2" stroke-dasharray="1 2" /></g>',
      '<text x="1" text-anchor="middle" font-family="Arial, sans-serif">22 × 6 m &#x26; more, on time = always</text>',
      '<use xlink:href="#t" /><image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo=" />',
      '<filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2" /></filter>',
    ].join('')
    expect(inside(parts)).toBe(parts)
  })

  it('what Inkscape and draw.io say beside it is left out, and the words for other programs stand', () => {
    const text =
      '<sodipodi:namedview id="n"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>' +
      '<switch><foreignObject><div>Line</div></foreignObject><text>Line</text></switch>'
    expect(inside(text)).toBe('<switch><text>Line</text></switch>')
  })

  it('letters are those that the file says it is in', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>größe</text></svg>', 'latin1')
    expect(cleanDrawing(bytes)).toContain('<text>größe</text>')
  })

  it('a large one is read in one go', () => {
    expect(inside(`<desc>${'a'.repeat(500_000)}</desc>`)).toHaveLength(500_013)
    expect(inside('<style'.repeat(30_000))).toBe('')
  })
})
