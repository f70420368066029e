import type { Element, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { describe, expect, it } from 'vitest'
import { tameDrawing, writeDrawing } from '../../src/safe-svg/index.ts'
import { payloads } from '../render/xss-payloads.ts'

function tamed(svg: string): string {
  return writeDrawing(tameDrawing(svg, 'page'))
}

describe('a drawing for a page', () => {
  it('is left as it is, with the nodes that links are made of', () => {
    const svg =
      '<svg viewBox="0 0 9 9"><defs><marker id="m" /></defs>' +
      '<a data-href="/roles/?a=1&#x26;b=2" data-node="A"><path class="dg-fill-node" marker-end="url(#m)" d="M0 0h9" /></a>' +
      '<rect transform="rotate(45)" transform-origin="9px 9px" stroke-dasharray="3 3" />' +
      '<use xlink:href="#m" /><image href="data:image/png;base64,AAAA" /><text>a &#x3C; b</text></svg>'
    expect(tamed(svg)).toBe(svg)
  })

  it.each([
    ['<g ONLOAD="alert(1)" id="a"></g>', '<g id="a" />'],
    ['<g style="fill:red"/>', '<g />'],
    ['<style>g{fill:red}</style>', ''],
    ['<script>alert(1)</script>', ''],
    ['<foreignObject><img src="x" onerror="alert(1)"/></foreignObject>', ''],
    ['<animate attributeName="href"/><set to="x"/>', ''],
    ['<a href="https://evil.example/">x</a>', '<a>x</a>'],
    ['<a xlink:href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a data-href="//evil.example/">x</a>', '<a>x</a>'],
    ['<a data-href="&#47;&#x2f;evil.example/">x</a>', '<a>x</a>'],
    ['<a data-href="java&Tab;script:alert(1)">x</a>', '<a>x</a>'],
    ['<g data-href="/roles/"/>', '<g />'],
    ['<image href="https://evil.example/x.png"/>', '<image />'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', '<image />'],
    ['<use href="https://evil.example/x.svg#a"/>', '<use />'],
    ['<g fill="url(https://evil.example/x.svg#a)"/>', '<g />'],
    ['<g filter="url(&quot;//evil.example/x.svg#a&quot;)"/>', '<g />'],
    ['<g mask="URL( x.svg#a )"/>', '<g />'],
    ["<g onload='alert(1)'/>", '<g />'],
    ['<!--><path onload=alert(1)>', '<path />'],
    ['<a id="<img src=x onerror=alert(1)>">', '<a id="<img src=x onerror=alert(1)>" />'],
    ['</svg><img src=x onerror=alert(1)>', ''],
    ['<img src=x onerror=alert(1)>', ''],
  ])('of %s keeps only what draws', (inside, kept) => {
    expect(tamed(`<svg>${inside}</svg>`)).toBe(kept ? `<svg>${kept}</svg>` : '<svg />')
  })

  it('is an empty one where there is none', () => {
    expect(tamed('<g onload="alert(1)"/>')).toBe('<svg />')
    expect(tamed('')).toBe('<svg />')
  })

  it('is read where it is nested deeply, and an empty one where that is an attack', () => {
    expect(tamed(`<svg>${'<g>'.repeat(200)}<path d="M0 0"/>`)).toContain('M0 0')
    for (const opening of ['<g>', '<svg>', '<template>', '<desc><svg>', '<b>'])
      expect(tamed(`<svg><path/>${opening.repeat(20_000)}`)).toBe('<svg />')
  })

  it('takes as long for twice as much', () => {
    for (const piece of ['<a ', '<g a="', '<', ' a=""'])
      expect(tamed(`<svg><g${piece.repeat(200_000)}`).length).toBeLessThan(300)
  }, 2000)
})

describe('no drawing can attack the reader', () => {
  const places = {
    'inside of it': (payload: string) => `<svg>${payload}</svg>`,
    'in its words': (payload: string) =>
      `<svg><title>${payload}</title><desc>${payload}</desc><text>${payload}</text></svg>`,
    'in a value': (payload: string) =>
      `<svg><path d="${payload}" id='${payload}'/><a data-href="${payload}">x</a></svg>`,
    'as a style': (payload: string) => `<svg><style>${payload}</style><g style="${payload}" fill='${payload}'/></svg>`,
    'around it': (payload: string) => `${payload}<svg onload="alert(1)"><g/></svg>${payload}`,
  }
  for (const [place, around] of Object.entries(places)) {
    it.each(Object.entries(payloads))(`with %s ${place}`, (_, payload) => {
      for (const where of ['file', 'page'] as const) expectHarmless(writeDrawing(tameDrawing(around(payload), where)))
    })
  }
})

/** Reads a drawing as a browser would, and looks at every element and attribute that is left. */
function expectHarmless(svg: string): void {
  for (const { tagName, properties, children } of elementsIn(raw({ type: 'raw', value: svg } as Nodes))) {
    expect('svg g a path text title desc style'.split(' '), `<${tagName}> in ${svg}`).toContain(tagName)
    for (const [name, value] of Object.entries(properties)) {
      expect(name, svg).not.toMatch(/^on|src|action|^data$/i)
      if (name === 'dataHref') expect(String(value), svg).toMatch(/^(https?:\/\/|mailto:|tel:|[#.]|\/(?![\\/])|\w+$)/)
      else if (name !== 'id') expect(String(value), svg).not.toMatch(/evil\.example|url\(/i)
    }
    if (tagName !== 'style') continue
    const texts = children.map((child) => (child.type === 'text' ? child.value : '<'))
    expect(texts.join(''), svg).not.toMatch(/evil\.example|[<\\]|url\(/)
  }
}

function elementsIn(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => elementsIn(child)) : []
  return node.type === 'element' ? [node, ...inside] : inside
}
