import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeAttackedRoot } from './attacked-root.ts'
import { serve } from './build-once.ts'
import { dangersIn } from './dangers.ts'
import { templates, useBrowser } from './visit.ts'

const { device } = useBrowser()
const root = mkdtempSync(join(tmpdir(), 'fieldbook-attacked-'))
const command = fileURLToPath(new URL('../../scripts/fieldbook.mjs', import.meta.url))
let server: Server
let address: string
let context: BrowserContext

beforeAll(async () => {
  writeAttackedRoot(root)
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

  it('runs nothing, asks no other host and breaks no rule at any template', { timeout: 600_000 }, async () => {
    const happened: string[] = []
    for (const path of [...templates, '/search/?q=alert', '/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E']) {
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
      const dangers = await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true
        const { dangersIn: inPage } = globalThis as unknown as { dangersIn: typeof dangersIn }
        return inPage(document, location.pathname)
      })
      happened.push(...dangers.map((it) => `${path} holds ${it}`))
      if (answer?.status() !== 200) happened.push(`${path} answers ${answer?.status() ?? 'nothing'}`)
      // The search page writes an address of its own with the same words.
      if (decodeURIComponent(page.url()) !== decodeURIComponent(address + path))
        happened.push(`${path} leads to ${page.url()}`)
      await page.close()
    }
    expect(happened).toEqual([])
  })
})
