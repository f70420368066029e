import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { serve } from './build-once.ts'
import { site } from './visit.ts'

/** A host of its own, so that it can be cut off and a new edition put up. */
export interface Host {
  readonly address: string
  readonly folder: string
  isDown: boolean
  readonly cutOff: () => void
  readonly close: () => void
}

export async function openHost(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-host-'))
  cpSync(site.folder, folder, { recursive: true })
  const server = serve(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const opened: Host = {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    folder,
    isDown: false,
    cutOff: () => {
      opened.isDown = true
      server.closeAllConnections()
    },
    close: () => {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  server.on('connection', (socket) => opened.isDown && socket.destroy())
  return opened
}

/** A page whose visitor has been on the site before: the worker is in charge of it. */
export async function visited(host: Host, context: BrowserContext, path = '/'): Promise<Page> {
  host.isDown = false
  const page = await context.newPage()
  await page.goto(`${host.address}${path}`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 30_000 })
  await page.reload()
  return page
}

/** Keeps a playbook or a role on the device. */
export async function keep(host: Host, page: Page, pack: string): Promise<void> {
  await page.goto(`${host.address}/offline/`)
  await page.locator(`[data-keep="${pack}"]`).click()
  await page.locator(`[data-keep="${pack}"][aria-pressed="true"]`).waitFor({ timeout: 60_000 })
}
