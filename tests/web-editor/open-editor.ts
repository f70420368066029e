import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import {
  type AfterSave,
  bundlePage,
  type Desk,
  editorServer,
  openDesk,
  type PageFiles,
} from '../../src/web-editor/index.ts'

/** The editor over roots of a test's own, in a real browser. What a page complains about is collected. */
export function useEditor() {
  let browser: Browser
  let files: PageFiles
  const closing: (() => Promise<unknown>)[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    const location = await findBrowser()
    if (location === 'none') throw new Error('The tests of the editor need a browser.')
    ;[browser, files] = await Promise.all([openBrowser(location), bundlePage()])
  }, 120_000)
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
    await browser.close()
  })

  /** The address of an editor over a root, or over a desk of its own. */
  async function serve(root: string | Desk, afterSave?: AfterSave): Promise<string> {
    const desk = typeof root === 'string' ? openDesk(root) : root
    const server = editorServer(desk, files, { names: ['localhost'], afterSave })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())))
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  /** A page in a browser of its own, with nothing remembered. */
  async function visit(address: string, file?: string, width = 1440): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    closing.push(() => context.close())
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) complaints.push(`asks ${request.url()}`)
    })
    await page.goto(file === undefined ? address : `${address}/?file=${encodeURIComponent(file)}`)
    if (file !== undefined) await isOpen(page, file)
    return page
  }
  return { serve, visit, complaints }
}

/** Waits until a file is shown and looked at. */
export async function isOpen(page: Page, file: string): Promise<void> {
  await soon(() => page.locator('.path').textContent()).toBe(`The file is ${file}`)
}

export async function says(page: Page, words: string): Promise<void> {
  await soon(() => page.locator('.state').textContent()).toBe(words)
}

/** A busy machine takes its time; what never comes fails all the same. */
export function soon<T>(look: () => T) {
  return expect.poll(look, { timeout: 20_000 })
}
