import type { Element, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../src/render/index.ts'
import { compiled } from '../compiler/compiled.ts'
import { published } from './published-payloads.ts'
import { payloads } from './xss-payloads.ts'

const all = [
  ...Object.entries(payloads),
  ...published.map((payload, index) => [`published ${index}`, payload] as const),
]

describe('authors’ text can’t attack the reader', () => {
  for (const [name, payload] of all) {
    it(`prose: ${name}`, () => {
      const { guide, renderer } = guideWith(payload)
      expectSafe(renderer.html(guide.prose))
    })

    it(`a line and a title: ${name}`, () => {
      const line = payload.replaceAll(/\s*\n\s*/g, ' ')
      const { handbook } = compiled({
        'content/offerings/x.md': `---\ntitle: X\n---\n\n- **Price:** ${line}\n`,
        'content/processes/p.md': `---\ntitle: P\ntype: opportunity\nroles: [r]\n---\n\n## ${line}\n\nText.\n`,
      })
      const renderer = createRenderer(handbook, { base: '/' })
      const { price } = handbook.get('offering', 'x')!
      const [stage] = handbook.get('process', 'p')!.stages
      if (price) expectSafe(renderer.html(price))
      expectSafe(renderer.html(stage!.title))
    })
  }

  it.each([
    ['a tab that browsers take out', '<a href="/&#9;/evil.example/">x</a> <a href="/&#10;/evil.example/">y</a>'],
    ['dots behind codes', '<img src="/files/%2e%2e/sign_out" alt="x"> <img src="/files/.%2e/sign_out" alt="y">'],
  ])('an address with %s', (_, html) => {
    expectSafe(htmlOf(html))
  })

  it('holds more than thirty ways in, and a published corpus of them', () => {
    expect(Object.keys(payloads).length).toBeGreaterThanOrEqual(30)
    expect(published.length).toBeGreaterThanOrEqual(220)
  })

  it('shows the words that stood around an attack', () => {
    expect(htmlOf('Hi <script>alert(1)</script><b onclick="x()">there</b> <blink>you</blink>')).toBe(
      '<p>Hi <b>there</b> you</p>',
    )
  })

  it('lets no id of an author’s stand where one of ours might be looked for', () => {
    expect(htmlOf('Hi <b id="search">there</b> <a id="main" name="main" href="/roles/">roles</a>')).toBe(
      '<p>Hi <b>there</b> <a href="/roles/">roles</a></p>',
    )
    expect(htmlOf('<h2 id="content">Now</h2>')).toBe('<h2>Now</h2>')
  })

  it.each(['/files/../sign_out', '/files/a/../../sign_out', String.raw`/files/..\sign_out`, '/files/%2e%2E/sign_out'])(
    'shows no picture from %s, which isn’t below the files of the site',
    (src) => {
      expect(htmlOf(`Hi <img src="${src}" alt="picture">`)).toBe('<p>Hi picture</p>')
    },
  )

  it('keeps no comment, whatever browsers may read out of it', () => {
    expect(htmlOf('Hi <!-- our margin --><b>there</b>')).toBe('<p>Hi <b>there</b></p>')
    expect(htmlOf('<div>\n<!-- our margin -->\n<b>there</b><!--></div>')).not.toMatch(/<!--|margin/)
  })

  it('keeps the HTML that writers use', () => {
    const html =
      '<details open><summary>More</summary>\n\nWater is H<sub>2</sub>O, press <kbd>Ctrl</kbd>.\n\n</details>'
    expect(htmlOf(html)).toMatchInlineSnapshot(`
      "<details open><summary>More</summary>
      <p>Water is H<sub>2</sub>O, press <kbd>Ctrl</kbd>.</p>
      </details>"
    `)
  })
})

function guideWith(text: string) {
  const { handbook } = compiled({ 'content/guides/g.md': `---\ntitle: G\n---\n\n${text}\n` })
  return { guide: handbook.get('guide', 'g')!, renderer: createRenderer(handbook, { base: '/' }) }
}

function htmlOf(text: string): string {
  const { guide, renderer } = guideWith(text)
  return renderer.html(guide.prose)
}

/** Reads the result as a browser would, and looks at every element and attribute that is left. */
function expectSafe(html: string): void {
  for (const element of elementsIn(raw({ type: 'raw', value: html } as Nodes))) {
    expect(harmlessTags, `<${element.tagName}> in ${html}`).toContain(element.tagName)
    for (const [name, value] of Object.entries(element.properties)) {
      expect(harmlessProperties, `${name} in ${html}`).toContain(name)
      if (name === 'href') expect(String(value), html).toMatch(/^(https?:\/\/[a-z]|mailto:|tel:|#|\/(?![/\\]))/)
      if (name === 'src') expect(String(value), html).toMatch(/^\/files\//)
      // As a browser reads it: without the tabs in it, and with the dots behind their codes.
      const url = name === 'href' || name === 'src' ? new URL(String(value), 'https://site.example/') : undefined
      if (url && String(value).startsWith('/')) expect(url.host, html).toBe('site.example')
      if (url && name === 'src') expect(url.pathname, html).toMatch(/^\/files\//)
      if (name === 'id') expect(String(value), html).toMatch(/^(note-|alert|hi|[a-z0-9-]+$)/)
    }
  }
}

function elementsIn(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => elementsIn(child)) : []
  return node.type === 'element' ? [node, ...inside] : inside
}

const harmlessTags =
  'p a b i span strong em code pre details summary img ul ol li sup sub kbd div h1 h2 h3 table thead tbody tr th td br'.split(
    ' ',
  )
const harmlessProperties = 'href rel className id title alt src loading decoding tabIndex open ariaLabel start'.split(
  ' ',
)
