import { describe, expect, it } from 'vitest'
import { runsInBrowser } from '../../src/compiler/index.ts'

/** What of a drawing that holds this could run. */
function part(inside: string, opening = '<svg xmlns="http://www.w3.org/2000/svg">'): string | undefined {
  return runsInBrowser('content/a.svg', () => new TextEncoder().encode(`${opening}${inside}</svg>`))
}

describe('a file beside the sources', () => {
  it.each(['a.html', 'a.HTM', 'a.xhtml', 'a.js', 'a.mjs', 'a.xml', 'a.svgz', 'a.swf', 'a.mhtml'])(
    'runs in a browser as a whole: %s',
    (file) => {
      expect(runsInBrowser(`content/${file}`, () => new Uint8Array())).toBe('the page')
    },
  )

  it.each(['a.png', 'a.pdf', 'a.xlsx', 'a.csv', 'a.txt', 'html', 'a.html.pdf', 'a.json'])('doesn’t: %s', (file) => {
    expect(runsInBrowser(`content/${file}`, () => new Uint8Array())).toBeUndefined()
  })
})

describe('a drawing that could run or fetch something', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', '<svg:script>'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', '<x:script>'],
    ['<rect onload="alert(1)"/>', 'onload'],
    ['<rect/onload="alert(1)"/>', 'onload'],
    ["<rect ONLOAD = 'alert(1)'/>", 'ONLOAD'],
    ['<rect a=">" onclick\n=\n"alert(1)"/>', 'onclick'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', '<a>'],
    ['<use href="javascript:alert(1)"/>', 'href="javascript:alert(1)"'],
    ['<use xlink:href="&#106;avascript:alert(1)"/>', 'xlink:href="&#106;avascript:alert(1)"'],
    ['<use href="data:image/svg+xml;base64,PHN2Zz4="/>', 'href="data:image/svg+xml;base64,PHN2Zz4="'],
    ['<image href="https://evil.example/a.png"/>', 'href="https://evil.example/a.png"'],
    ['<image href=//evil.example/a.png />', 'href='],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', '<animate>'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject>'],
    ['<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/>', '<iframe>'],
    ['<handler>alert(1)</handler>', '<handler>'],
    ['<style>@import "https://evil.example/a.css";</style>', '@import'],
    ['<style>rect{fill:url(https://evil.example/a)}</style>', 'url('],
    ['<rect style="fill:url(&#104;ttps://evil.example/a)"/>', 'url('],
    [String.raw`<style>rect{fill:\75rl(https://evil.example/a)}</style>`, String.raw`<style>rect{fill:${'\\'}`],
    [String.raw`<rect fill="\75rl(https://evil.example/a)"/>`, String.raw`fill="${'\\'}`],
    ['<![CDATA[<script>]]>', '<script>'],
    ['<!-- --><script>alert(1)</script>', '<script>'],
  ])('%s', (inside, found) => {
    expect(part(inside)).toBe(found)
  })

  it('by what stands before it', () => {
    expect(part('', '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg>')).toBe('<!DOCTYPE>')
    expect(part('', '<?xml-stylesheet href="https://evil.example/a.css"?><svg>')).toBe('<?xml-stylesheet>')
    expect(part('', '<html xmlns="http://www.w3.org/1999/xhtml"><svg>')).toBe('<html>')
  })

  it('because it isn’t written in letters that are looked at', () => {
    const utf16 = Buffer.from('\uFEFF<svg onload="alert(1)"/>', 'utf16le')
    expect(runsInBrowser('content/a.svg', () => utf16)).toBe('letters that aren’t UTF-8')
  })
})

describe('a drawing as programs export it', () => {
  it.each([
    [
      'plain',
      '<title>Plan</title><rect width="4" height="3" fill="#fff"/><text>One = 1 &lt; 2, on time = always</text>',
    ],
    ['with gradients', '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'],
    [
      'with styles',
      '<style type="text/css"><![CDATA[.a{fill:#fff;mask:url(\'#m\')}]]></style><path class="a" d="M0 0"/>',
    ],
    ['with a picture in it', '<image width="1" height="1" xlink:href="data:image/png;base64,iVBORw0KGgo=\n"/>'],
    [
      'of Inkscape',
      '<sodipodi:namedview id="n"><inkscape:grid type="xygrid"/></sodipodi:namedview><metadata><rdf:RDF><cc:Work rdf:about="">' +
        '<dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata><g inkscape:label="Layer 1"><use xlink:href="#b"/></g>',
    ],
  ])('%s is published', (_, inside) => {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created by a program -->\n'
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    const opening = String.raw`<svg xmlns="http://www.w3.org/2000/svg" sodipodi:docname="C:\plans\line.svg" version="1.1">`
    expect(part(inside, head + doctype + opening)).toBeUndefined()
  })
})
