import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { composed } from './pages.ts'

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

describe('a wide table', () => {
  const table = (columns: number): string => {
    const row = Array.from({ length: columns }, (_, index) => `<td>c${index}</td>`).join('')
    return `<h1>A</h1><table><tr>${row}</tr></table>`
  }

  it('stays upright up to eight columns', () => {
    expect(composed({ '/a/': table(8) })).not.toContain('class="book-turned"')
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
    expect(cells.filter((cell) => cell === 'c0')).toHaveLength(6)
    expect(new Set(cells).size).toBe(60)
    expect(cells).toHaveLength(65)
  })
})

it('indexes objections by their words', () => {
  const say = (id: string, words: string): string => `<section id="${id}"><h3>${words}</h3></section>`
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
