import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { site, templates, useBrowser } from './visit.ts'

const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
const withoutTwin = ['/search/', '/offline/']
const printEdition = /^(\/playbooks\/.*)print\/$/

describe('the Markdown twins of the site', () => {
  const { visit } = useBrowser()

  it('stand beside every page but those that only work as a page, print editions of playbooks, and old addresses', () => {
    const missing = pages.filter((page) => !existsSync(join(site.folder, page, 'index.md')))
    const others = missing.filter((page) => !withoutTwin.includes(page) && !printEdition.test(page) && !isMoved(page))
    expect(pages.length).toBeGreaterThan(100)
    expect(others).toEqual([])
    for (const page of withoutTwin) expect(missing).toContain(page)
  })

  it('are named in the head of their page, and lead to nothing that isn’t there', async () => {
    const page = await visit('/processes/new-business-direct/cheat-sheet/', { javaScript: false })
    expect(await page.getAttribute('link[type="text/markdown"]', 'href')).toBe(
      '/processes/new-business-direct/cheat-sheet/index.md',
    )
    const links = [...twinOf('/processes/new-business-direct/').matchAll(/\]\((\/[^)#?]*)/g)].map(
      ([, path = '']) => path,
    )
    expect(links.length).toBeGreaterThan(20)
    const dead = links.filter((path) => !existsSync(join(site.folder, path)))
    expect(dead).toEqual([])
  })

  it('are those of the playbook for its print edition, which says what it, its call plan and its process say', async () => {
    const editions = pages.filter((page) => printEdition.test(page))
    expect(editions.length).toBeGreaterThan(3)
    for (const edition of editions) {
      const [, playbook = ''] = printEdition.exec(edition) ?? []
      const html = readFileSync(join(site.folder, edition, 'index.html'), 'utf8')
      expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${playbook}index.md">`)
      const page = await visit(edition, { javaScript: false })
      const [process = ''] = /\/processes\/[^/]+\//.exec(twinOf(playbook)) ?? []
      const said = new Set([playbook, `${playbook}call-plan/`, process].flatMap((it) => wordsIn(twinOf(it))))
      const parts = await page.evaluate(() => {
        const gone = '.edition svg, .cover, .edition-contents, .overdue-part'
        for (const it of document.querySelectorAll(gone)) it.remove()
        return document.querySelector<HTMLElement>('.edition')!.innerText
      })
      expect(wordsIn(parts).filter((word) => !said.has(word))).toEqual([])
    }
  })

  it('are all listed in llms.txt where search engines may list their page, each once', () => {
    const listed = [
      ...readFileSync(join(site.folder, 'llms.txt'), 'utf8').matchAll(/\]\((?:https?:\/\/[^/]+)?(\/[^)]*)index\.md\)/g),
    ]
      .map(([, path = '']) => path)
      .sort()
    const wanted = pages.filter((page) => {
      const html = readFileSync(join(site.folder, page, 'index.html'), 'utf8')
      return html.includes('type="text/markdown"') && !html.includes('content="noindex"')
    })
    expect(listed).toEqual(wanted.sort())
  })

  it.each(templates.filter((page) => page.endsWith('/') && !withoutTwin.includes(page) && !printEdition.test(page)))(
    'say every word that stands on %s without scripts',
    async (path) => {
      const page = await visit(path, { javaScript: false })
      const shown = await page.evaluate(() => {
        const main = document.querySelector('main')!
        const gone = 'svg, select, dialog, button, template, [aria-hidden="true"], nav'
        for (const it of main.querySelectorAll(gone)) {
          const isWayOn = it.matches('nav') && it.querySelector('a:not([href^="#"])') !== null
          if (!isWayOn) it.remove()
        }
        for (const it of main.querySelectorAll('table')) if (!it.querySelector('tbody tr')) it.remove()
        for (const it of main.querySelectorAll('details')) it.open = true
        return main.innerText
      })
      const said = new Set(wordsIn(twinOf(path)))
      expect(wordsIn(shown).filter((word) => !said.has(word))).toEqual([])
    },
  )

  function twinOf(page: string): string {
    return readFileSync(join(site.folder, page, 'index.md'), 'utf8')
  }
})

function isMoved(page: string): boolean {
  return readFileSync(join(site.folder, page, 'index.html'), 'utf8').includes('http-equiv="refresh"')
}

/** Words without case, as the style sheet may set some in capitals. */
function wordsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu))]
}
