import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Report, reportingHost } from './reporting-host.ts'
import { states } from './states.ts'
import { site, templates, useBrowser } from './visit.ts'

const { device } = useBrowser()
let server: Server
let reports: Report[]
let address: string

beforeAll(async () => {
  ;({ server, reports } = reportingHost(site.folder))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

describe('a host with reports on', () => {
  it('hears of everything that breaks the policy', async () => {
    expect(await broken('/playbooks/')).toEqual([
      'connect-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ])
  })

  it('hears nothing of any template', { timeout: 600_000 }, async () => {
    const context = await device()
    const page = await context.newPage()
    for (const path of templates) await page.goto(address + path, { waitUntil: 'networkidle' })
    await hearsNothing()
  })

  it.each(Object.entries(states))('hears nothing of %s', async (_, [path, arrange]) => {
    const context = await device()
    const page = await context.newPage()
    await page.goto(address + path)
    await arrange(page, address)
    await hearsNothing()
    await context.close()
  })
})

/** A report is sent at once: when those of a page that is broken on purpose are here, all before them are. */
async function hearsNothing(): Promise<void> {
  await broken('/glossary/')
  const heard = reports.splice(0).filter((it) => !it['document-uri'].endsWith('?broken'))
  expect(heard.map((it) => `${it['document-uri']} ${it['effective-directive']} ${it['blocked-uri']}`)).toEqual([])
}

/** Breaks a page in five ways, and waits for as many reports. */
async function broken(path: string): Promise<readonly string[]> {
  const context = await device()
  const page = await context.newPage()
  await page.goto(`${address}${path}?broken`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'alert(1)'
    const picture = document.createElement('img')
    picture.src = 'https://evil.example/pixel.gif'
    document.body.append(script, picture)
    document.body.setAttribute('style', 'color: red')
    document.body.setAttribute('onclick', 'alert(1)')
    document.body.click()
    fetch('https://evil.example/').catch(() => undefined)
  })
  const heard = () =>
    reports.filter((it) => it['document-uri'].endsWith(`${path}?broken`)).map((it) => it['effective-directive'])
  await expect.poll(() => heard().length).toBe(5)
  await context.close()
  return heard().sort()
}
