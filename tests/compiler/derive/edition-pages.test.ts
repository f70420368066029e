import { describe, expect, it } from 'vitest'
import { type Audience, compile, editionPages, type Source } from '../../../src/compiler/index.ts'
import { sitePages } from '../../../src/compiler/4-derive/site-pages.ts'

const open = 'audience: partner'
const files = {
  'content/glossary/oee.md': page(open),
  'content/objections/no-budget.md': page(''),
  'content/pricing.md': page(''),
  'content/skills/asking.md': page(`${open}\nstatus: retired`),
  'content/people.md': `---\ntitle: People\n${open}\n---\n\n## Sales coach\n\n- **Audience:** internal\n- **E-mail:** coach@example.com\n`,
}

describe('an edition for others', () => {
  const { has, offered } = pagesFor('partner')

  it.each([
    '/',
    '/404/',
    '/search/',
    '/glossary/',
    '/sitemap.xml',
    '/api/index.json',
    '/tools/',
    '/tools/fit-advisor/',
  ])('has %s', (address) => {
    expect(has(address)).toBe(true)
  })

  it.each([
    ['what is for editors, and all below it', ['/gaps/', '/gaps/roles/seller/', '/reviews/feed.xml', '/rules/']],
    ['what changed, and its feed', ['/changes/', '/changes/feed.xml']],
    ['lists of which nothing is left', ['/objections/', '/flash-cards/', '/people/', '/pricing/', '/crm/stages.json']],
    ['tools with nothing to start from', ['/tools/forecast/', '/tools/scorecard/', '/tools/territory/']],
  ])('doesn’t have %s', (_, addresses) => {
    expect(addresses.filter(has)).toEqual([])
  })

  it('has a list that only something retired stands below, and doesn’t offer it', () => {
    expect([has('/skills/'), has('/skills/asking/'), offered.has('/skills/')]).toEqual([true, true, false])
  })

  it('offers nothing that it doesn’t have', () => {
    expect([...offered].filter((address) => !has(address))).toEqual([])
    expect(offered).toContain('/glossary/')
  })
})

it('our own edition has every page, and offers those that have something in them', () => {
  const { has, offered } = pagesFor('internal')
  expect(['/metrics/', '/gaps/', '/changes/feed.xml', '/company/'].filter(has)).toHaveLength(4)
  expect([...offered]).toEqual(expect.arrayContaining(['/gaps/', '/changes/', '/pricing/', '/people/']))
  expect([...offered].filter((address) => ['/metrics/', '/company/'].includes(address))).toEqual([])
})

it('search knows of the same pages as navigation, but for those that are entries', () => {
  const searched = sitePages(compiledFor('partner'), 'partner').map(({ address }) => address)
  expect(searched).toEqual([...pagesFor('partner').offered])
})

function page(own: string): string {
  return `---\ntitle: A page\n${own}\n---\n\nSome words.\n`
}

function pagesFor(audience: Audience) {
  return editionPages(compiledFor(audience), audience)
}

function compiledFor(audience: Audience) {
  const sources = Object.entries(files).map(([file, text]): Source => ({
    file,
    bytes: new TextEncoder().encode(text),
    origin: 'company',
  }))
  return compile({ settings: undefined, sources, assets: [], today: '2026-11-22', audience }).handbook
}
