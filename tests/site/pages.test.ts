import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { deadLinks, pagesOf } from './dead-links.ts'
import { site, templates } from './visit.ts'

const textOf = new Map(pagesOf(site.folder).map((page) => [page, readFileSync(join(site.folder, page), 'utf8')]))

describe('the built site', () => {
  it('has a page of every template', () => {
    const missing = templates.filter(
      (path) => !existsSync(join(site.folder, path.endsWith('/') ? `${path}index.html` : path)),
    )
    expect(missing).toEqual([])
  })

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard'],
        rules: {
          // Two spellings of one thing; Astro writes the other one.
          'void-style': 'off',
          'attribute-boolean-style': 'off',
          'attribute-empty-style': 'off',
          'no-trailing-whitespace': 'off',
          'doctype-style': 'off',
          'long-title': 'off',
          'tel-non-breaking': 'off',
        },
      }),
    )
    const problems: string[] = []
    for (const [page, text] of textOf) {
      const { results } = await validator.validateString(text)
      for (const { messages } of results) {
        problems.push(...messages.map((it) => `${page}:${it.line}:${it.column} ${it.ruleId}: ${it.message}`))
      }
    }
    expect(problems.slice(0, 20)).toEqual([])
  })

  it('has no footer of a review that nobody owes', () => {
    const empty = [...textOf].filter(([, text]) => /class="site-footer-entry">\s*<\/div>/.test(text))
    expect(empty.map(([page]) => page)).toEqual([])
  })

  it('has no dead link and no dead anchor', () => {
    expect(deadLinks(site.folder)).toEqual([])
  })

  it('tells search engines of every page they may show, and of no other', () => {
    const shown = [...textOf]
      .filter(([page, text]) => page !== '/404.html' && !text.includes('<meta name="robots" content="noindex"'))
      .map(([page]) => page.replace(/index[.]html$/, ''))
    const listed = [...readFileSync(join(site.folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)</g)].map(
      ([, address = '']) => new URL(address).pathname,
    )
    expect(listed.sort()).toEqual(shown.sort())
  })

  it('needs no inline style but the first page’s and no inline script but the first, and says so in a policy', () => {
    const inline = /<script>([^]*?)<\/script>/g
    const odd = [...textOf].flatMap(([page, text]) => [
      ...(/<script(?!>|[^>]*\ssrc=)/.test(text) ? [`${page}: inline data`] : []),
      ...(text.match(inline)?.length === 1 ? [] : [`${page}: not one inline script`]),
      ...[...text.matchAll(inline)]
        .map(([, script = '']) => createHash('sha256').update(script).digest('base64'))
        .filter((hash) => !text.includes(`script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval';`))
        .map(() => `${page}: an inline script that the policy forbids`),
      ...[...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)]
        .map(([, style = '']) => createHash('sha256').update(style).digest('base64'))
        .filter((hash) => page !== '/index.html' || !text.includes(`style-src 'self' 'sha256-${hash}';`))
        .map(() => `${page}: inline style`),
      ...(/\sstyle="/.test(text) ? [`${page}: style attribute`] : []),
      ...(/\son\w+="/.test(text) ? [`${page}: event handler`] : []),
      ...(/http-equiv="content-security-policy"[^>]*unsafe-inline/i.test(text) ? [`${page}: unsafe-inline`] : []),
      ...(/http-equiv="content-security-policy"/i.test(text) ? [] : [`${page}: no policy`]),
    ])
    expect(odd).toEqual([])
  })

  it('says who answers for a page, and when it was last reviewed', () => {
    for (const path of templates.filter((it) =>
      /^\/(roles|personas|processes|playbooks|objections|collateral|offerings)\/.(?!.*call-plan)/.test(it),
    )) {
      expect(textOf.get(`${path}index.html`), path).toMatch(/Reviewed[\s\S]{0,200}2026/)
    }
  })

  it('counts the same files for a person wherever it counts them', () => {
    const people = textOf.get('/people/index.html') ?? ''
    const rows = (textOf.get('/gaps/index.html') ?? '').split('</tr>')
    const owners = rows.flatMap((row) => {
      const [, id, files] = /\/reviews\/([\w-]+)\/"[^]*?<td class="number"[^>]*>\s*(\d+)/.exec(row) ?? []
      return id === undefined ? [] : [{ id, files }]
    })
    expect(owners.length).toBeGreaterThan(5)
    for (const { id, files } of owners) {
      const person = people.slice(people.indexOf(`class="person" id="${id}"`)).split('</article>')[0]
      expect(person, id).toMatch(new RegExp(`Answers for ${String(files)} files?<`))
    }
  })

  it('prints the stages of a playbook in the order of its contents', () => {
    const editions = [...textOf].filter(([page]) => /^\/playbooks\/.*\/print\/index\.html$/.test(page))
    expect(editions.length).toBeGreaterThan(0)
    for (const [page, text] of editions) {
      const [contents = ''] = /<nav class="edition-contents".*?<\/nav>/s.exec(text) ?? []
      const stages = [...text.matchAll(/<section class="pb-stage[^"]*" id="([^"]+)"/g)].map(([, id]) => id)
      const listed = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => stages.includes(id))
      expect(stages.length, page).toBeGreaterThan(0)
      expect(stages, page).toEqual(listed)
    }
  })

  it('fits the first view of a playbook into 40 kB without fonts', () => {
    const page = '/playbooks/account-executive/chief-financial-officer/index.html'
    const text = textOf.get(page) ?? ''
    const parts = [...text.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="stylesheet"[^>]*href)="([^"]+)"/g)].map(
      (it) => it[1] ?? '',
    )
    const sizes = [text, ...parts.map((part) => readFileSync(join(site.folder, part), 'utf8'))].map(
      (it) => gzipSync(it).length,
    )
    expect(parts.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000)
  })
})
