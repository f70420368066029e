import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settings } from '../../src/compiler/model/settings.ts'
import { type AttackedSource, missedKeys } from './attacked-front.ts'
import { attackingNames, writeAttackedRoot } from './attacked-root.ts'
import { serve } from './build-once.ts'
import { dangersIn } from './dangers.ts'
import { machineDangers } from './machine-dangers.ts'
import { readPdf } from './read-pdf.ts'
import { templates, useBrowser } from './visit.ts'

const { device } = useBrowser()
const root = mkdtempSync(join(tmpdir(), 'fieldbook-attacked-'))
const command = fileURLToPath(new URL('../../scripts/fieldbook.mjs', import.meta.url))
let attacked: readonly AttackedSource[]
let server: Server
let address: string
let context: BrowserContext

beforeAll(async () => {
  attacked = writeAttackedRoot(root)
  const build = [command, 'build', '--root', root, '--today', '2026-11-22', '--trust-mdx']
  await promisify(execFile)(process.execPath, build, { maxBuffer: 64_000_000 })
  server = serve(realpathSync(join(root, 'dist')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  context = await device()
  await context.addInitScript(`globalThis.dangersIn = ${dangersIn.toString()}`)
}, 600_000)

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

describe('the attacked root', () => {
  it('has a payload in every key of every kind', () => {
    expect(missedKeys(attacked)).toEqual([])
  })

  it('has one in every setting that takes words', () => {
    const own = parse(readFileSync(join(root, 'fieldbook.yaml'), 'utf8')) as Record<string, unknown>
    const spared = Object.keys(settings.shape).filter((key) => !/alert\(1\)/.test(JSON.stringify(own[key] ?? '')))
    // Paths, choices, lengths of time and yes or no: the schema takes nothing else.
    expect(spared).toEqual([
      'base',
      'language',
      'currency',
      'accent',
      'paper',
      'confidential',
      'offline',
      'review-every',
    ])
  })

  it('still has an entry of every source that can be read', () => {
    const lost = attacked
      .filter(({ stays, file }) => stays && !file.endsWith('-retired.md') && file.includes('attacked'))
      .map(({ kind, file }) => `${kind}/${file.replace(/^(content\/)?[^/]*\//, '').replace(/\.md$/, '.json')}`)
      .filter((file) => !existsSync(join(root, 'dist/api', file)))
    expect(lost).toEqual([])
  })
})

describe('files whose names are attacks', () => {
  it('have pages all the same', () => {
    const { entries } = JSON.parse(readFileSync(join(root, 'dist/api/index.json'), 'utf8')) as {
      entries: { title: string; address: string }[]
    }
    const own = entries.filter(({ title }) => /^Attack \d/.test(title))
    expect(new Set(own.map(({ title }) => title)).size).toBe(attackingNames.length)
    for (const { address: page } of own)
      expect(existsSync(join(root, 'dist', decodeURI(page), 'index.html')), page).toBe(true)
  })

  it('are published where they are pictures, and not where a browser would run them', () => {
    const files = join(root, 'dist/files/content/guides')
    expect(readdirSync(files)).toContain(`${attackingNames[0]!}.png`)
    expect(readdirSync(files)).not.toContain('page.html')
    expect(readFileSync(join(files, 'drawing.svg'), 'utf8')).not.toContain('alert')
  })
})

describe('a site whose every field is an attack', () => {
  it(
    'holds nothing on any page that could run, load or send something, policy or not',
    { timeout: 300_000 },
    async () => {
      const pages = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.html'),
      )
      expect(pages.length).toBeGreaterThan(500)
      const page = await context.newPage()
      await page.goto(`${address}/404.html`)
      // Parsed by the browser as it would parse the page itself.
      const found = await page.evaluate(
        (files) =>
          Promise.all(
            files.map(async (file) => {
              const html = await (await fetch(`/${file}`)).text()
              const parsed = new DOMParser().parseFromString(html, 'text/html')
              const { dangersIn: dangers } = globalThis as unknown as { dangersIn: typeof dangersIn }
              return dangers(parsed, `/${file.replace(/index\.html$/, '')}`).map((it) => `${file}: ${it}`)
            }),
          ),
        pages,
      )
      expect(found.flat()).toEqual([])
      await page.close()
    },
  )

  it('holds nothing that would run or be computed in other programs', () => {
    const { dangers, looked } = machineDangers(join(root, 'dist'))
    expect(dangers).toEqual([])
    expect(Object.keys(looked).sort()).toEqual(['csv', 'ics', 'json', 'md', 'txt', 'webmanifest'])
  })

  it('is printed as a file that runs nothing, holds no other file and leads to nothing but addresses', async () => {
    const out = join(root, 'printed')
    const print = [command, 'print', '--root', root, '--today', '2026-11-22', '--edition', 'role/account-executive']
    await promisify(execFile)(process.execPath, [...print, '--out', out, '--trust-mdx'], { maxBuffer: 64_000_000 })
    const [file = ''] = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
    const { pages, outside, programs } = await readPdf(readFileSync(join(out, file)))
    expect(pages.map(({ text }) => text).join(' ')).toContain('alert(1)')
    expect(programs).toEqual([])
    expect(outside.length).toBeGreaterThan(3)
    expect(outside.filter((it) => !/^(?:https?:\/\/(?!evil\.)|mailto:|tel:)/.test(it))).toEqual([])
  }, 300_000)

  it('has feeds and a sitemap of nothing but their own marks and web addresses', async () => {
    const folder = join(root, 'dist')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml'))
    const page = await context.newPage()
    await page.goto(`${address}/404.html`)
    const seen = await page.evaluate(
      (texts) =>
        texts.flatMap((text) => {
          const elements = [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('*')]
          const addresses = elements.flatMap(
            (it) => (it.tagName === 'loc' ? it.textContent : it.getAttribute('href')) ?? [],
          )
          return [...elements.map((it) => it.tagName), ...addresses.map((it) => new URL(it, location.href).protocol)]
        }),
      files.map((file) => readFileSync(join(folder, file), 'utf8')),
    )
    expect([...new Set(seen)].sort()).toMatchInlineSnapshot(`
      [
        "author",
        "content",
        "entry",
        "feed",
        "https:",
        "id",
        "lastmod",
        "link",
        "loc",
        "name",
        "title",
        "updated",
        "url",
        "urlset",
      ]
    `)
    await page.close()
  })

  it('runs nothing among the results of the search dialog', async () => {
    const page = await context.newPage()
    const happened: string[] = []
    page.on('dialog', (dialog) => {
      happened.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${address}/glossary/`)
    await page.keyboard.press('/')
    for (const words of ['alert', '<img src=x onerror=alert(1)>', 'javascript:alert(1)//']) {
      await page.locator('#search input').fill(words)
      await page.locator('#search').getByText(/alert/).first().waitFor()
      happened.push(...(await dangersOn(page)).map((it) => `${words}: ${it}`))
    }
    expect(happened).toEqual([])
    await page.close()
  })

  it(
    'runs nothing, asks no other host and breaks no rule at any template or page of published payloads',
    { timeout: 600_000 },
    async () => {
      const happened: string[] = []
      const published = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.includes('attacked-body') && file.endsWith('/index.html'))
        .map((file) => `/${file.replace(/index\.html$/, '')}`)
      // At least one of each kind that has pages of its own.
      expect(published.length).toBeGreaterThan(40)
      for (const path of [
        ...templates,
        ...published,
        '/search/?q=alert',
        '/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E',
      ]) {
        const page = await context.newPage()
        page.on('dialog', (dialog) => {
          happened.push(`${path} runs ${dialog.message()}`)
          void dialog.dismiss()
        })
        page.on('request', (request) => {
          const url = request.url()
          if (!/^(data|blob):/.test(url) && !url.startsWith(address)) happened.push(`${path} asks ${url}`)
        })
        page.on('console', (message) => {
          if (message.type() === 'error') happened.push(`${path} says ${message.text()}`)
        })
        const answer = await page.goto(address + path)
        if (path.startsWith('/search/?q=alert')) await page.getByText(/alert/).first().waitFor()
        happened.push(...(await dangersOn(page)).map((it) => `${path} holds ${it}`))
        if (answer?.status() !== 200) happened.push(`${path} answers ${answer?.status() ?? 'nothing'}`)
        // The search page writes an address of its own with the same words.
        if (decodeURIComponent(page.url()) !== decodeURIComponent(address + path))
          happened.push(`${path} leads to ${page.url()}`)
        await page.close()
      }
      expect(happened).toEqual([])
    },
  )
})

/** What of a page as it stands could run, load or send something, with everything unfolded. */
function dangersOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const { dangersIn: inPage } = globalThis as unknown as { dangersIn: typeof dangersIn }
    return inPage(document, location.pathname)
  })
}
