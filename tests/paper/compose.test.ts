import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { composeEdition, editionKey } from '../../src/paper/index.ts'
import { readPrintFont, usePrintFonts } from '../../src/paper/print-fonts.ts'
import { composed, editionOf, optionsFor } from './pages.ts'

describe('pages that become one document', () => {
  const html = composed({
    '/a/':
      '<h1 id="top">A</h1><h2 id="same">One</h2><p><a href="#same">here</a> <a href="/b/#same">there</a> <a href="/c/">away</a></p>',
    '/b/':
      '<h1>B</h1><h2 id="same">Two</h2><svg><defs><marker id="m"></marker></defs><path marker-end="url(#m)"></path></svg>',
  })
  const { document } = parseHTML(html)

  it('keep every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids).toContain('c1-same')
    expect(ids).toContain('c2-same')
  })

  it('link to each other inside of it', () => {
    const links = [...document.querySelectorAll('#c1 a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['#c1-same', '#c2-same', null])
  })

  it('keep the arrowheads of their drawings', () => {
    expect(document.querySelector('path')?.getAttribute('marker-end')).toBe('url(#c2-m)')
  })

  it('have every link of the contents lead to a place', () => {
    const targets = [...document.querySelectorAll('#contents a')].map((link) => link.getAttribute('href')?.slice(1))
    expect(targets.length).toBe(4)
    expect(targets.filter((id) => !document.getElementById(id ?? ''))).toEqual([])
  })

  it('say who it is for on the cover', () => {
    expect(document.querySelector('#cover')?.textContent).toContain('Confidential')
    expect(document.querySelector('#cover')?.textContent).toContain('22 November 2026')
  })
})

it('leads links to their place below a base path', () => {
  const { document } = parseHTML(composed({ '/a/': '<h1>A</h1><a href="/kit/b/">b</a>', '/b/': '<h1>B</h1>' }, '/kit/'))
  expect(document.querySelector('#c1 a')?.getAttribute('href')).toBe('#c2')
})

it('leaves out what only a screen needs', () => {
  const html = composed({
    '/a/': '<h1>A</h1><script>alert(1)</script><button>Copy</button><p class="actions">Do</p><p>Stays</p>',
  })
  expect(html).not.toMatch(/alert|Copy|>Do</)
  expect(html).toContain('Stays')
})

it('numbers addresses outside of it, each once', () => {
  const link = '<a href="https://one.example.com/">one</a>'
  const { document } = parseHTML(
    composed({ '/a/': `<h1>A</h1>${link} ${link} <a href="https://two.example.com/">two</a>` }),
  )
  expect([...document.querySelectorAll('.book-note')].map((note) => note.textContent)).toEqual(['1', '1', '2'])
  expect([...document.querySelectorAll('#addresses li')].map((item) => item.textContent)).toEqual([
    'https://one.example.com/',
    'https://two.example.com/',
  ])
})

it('takes the fonts of one weight, which can be embedded', () => {
  const face = (more: string): string => `@font-face{font-family:Figtree;${more}}`
  const variable = 'src:url("/assets/fonts/a.woff2");font-weight:300 900;unicode-range:U+0000-00FF;'
  const fallback = '@font-face{font-family:Figtree fallback;src:local("Arial");}'
  const style = usePrintFonts(`${face(variable)}${face(variable)}${fallback}p{margin:0}`)
  expect(style).not.toContain('/assets/fonts/')
  expect(style.match(/figtree-latin-400-normal\.woff2/g)).toHaveLength(1)
  expect(style).toContain('font-family:Figtree;font-weight:700;')
  // What stands in for a font on the screen isn’t on every machine.
  expect(style).not.toContain('fallback')
  expect(style).toContain('p{margin:0}')
  for (const [address] of style.matchAll(/\/print-fonts\/[^)]+/g))
    expect(
      Buffer.from(readPrintFont(address) ?? [])
        .subarray(0, 4)
        .toString(),
    ).toBe('wOF2')
  expect(readPrintFont('/print-fonts/figtree-../../package.json')).toBeUndefined()
})

describe('the key of an edition', () => {
  const page = (more = ''): string => `<h1>A</h1><p>Text${more}</p><img src="/files/a.png" alt="A">`
  const keyOf = (main: string, { today = '2026-11-22', picture = 'png' } = {}): string => {
    const pages = { '/a/': main }
    const options = optionsFor(pages)
    const dated = { ...options, imprint: { ...options.imprint, today }, file: () => Buffer.from(picture) }
    return editionKey(composeEdition(editionOf(pages), dated), dated, '153')
  }

  it('changes with its text and its pictures, and not with the day alone', () => {
    expect(keyOf(page())).toBe(keyOf(page(), { today: '2026-12-24' }))
    expect(keyOf(page())).not.toBe(keyOf(page(' more')))
    expect(keyOf(page())).not.toBe(keyOf(page(), { picture: 'another' }))
  })
})

it('marks a page whose review is overdue below its title', () => {
  const page = `<html><head></head><body><main><h1>A</h1><p>Text</p></main><footer class="site-footer">${review('2026-05-01')}</footer></body></html>`
  const pages = { '/a/': '' }
  const { html } = composeEdition(editionOf(pages), { ...optionsFor(pages), page: () => page })
  expect(html).toMatch(/<h1[^>]*>A<\/h1><p [^>]*class="review"[^>]*><span[^>]*>overdue since<\/span> 2026-05-01<\/p>/)
})

it('keeps of the reviews of taken-over parts those that are overdue on the day, in books and on sheets', () => {
  const part = (day: string): string => `<div class="overdue-part">${review(day)}</div>`
  const pages = { '/a/': `<h1>A</h1>${part('2026-11-21')}${part('2026-11-22')}` }
  for (const form of ['book', 'sheet'] as const) {
    const { html } = composeEdition({ ...editionOf(pages), form }, optionsFor(pages))
    expect(html).toContain('overdue since</span> 2026-11-21')
    expect(html).not.toContain('2026-11-22</p>')
  }
})

function review(day: string): string {
  return `<p class="review" data-due="${day}"><span data-due-words>due again by</span> ${day}</p>`
}

it('says on the cover that the review is overdue', () => {
  const pages = { '/a/': '<h1>A</h1>' }
  const review = { owner: undefined, reviewed: '2025-01-10', due: '2025-07-10' }
  const { html } = composeEdition({ ...editionOf(pages), review }, optionsFor(pages))
  expect(html).toContain('Review overdue since 10 July 2025')
  expect(html).toContain('No owner')
})

describe('a wide table', () => {
  const table = (columns: number): string => {
    const row = Array.from({ length: columns }, (_, index) => `<td>column ${index}</td>`).join('')
    return `<h1>A</h1><table><tr>${row}</tr></table>`
  }

  it('stays upright up to eight columns', () => {
    expect(composed({ '/a/': table(8) })).not.toContain('class="book-turned"')
  })

  it('stays upright when its columns hold marks alone', () => {
    const row = (cell: string): string => `<tr><th>Decision</th>${`<td>${cell}</td>`.repeat(11)}</tr>`
    const marks = row('<span>A</span><span class="visually-hidden">accountable</span>')
    const body = (of: string): string => `<h1>A</h1><table><tbody>${of}</tbody></table>`
    expect(composed({ '/a/': body(marks) })).not.toContain('class="book-turned"')
    expect(composed({ '/a/': body(row('words')) })).toContain('class="book-turned"')
  })

  it('takes the heading above it along', () => {
    const { document } = parseHTML(
      composed({
        '/a/': table(9).replace('<table>', '<h2>Wide</h2><p>A note</p><div class="scroll"><table>') + '</div>',
      }),
    )
    expect([...document.querySelectorAll('.book-turned > *')].map(({ tagName }) => tagName)).toEqual([
      'H2',
      'P',
      'TABLE',
    ])
  })

  it('is turned from nine on, and loses nothing', () => {
    const { document } = parseHTML(composed({ '/a/': table(12) }))
    expect(document.querySelectorAll('.book-turned table')).toHaveLength(1)
    expect(document.querySelectorAll('.book-turned td')).toHaveLength(12)
  })

  it('is cut where no page could hold it; every cell stands once, the first column in every piece', () => {
    const { document } = parseHTML(composed({ '/a/': table(60) }))
    const cells = [...document.querySelectorAll('.book-turned td')].map((cell) => cell.textContent)
    expect(document.querySelectorAll('.book-turned table')).toHaveLength(6)
    expect(cells.filter((cell) => cell === 'column 0')).toHaveLength(6)
    expect(new Set(cells).size).toBe(60)
    expect(cells).toHaveLength(65)
  })
})

it('indexes objections by their words', () => {
  const say = (id: string, words: string): string =>
    `<section id="${id}"><h3>${words}</h3><p id="${id}-answer">Then let us see.</p></section>`
  const { document } = parseHTML(
    composed({
      '/a/': `<h1>A</h1>${say('closing-if-they-say-too-dear', 'Too dear')}${say('closing-if-they-say-no-budget', 'No budget')}`,
      '/b/': `<h1>B</h1>${say('proof-if-they-say-too-dear', 'Too dear')}`,
    }),
  )
  const rows = [...document.querySelectorAll('#objections li')].map((row) => [
    row.querySelector('a')?.textContent,
    row.querySelectorAll('.book-page').length,
  ])
  expect(rows).toEqual([
    ['No budget', 1],
    ['Too dear', 2],
  ])
})
