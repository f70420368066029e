import { describe, expect, it } from 'vitest'
import { compile, movedHeadings, pageRedirectsOf, redirectsOf, type Source } from '../../src/compiler/index.ts'

const persona = (title: string, own = '', body = 'Signs.'): string =>
  `---\ntitle: ${title}\npart: decides\n${own}---\n\n${body}\n`

describe('an edition', () => {
  const files = {
    'content/personas/everybody.md': persona('Everybody', 'audience: public\n', 'See [ours](ours.md).'),
    'content/personas/partners.md': persona('Partners', 'audience: partner\n'),
    'content/personas/ours.md': persona('Ours'),
  }

  it.each([
    ['internal', ['everybody', 'ours', 'partners']],
    ['partner', ['everybody', 'partners']],
    ['public', ['everybody']],
  ] as const)('for %s readers holds %j', (audience, ids) => {
    const { handbook } = compile({ ...input(files), audience })
    expect(handbook.all('persona').map(({ id }) => id)).toEqual(ids)
  })

  it('lets a link to what isn’t in it lead nowhere, without a finding', () => {
    const { handbook, findings } = compile({ ...input(files), audience: 'public' })
    expect(handbook.link(firstLink(handbook.get('persona', 'everybody')?.prose.nodes[0]))).toEqual({ leads: 'nowhere' })
    expect(findings.filter(({ rule }) => /link|name/.test(rule))).toEqual([])
  })
})

describe('a draft', () => {
  const files = { 'content/personas/new.md': persona('New', 'status: draft\n') }

  it('is in the editing loop and not in a build', () => {
    expect(compile({ ...input(files), drafts: true }).handbook.all('persona')).toHaveLength(1)
    expect(compile(input(files)).handbook.all('persona')).toHaveLength(0)
  })

  it('is checked all the same', () => {
    const broken = { 'content/personas/new.md': persona('New', 'status: draft\n', '[x](nowhere.md)') }
    expect(compile(input(broken)).findings.map(({ rule }) => rule)).toContain('broken-link')
  })
})

describe('formerly', () => {
  it('makes a redirect from each old id and address that nothing else has taken', () => {
    const { handbook } = compile(
      input({
        'content/personas/cfo.md': persona('CFO', 'formerly: [finance-head, /buyers/cfo/, taken]\n'),
        'content/personas/taken.md': persona('Taken'),
      }),
    )
    expect(redirectsOf(handbook).map(({ from, to }) => [from, to.id])).toEqual([
      ['/personas/finance-head/', 'cfo'],
      ['/buyers/cfo/', 'cfo'],
    ])
  })

  it('leads on from the pages below an old address, those that the entry has now', () => {
    const process =
      '---\ntitle: Direct\ntype: opportunity\nroles: [b]\nformerly: old\n---\n\n## First\n\n### Gate: Go on?\n\n- **Must:** yes\n'
    const playbook = '---\ntitle: A\nrole: b\npersona: c\nprocess: direct\nformerly: b/old\n---\n\n## First\n\nWords.\n'
    const { handbook } = compile(
      input({
        'content/processes/direct.md': process,
        'playbooks/b/c.md': playbook,
        'playbooks/b/old.print.md': playbook.replace('formerly: b/old\n', ''),
      }),
    )
    const redirects = Object.fromEntries(pageRedirectsOf(handbook).map(({ from, to }) => [from, to]))
    expect(redirects).toMatchObject({
      '/processes/old/': '/processes/direct/',
      '/processes/old/gates/': '/processes/direct/gates/',
      '/playbooks/b/old/': '/playbooks/b/c/',
      '/playbooks/b/old/call-plan/': '/playbooks/b/c/call-plan/',
    })
    expect(redirects).not.toHaveProperty(['/processes/old/account-plan/'])
    // Another page has it now.
    expect(redirects).not.toHaveProperty(['/playbooks/b/old/print/'])
  })

  it('knows old ids of headings', () => {
    const { handbook } = compile(
      input({ 'content/personas/cfo.md': persona('CFO', 'formerly: "#wishes -> #goals"\n', '## Goals\n\n- Sleep') }),
    )
    expect(movedHeadings(handbook.get('persona', 'cfo')!)).toEqual([{ from: 'wishes', to: 'goals', index: 0 }])
  })

  it('in another form is found', () => {
    const { findings } = compile(input({ 'content/personas/cfo.md': persona('CFO', 'formerly: "#wishes"\n') }))
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'front-matter-value', message: expect.stringContaining('#old -> #new') }),
    )
  })

  it.each([
    '/../../escaped',
    '../escaped',
    '/a/./b/',
    '//evil.example/x',
    '/%2e%2e/x',
    'a\\..\\b',
    'javascript:alert(1)',
    '"><img src=x>',
    '/a?b',
    '/',
    '/index.html',
    '/roles/index.html/x/',
    '/sitemap.xml',
    '/pagefind/',
  ])('that would lie outside of the site or in the way of its files is found: %s', (old) => {
    const front = `formerly: [${JSON.stringify(old)}]\n`
    const { handbook, findings } = compile(input({ 'content/personas/cfo.md': persona('CFO', front) }))
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'front-matter-value' }))
    expect(redirectsOf(handbook)).toEqual([])
  })

  it('may be an address that another program made', () => {
    const front = 'formerly: [/Alte Seiten/Käufer_(CFO).html, /a.b/c/]\n'
    const { handbook } = compile(input({ 'content/personas/cfo.md': persona('CFO', front) }))
    expect(redirectsOf(handbook).map(({ from }) => from)).toEqual(['/Alte Seiten/Käufer_(CFO).html/', '/a.b/c/'])
  })
})

function input(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([file, text]): Source => ({
    file,
    bytes: new TextEncoder().encode(text),
    origin: 'company',
  }))
  return { settings: undefined, sources, assets: [], today: '2026-11-22' }
}

function firstLink(node: unknown): never {
  return (node as { children: unknown[] }).children.find(
    (child) => (child as { type: string }).type === 'link',
  ) as never
}
