import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { compile, type Audience, type Source } from '../../src/compiler/index.ts'

const page = (body: string, own = 'audience: public\n'): string =>
  `---\ntitle: Audit\n${own}---\n\nCounts stops.\n\n${body}\n`

describe('a section with an audience', () => {
  const body =
    '## Price\n\n- **Audience:** internal\n\nTwelve hundred.\n\n### How we count\n\nBy the hour.\n\n## Report\n\n- **Audience:** partner\n\nTen pages.\n\n## Open\n\nCome in.'

  it.each([
    ['internal', ['Counts stops.', 'Price', 'Twelve hundred.', 'How we count', 'By the hour.', 'Report', 'Ten pages.']],
    ['partner', ['Counts stops.', 'Report', 'Ten pages.']],
    ['public', ['Counts stops.']],
  ] as const)('for %s readers: %j', (audience, texts) => {
    expect(textsFor(audience, page(body))).toEqual([...texts, 'Open', 'Come in.'])
  })

  it('leaves nothing of it in the sources of the edition, and every other line in its place', () => {
    const { sources } = compiledFor('public', { 'content/glossary/audit.md': page(body) })
    const [text = ''] = sources.map((source) => new TextDecoder().decode(source.bytes))
    expect(text).not.toMatch(/Twelve|hour|Ten pages|Price/)
    expect(text.split('\n').indexOf('## Open')).toBe(page(body).split('\n').indexOf('## Open'))
  })

  it.each([
    ['as a paragraph', 'Audience: internal\n\nSecret.'],
    ['not bold', '- Audience: internal\n- Secret.'],
    ['below another bullet', '- Secret.\n  - **Audience:** internal'],
    ['in a quotation', '> **Audience:** internal\n\nSecret.'],
    ['after other words', 'Secret.\n\n- **Audience:** internal'],
    ['twice in one list', '- **Audience:** public\n- **Audience:** internal\n- Secret.'],
    ['with a word nobody knows', '- **Audience:** dealers, please\n\nSecret.'],
    ['with old line ends', '- **Audience:** internal\n\nSecret.'.replaceAll('\n', '\r')],
    ['with Windows line ends', '- **Audience:** internal\r\n\r\nSecret.'],
  ])('is kept back %s', (_, text) => {
    expect(textsFor('public', page(`## Ours\n\n${text}\n\n## Open\n\nCome in.`))).toEqual([
      'Counts stops.',
      'Open',
      'Come in.',
    ])
  })

  it('keeps an address that an open section refers to', () => {
    const text = page(
      '## Ours\n\n- **Audience:** internal\n\nSecret.\n\n[a]: https://example.com/a\n\n## Open\n\nSee [this][a].',
    )
    const { sources, handbook } = compiledFor('public', { 'content/glossary/audit.md': text })
    expect(new TextDecoder().decode(sources[0]?.bytes)).toContain('[a]: https://example.com/a')
    expect(handbook.all('term')[0]?.prose.nodes.map((node) => toString(node))).toContain('See this.')
  })

  it('can’t open an internal file', () => {
    expect(compiledFor('public', { 'content/glossary/audit.md': page(body, '') }).sources).toEqual([])
  })

  it('keeps the whole of a guide with components back', () => {
    const guide = page('## Ours\n\n- **Audience:** internal\n\nSecret.')
    expect(compiledFor('public', { 'content/guides/audit.mdx': guide }).sources).toEqual([])
  })
})

describe('an edition for others', () => {
  const files = {
    'content/glossary/audit.md': page(
      'See [the price](#price), [ours](ours.md), [there](other.md#inside), ![x](x.svg).\n\n## Price\n\n- **Audience:** internal\n- [y](y.csv)',
    ),
    'content/glossary/ours.md': page('Secret.', ''),
    'content/glossary/other.md': page('## Inside\n\n- **Audience:** internal\n\nSecret.'),
    'fieldbook.yaml':
      'name: Ours\naddress: https://ours.example.com\nedit-link: https://git.example.com/{file}\nnew-link: https://edit.example.com/?{answers}\neditions:\n  partner:\n    name: Theirs\n    address: https://theirs.example.com\n',
  }

  it('lets links to what isn’t there lead nowhere', () => {
    const { handbook } = compiledFor('public', files)
    const links = handbook
      .get('term', 'audit')!
      .prose.nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    const leads = links.flatMap((node) => (node.type === 'link' ? [handbook.link(node).leads] : []))
    expect(leads).toEqual(['nowhere', 'nowhere', 'nowhere'])
  })

  it('has only the files that its pages lead to', () => {
    expect(compiledFor('public', files).assets.map(({ file }) => file)).toEqual(['content/glossary/x.svg'])
  })

  it('has a name and an address of its own, and no way to the sources', () => {
    expect(compiledFor('partner', files).handbook.settings).toMatchObject({
      name: 'Theirs',
      address: 'https://theirs.example.com',
    })
    const { settings } = compiledFor('public', files).handbook
    expect(settings.name).toBe('Ours')
    expect([settings.address, settings['edit-link'], settings['new-link']]).toEqual([undefined, undefined, undefined])
  })

  it('is checked whole, whoever it is for', () => {
    const found = (audience: Audience) => compiledFor(audience, files).findings
    expect(found('public')).toEqual(found('internal'))
  })
})

function textsFor(audience: Audience, text: string): string[] {
  const { handbook } = compiledFor(audience, { 'content/glossary/audit.md': text })
  return handbook.all('term').flatMap((term) => term.prose.nodes.map((node) => toString(node)))
}

function compiledFor(audience: Audience, files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([file, text]): Source => ({
    file,
    bytes: new TextEncoder().encode(text),
    origin: 'company',
  }))
  const assets = ['x.svg', 'y.csv'].map((name) => ({ file: `content/glossary/${name}`, bytes: 10 }))
  const settings = all.find(({ file }) => file === 'fieldbook.yaml')
  return compile({ settings, sources: all.filter((it) => it !== settings), assets, today: '2026-11-22', audience })
}
