import { describe, expect, it } from 'vitest'
import { createRenderer, type RenderOptions } from '../../src/render/index.ts'
import { compiled } from '../compiler/compiled.ts'

describe('html', () => {
  it('writes tables that scroll in their own box, with alignment as a class', () => {
    expect(read('| a | b |\n| - | -: |\n| 1 | `2` |').html).toMatchInlineSnapshot(`
      "<div class="table-scroll" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th class="align-right" scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="align-right"><code>2</code></td>
      </tr>
      </tbody>
      </table></div>"
    `)
  })

  it('shows boxes to tick as signs', () => {
    expect(read('- [ ] one\n- [x] two\n').html).toMatchInlineSnapshot(`
      "<ul>
      <li>☐ one</li>
      <li>☑ two</li>
      </ul>"
    `)
  })

  it('keeps the ids of headings', () => {
    expect(read('## What a stop costs\n\nText.').html).toBe(
      '<h2 id="what-a-stop-costs">What a stop costs</h2>\n<p>Text.</p>',
    )
  })

  it('keeps code as it is, without the language', () => {
    expect(read('```js\nif (a < b) stop()\n```').html).toBe(
      '<pre tabindex="0"><code>if (a &#x3C; b) stop()\n</code></pre>',
    )
  })

  it('makes comments vanish', () => {
    expect(
      read('One.\n\n<!-- fieldbook-ignore placeholder: the buyer says so -->\n\nTwo <!-- aside -->here.').html,
    ).toBe('<p>One.</p>\n<p>Two here.</p>')
  })

  it('parts the footnotes of two texts on one page', () => {
    const first = read('Text[^a] and[^a].\n\n[^a]: A note.')
    const second = read('Text[^a].\n\n[^a]: Another.', 'content/guides/other.md')
    expect(first.html).toMatchInlineSnapshot(`
      "<p>Text<sup><a href="#note-fopiio-5-1-fn-a" id="note-fopiio-5-1-fnref-a" class="footnote">1</a></sup> and<sup><a href="#note-fopiio-5-1-fn-a" id="note-fopiio-5-1-fnref-a-2" class="footnote">1</a></sup>.</p>
      <div class="footnotes"><ol>
      <li id="note-fopiio-5-1-fn-a">
      <p>A note. <a href="#note-fopiio-5-1-fnref-a" aria-label="Back to reference 1" class="footnote-back">↩</a> <a href="#note-fopiio-5-1-fnref-a-2" aria-label="Back to reference 1-2" class="footnote-back">↩<sup>2</sup></a></p>
      </li>
      </ol></div>"
    `)
    expect(idsOf(first.html).filter((id) => idsOf(second.html).includes(id))).toEqual([])
  })

  it('draws Mermaid fences and leaves the text where there is no drawing', () => {
    const fence = '```mermaid\nflowchart LR\n  a --> b\n```'
    const diagrams = (text: string) =>
      text === 'flowchart LR\n  a --> b' ? '<svg viewBox="0 0 1 1"></svg>' : undefined
    expect(read(fence, undefined, { diagrams }).html).toBe(
      '<figure class="drawing"><svg viewBox="0 0 1 1"></svg></figure>',
    )
    expect(read(fence).html).toBe(
      '<pre tabindex="0"><code class="language-mermaid">flowchart LR\n  a --> b\n</code></pre>',
    )
  })

  it('writes a line without a paragraph around it', () => {
    const { handbook } = compiled({
      'content/offerings/x.md': '---\ntitle: X\n---\n\n- **Price:** from **$180k** & up\n',
    })
    const renderer = createRenderer(handbook, { base: '/' })
    expect(renderer.html(handbook.get('offering', 'x')!.price!)).toBe('from <strong>$180k</strong> &#x26; up')
  })

  it('writes what is nested below a list item', () => {
    const { handbook } = compiled({
      'content/personas/p.md': '---\ntitle: P\npart: decides\n---\n\n## Goals\n\n- Payback\n  - under *30* months\n',
    })
    const [item] = handbook.get('persona', 'p')!.goals!.value
    expect(createRenderer(handbook, { base: '/' }).details(item!.details)).toBe(
      '<ul>\n<li>under <em>30</em> months</li>\n</ul>',
    )
  })

  it('escapes words that only look like HTML', () => {
    expect(read('under <10 days & >5').html).toBe('<p>under &#x3C;10 days &#x26; >5</p>')
  })
})

describe('text', () => {
  it('parts blocks by an empty line and items by a line break', () => {
    const text = read(
      '**One**\ntwo [three](https://example.com).\n\n1. first\n   - inner `code`\n2. second\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> said\n\n<!-- not this -->\n\nend<br>here',
    ).text
    expect(text).toMatchInlineSnapshot(`
      "One two three.

      1. first
         - inner code
      2. second

      a | b
      1 | 2

      said

      end
      here"
    `)
  })
})

describe('markdown', () => {
  it('writes what was read, without comments', () => {
    const source =
      'A *word*, **two**.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<!-- fieldbook-ignore x: y -->\n\nEnd.'
    expect(read(source).markdown).toMatchInlineSnapshot(`
      "A _word_, **two**.

      - one
      - two

      | a | b |
      | - | - |
      | 1 | 2 |

      End."
    `)
  })
})

function read(text: string, file = 'content/guides/g.md', options: Partial<RenderOptions> = {}) {
  const { handbook } = compiled({ [file]: `---\ntitle: G\n---\n\n${text}\n` })
  const { prose } = handbook.all('guide')[0]!
  const renderer = createRenderer(handbook, { base: '/', ...options })
  return { html: renderer.html(prose), text: renderer.text(prose), markdown: renderer.markdown(prose) }
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
}
