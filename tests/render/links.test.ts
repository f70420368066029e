import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../src/render/index.ts'
import { compiled } from '../compiler/compiled.ts'

describe('links', () => {
  it.each([
    ['to another file', '[OEE](../glossary/oee.md)', '<a href="/glossary/#oee">OEE</a>'],
    ['to a heading of another file', '[part](other.md#two-parts)', '<a href="/guides/other/#two-parts">part</a>'],
    ['to a person', '[her](../people.md#sales-coach)', '<a href="/people/#sales-coach">her</a>'],
    ['to a heading of the same file', '[below](#below)', '<a href="/guides/g/#below">below</a>'],
    [
      'to a file beside it',
      '[sheet](files/line%20audit.xlsx)',
      '<a href="/files/content/guides/files/line%20audit.xlsx">sheet</a>',
    ],
    [
      'to a picture',
      '![A line](line.png)',
      '<img src="/files/content/guides/line.png" alt="A line" loading="lazy" decoding="async">',
    ],
    [
      'to another site',
      '[out](https://example.com/a?b=1&c=2)',
      '<a href="https://example.com/a?b=1&#x26;c=2" class="outside" rel="noopener">out</a>',
    ],
    ['to a mailbox', '[mail](mailto:coach@example.com)', '<a href="mailto:coach@example.com">mail</a>'],
    [
      'by a name',
      '[OEE][o]\n\n[o]: ../glossary/oee.md "Effectiveness"',
      '<a href="/glossary/#oee" title="Effectiveness">OEE</a>',
    ],
    ['to nothing', '[gone **away**](gone.md)', 'gone <strong>away</strong>'],
    ['to a draft', '[soon](soon.md)', 'soon'],
    ['by a name that is defined nowhere', '[x][y]', '[x][y]'],
    ['to a picture that isn’t there', '![A line](gone.png)', 'A line'],
    ['in raw HTML, relative', 'see <a href="../glossary/oee.md">OEE</a>', 'see OEE'],
    [
      'in raw HTML, outside',
      'see <a href="https://example.com" target=_blank>out</a>',
      'see <a href="https://example.com" rel="noopener" class="outside">out</a>',
    ],
  ])('%s', (_name, markdown, html) => {
    expect(rendered(markdown).html).toBe(`<p>${html}</p>`)
  })

  it('carry the base path', () => {
    expect(rendered('[OEE](../glossary/oee.md)', { base: '/sales/' }).html).toBe(
      '<p><a href="/sales/glossary/#oee">OEE</a></p>',
    )
    expect(createRenderer(compiled({}).handbook, { base: '/sales/' }).href('/search/')).toBe('/sales/search/')
  })

  it('lead to the site in Markdown that leaves it', () => {
    const { markdown } = rendered('See [OEE](../glossary/oee.md) and [gone](gone.md).', {
      settings: 'name: T\naddress: https://fieldbook.example.com',
    })
    expect(markdown).toBe('See [OEE](https://fieldbook.example.com/glossary/#oee) and gone.')
  })
})

function rendered(text: string, { base = '/', settings = 'name: Test' } = {}) {
  const { handbook } = compiled({
    'fieldbook.yaml': settings,
    'content/guides/g.md': `---\ntitle: G\n---\n\n${text}\n\n## Below\n\nHere.\n`,
    'content/guides/other.md': '---\ntitle: Other\n---\n\n## Two parts\n\nText.\n',
    'content/guides/soon.md': '---\ntitle: Soon\nstatus: draft\n---\n\nText.\n',
    'content/glossary/oee.md': '---\ntitle: OEE\n---\n\nText.\n',
    'content/people.md': '---\ntitle: People\n---\n\n## Sales coach\n\n- **E-mail:** coach@example.com\n',
    'content/guides/line.png': '',
    'content/guides/files/line audit.xlsx': '',
  })
  const renderer = createRenderer(handbook, { base })
  const { prose } = handbook.get('guide', 'g')!
  const first = {
    ...prose,
    nodes: prose.nodes.slice(
      0,
      prose.nodes.findIndex(({ type }) => type === 'heading'),
    ),
  }
  return { html: renderer.html(first).trimEnd(), markdown: renderer.markdown(first) }
}
