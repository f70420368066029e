import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { EditionList } from '../../src/service-worker/edition-list.ts'
import type { State } from '../../src/service-worker/messages.ts'
import { axe } from './axe.ts'
import { type Host, keep, openHost, visited } from './host.ts'
import { openRole } from './open-role.ts'
import { publish } from './publish.ts'
import { site, useBrowser } from './visit.ts'

const { device } = useBrowser()
let host: Host
const playbook = '/playbooks/account-executive/chief-financial-officer/'
const role = 'role/account-executive'

/** It keeps every page it has seen and hears no message, as workers did that other tools once put at this address. */
const olderWorker = `
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) =>
  event.respondWith(
    caches.open('old').then(async (cache) => {
      const known = event.request.method === 'GET' ? await cache.match(event.request) : undefined
      if (known) return known
      const answer = await fetch(event.request)
      if (event.request.method === 'GET' && answer.ok) await cache.put(event.request, answer.clone())
      return answer
    }),
  ),
)
`

describe('without network', () => {
  beforeAll(async () => void (host = await openHost()))
  afterAll(() => host.close())

  it('has home, search and lists after one visit, and says so of what isn’t kept', async () => {
    const page = await visited(host, await device())
    host.cutOff()
    await page.goto(`${host.address}/objections/`)
    expect(await page.locator('main').innerText()).toContain('too expensive')
    await page.goto(`${host.address}${playbook}`)
    expect(await page.locator('[data-not-kept]').innerText()).toContain('isn’t kept on this device')
    expect(page.url()).toBe(`${host.address}${playbook}`)
    host.isDown = false
    await page.locator('[data-try-again]').click()
    await page.locator('h1', { hasText: 'Chief financial officer' }).or(page.locator('.pb-top h1')).first().waitFor()
  })

  it('has a role’s playbooks, call plans and search once the role is kept, and no link on a playbook is dead', async () => {
    const page = await visited(host, await device())
    await keep(host, page, role)
    host.cutOff()
    await page.goto(`${host.address}${playbook}call-plan/?stage=qualification`)
    expect(await page.locator('[data-field="account"]').count()).toBe(1)
    await page.goto(`${host.address}${playbook}`)
    const links = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href))
    const own = [
      ...new Set(links.filter((url) => url.startsWith(host.address)).map((url) => url.replace(/[?#].*/, ''))),
    ]
    const dead = await page.evaluate(
      async (urls) => {
        const answers = await Promise.all(
          urls.map(async (url) => ({ url, ok: (await fetch(url).catch(() => undefined))?.ok })),
        )
        return answers.filter(({ ok }) => ok !== true).map(({ url }) => url)
      },
      own.filter((url) => url.endsWith('/') && !url.endsWith('/print/')),
    )
    expect(own.length).toBeGreaterThan(20)
    expect(dead).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('too expensive')
    await page.locator('#search .search-title', { hasText: 'too expensive' }).first().waitFor()
  })

  it('answers from all that is kept, and counts nothing else', async () => {
    const page = await visited(host, await device())
    await keep(host, page, 'role/dealer-manager')
    host.cutOff()
    const status = page.locator('[data-search-page] [data-search-status]')
    // Most of what is found first is for other roles, and not on this device.
    for (const question of ['price', 'budget', 'payback']) {
      await page.goto(`${host.address}/search/?q=${question}`)
      await status.filter({ hasText: 'Without network, only what is kept on this device is shown.' }).waitFor()
      const count = Number(/(\d+) results?/.exec(await status.innerText())?.[1] ?? 0)
      expect(count, question).toBeGreaterThan(0)
      expect(await page.locator('.search-result').count(), question).toBe(Math.min(count, 12))
    }
    await page.goto(`${host.address}/search/?kind=guide&q=payback`)
    await status.filter({ hasText: 'Nothing found for “payback”' }).waitFor()
  })

  it('finds the answer to an objection without its own page, and leads to it in the list', async () => {
    const page = await visited(host, await device())
    host.cutOff()
    await page.goto(`${host.address}/search/?q=too+expensive`)
    const first = page.locator('.search-result').first()
    await first.locator('.search-link', { hasText: "You're too expensive" }).click()
    await page.waitForURL('**/objections/#too-expensive')
    await page.locator('#too-expensive-answer', { hasText: 'Compared with what' }).waitFor()
  })

  it('keeps one playbook at a press, and takes it off again', async () => {
    const page = await visited(host, await device(), playbook)
    const button = page.locator(`[data-keep="playbook/account-executive/chief-financial-officer"]`)
    await button.click()
    await page.locator('[data-keep][aria-pressed="true"]').waitFor()
    expect(await button.innerText()).toBe('On this device')
    host.cutOff()
    await page.reload()
    expect(await page.locator('.pb-top h1').count()).toBe(1)
    await page.locator('[data-keep][aria-pressed="true"]').click()
    await page.locator('[data-keep][aria-pressed="false"]').waitFor()
    await page.reload()
    await page.locator('[data-not-kept]').waitFor()
  })

  it('says so where the first pages can’t be fetched whole, and has no button that would wait for ever', async () => {
    host.isDown = false
    const objections = join(host.folder, 'objections/index.html')
    const whole = readFileSync(objections)
    onTestFinished(() => {
      writeFileSync(objections, whole)
    })
    writeFileSync(objections, `${whole.toString()}<!-- by the host -->`)
    const page = await (await device()).newPage()
    await page.goto(`${host.address}/offline/`)
    await page.locator('[data-state]', { hasText: 'Nothing is kept: ' }).waitFor({ timeout: 30_000 })
    expect(await page.locator('[data-keep]:visible').count()).toBe(0)
    await page.goto(`${host.address}${playbook}`)
    await page.locator('[data-keep]').waitFor({ state: 'hidden', timeout: 30_000 })
    writeFileSync(objections, whole)
    await page.goto(`${host.address}/offline/`)
    await page.locator('[data-state]', { hasText: 'Home, search and every list are here' }).waitFor({ timeout: 30_000 })
  })

  it('keeps the role that was chosen on the home page by itself', async () => {
    const page = await visited(host, await device())
    await openRole(page, 'territory-manager')
    await page.reload()
    await expect.poll(() => kept(page), { timeout: 60_000 }).toContain('role/territory-manager')
  })
})

describe('a new edition', () => {
  beforeEach(async () => void (host = await openHost()))
  afterEach(() => host.close())

  it('is used when the reader says so, and no page of one edition has the search of the other', async () => {
    const page = await visited(host, await device())
    await keep(host, page, role)
    const before = await edition(page)
    const index = await indexOf(page)
    const older = await page.context().newPage()
    await older.goto(`${host.address}/roles/`)
    await publish(host.folder, 'too expensive', 'far too dear')
    const fetched: string[] = []
    page.context().on('request', (request) => {
      if (request.serviceWorker()) fetched.push(new URL(request.url()).pathname)
    })
    await page.reload()
    expect(await edition(page)).toBe(before)
    await page.locator('.edition-notice', { hasText: 'A new edition of these pages is ready' }).waitFor()
    // What another edition has the same is taken from the device.
    expect(fetched).toContain('/objections/')
    expect(fetched).not.toContain('/glossary/')
    expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual(['/pagefind/shards.json'])
    expect(await indexOf(page)).toBe(index)
    await page.keyboard.press('/')
    await page.keyboard.type('too expensive')
    await page.locator('#search .search-title').first().waitFor()
    await page.keyboard.press('Escape')
    const shownAnew = page.waitForEvent('load', { timeout: 60_000 })
    await page.locator('.edition-notice button', { hasText: 'Use it now' }).click()
    await shownAnew
    expect(await edition(page)).not.toBe(before)
    expect(await indexOf(page)).not.toBe(index)
    await older.bringToFront()
    await older.locator('.edition-notice', { hasText: 'from the edition before' }).waitFor()
    await older.keyboard.press('/')
    await older.keyboard.type('price')
    await older
      .locator('#search [role=status]', { hasText: 'If the site was renewed since, reload the page' })
      .waitFor()
    await older.close()
    host.cutOff()
    await page.goto(`${host.address}${playbook}`)
    expect(await page.locator('main').innerText()).toContain('far too dear')
    expect(await kept(page)).toContain(role)
  })

  it('replaces a worker of long ago that knows nothing of what pages ask today, and nothing typed is lost', async () => {
    const worker = join(host.folder, 'service-worker.js')
    const today = readFileSync(worker)
    writeFileSync(worker, olderWorker)
    const page = await visited(host, await device(), `${playbook}call-plan/?stage=qualification`)
    await page.locator('[data-field="account"]').fill('Long Ago Dairy')
    await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device \d\d:\d\d$/)
    await page.goto(`${host.address}/offline/`)
    expect(await page.locator('[data-keep]:visible').count()).toBe(0)
    const waiting = await page.context().newPage()
    await waiting.clock.install()
    await waiting.goto(`${host.address}/offline/`)
    await expect
      .poll(async () => {
        await waiting.clock.fastForward(70_000)
        return waiting.locator('[data-state]').innerText()
      })
      .toContain('of an older edition and doesn’t answer. Close all tabs of this site')
    await waiting.close()

    writeFileSync(worker, today)
    await page.goto(`${host.address}${playbook}call-plan/?stage=qualification`)
    const notice = page.locator('.edition-notice', { hasText: 'A new edition of these pages is ready' })
    await notice.waitFor({ timeout: 60_000 })
    expect(await axe(page, { within: '.edition-notice' })).toEqual([])
    await notice.locator('button', { hasText: 'Use it now' }).click()
    await notice.waitFor({ state: 'detached', timeout: 60_000 })
    expect(await edition(page)).toMatch(/^[0-9a-f]+$/)
    await expect.poll(() => page.locator('[data-field="account"]').inputValue()).toBe('Long Ago Dairy')
    host.cutOff()
    await page.goto(`${host.address}/objections/`)
    expect(await page.locator('main').innerText()).toContain('too expensive')
  })

  it('isn’t taken half: a host between two editions leaves the one in use as it was', async () => {
    const page = await visited(host, await device())
    const before = await edition(page)
    const objections = join(host.folder, 'objections/index.html')
    const whole = readFileSync(objections)
    await publish(host.folder, 'too expensive', 'far too dear')
    writeFileSync(objections, whole)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
    })
    await page.waitForTimeout(3000)
    expect(await page.locator('.edition-notice').count()).toBe(0)
    expect(await edition(page)).toBe(before)
    host.cutOff()
    await page.goto(`${host.address}/objections/`)
    expect(await page.locator('main').innerText()).toContain('too expensive')
  })
})

describe('a new edition on a device that is almost full', () => {
  beforeEach(async () => void (host = await openHost()))
  afterEach(() => host.close())

  it('stays away whole where its first pages don’t fit; the reader is told, and gets it once there is room', async () => {
    const page = await visited(host, await device())
    await keep(host, page, role)
    const before = await edition(page)
    const shelves = await page.evaluate(() => caches.keys())
    await leaveRoom(page, 300_000)
    await publish(host.folder, 'too expensive', 'far too dear')
    await page.goto(`${host.address}${playbook}`)
    const notice = page.locator('.edition-notice', { hasText: 'this device has no room for it' })
    await notice.waitFor({ timeout: 60_000 })
    expect(await axe(page, { within: '.edition-notice' })).toEqual([])
    await notice.locator('button', { hasText: 'Make room' }).click()
    await page.waitForURL('**/offline/')
    const told = page.locator('[data-no-room]')
    expect(await told.innerText()).toMatch(/^There is a newer edition.* it takes [\d.]+ MB beside the one in use/)
    expect(await axe(page)).toEqual([])
    await told.locator('button').click()
    await told.filter({ hasText: 'There is still no room for it.' }).waitFor({ timeout: 60_000 })
    expect(await page.evaluate(() => caches.keys())).toEqual(shelves)
    expect(await edition(page)).toBe(before)
    expect(await kept(page)).toContain(role)

    await leaveRoom(page, undefined)
    await told.locator('button').click()
    await page
      .locator('.edition-notice', { hasText: 'A new edition of these pages is ready' })
      .waitFor({ timeout: 60_000 })
    await told.waitFor({ state: 'hidden' })
    host.cutOff()
    await page.goto(`${host.address}${playbook}`)
    expect(await page.locator('main').innerText()).not.toContain('far too dear')
  })

  it('comes without what is kept where there is no room for both, and fetches that once it is used', async () => {
    const page = await visited(host, await device())
    await keep(host, page, role)
    const before = await edition(page)
    await leaveRoom(page, 1.1 * (await state(page)).bytes['']!)
    await publish(host.folder, 'too expensive', 'far too dear')
    await page.goto(`${host.address}${playbook}`)
    const notice = page.locator('.edition-notice', { hasText: 'no room for all you keep of it' })
    await notice.waitFor({ timeout: 60_000 })
    expect(await page.locator('main').innerText()).not.toContain('far too dear')
    await page.goto(`${host.address}/offline/`)
    await page.locator('[data-no-room]', { hasText: 'stays and works until you use the new one' }).waitFor()
    await notice.locator('button', { hasText: 'Use it now' }).click()
    await expect
      .poll(async () => (await page.evaluate(() => caches.keys())).some((name) => name.endsWith(before)), {
        timeout: 60_000,
      })
      .toBe(false)
    await page.locator('[data-no-room]').waitFor({ state: 'hidden' })
    await expect.poll(() => hasPage(page, playbook), { timeout: 60_000 }).toBe(true)
    expect(await edition(page)).not.toBe(before)
    host.cutOff()
    await page.goto(`${host.address}${playbook}`)
    expect(await page.locator('main').innerText()).toContain('far too dear')
  })
})

describe('what somebody has cleared away under the worker', () => {
  beforeAll(async () => void (host = await openHost()))
  afterAll(() => host.close())

  it('is fetched again once a page is opened with network, with the role that was chosen', async () => {
    const page = await visited(host, await device())
    await openRole(page, 'territory-manager')
    await page.reload()
    await expect.poll(() => kept(page), { timeout: 60_000 }).toContain('role/territory-manager')
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))
    await page.goto(`${host.address}/glossary/`)
    await expect.poll(() => hasPage(page, '/objections/'), { timeout: 60_000 }).toBe(true)
    await expect.poll(() => hasPage(page, '/roles/territory-manager/'), { timeout: 60_000 }).toBe(true)
    host.cutOff()
    await page.goto(`${host.address}/objections/`)
    expect(await page.locator('main').innerText()).toContain('too expensive')
  })
})

describe('the page of what is kept', () => {
  beforeAll(async () => void (host = await openHost()))
  afterAll(() => host.close())

  it('lists roles and playbooks with their sizes, and has nothing that axe objects to', async () => {
    const page = await visited(host, await device(), '/offline/')
    await page.locator(`[data-keep="${role}"]`).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/Account executive\s+8 playbooks · \d/)
    expect(await axe(page)).toEqual([])
    await keep(host, page, role)
    await page.locator('[data-clear]').click()
    await expect.poll(() => kept(page), { timeout: 60_000 }).toEqual([])
  })

  it('names the playbooks that are kept where a large site lists roles only, and takes them off', async () => {
    const file = join(host.folder, 'offline/index.html')
    const lists = /<details class="fold offline-role">[\s\S]*?<\/details>/g
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(lists, ''))
    await publish(host.folder, 'no such words', '')
    const page = await visited(host, await device(), playbook)
    await page.locator('[data-keep]').click()
    await page.locator('[data-keep][aria-pressed="true"]').waitFor({ timeout: 60_000 })
    host.cutOff()
    await page.goto(`${host.address}/offline/`)
    const row = page.locator('[data-singles] li')
    await row.getByRole('link', { name: 'Selling a packaging line to a chief financial officer' }).waitFor()
    expect(await row.innerText()).toMatch(/Playbook · [\d.]+ MB/)
    expect(await axe(page)).toEqual([])
    await row.getByRole('button').click()
    await row.locator('[aria-pressed="false"]').waitFor()
    expect(await kept(page)).toEqual([])
  })

  it('can be installed: a manifest with icons of the sizes it says', async () => {
    const manifest = JSON.parse(readFileSync(join(site.folder, 'manifest.webmanifest'), 'utf8')) as {
      icons: { src: string; sizes: string }[]
    }
    for (const { src, sizes } of manifest.icons.filter((it) => it.src.endsWith('.png'))) {
      const png = readFileSync(join(site.folder, src))
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`, src).toBe(sizes)
    }
    expect(manifest.icons.length).toBeGreaterThan(3)
  })
})

describe('the list of an edition', () => {
  it('names files that are there, with every page’s scripts and styles', () => {
    const name = readdirSync(join(site.folder, 'offline')).find((file) => file.endsWith('.json')) ?? ''
    const list = JSON.parse(readFileSync(join(site.folder, 'offline', name), 'utf8')) as EditionList
    expect(name).toBe(`${list.edition}.json`)
    const shell = list.shell.map((place) => list.files[place]?.[0])
    expect(shell).toContain('/')
    expect(shell).toContain('/search/')
    expect(list.packs[role]?.map((place) => list.files[place]?.[0])).toContain(`${playbook}call-plan/`)
    const bytes = list.shell.reduce((sum, place) => sum + (list.files[place]?.[2] ?? 0), 0)
    expect(bytes).toBeLessThan(3_000_000)
  })
})

async function kept(page: Page): Promise<readonly string[]> {
  return (await state(page)).kept
}

async function edition(page: Page): Promise<string> {
  return (await state(page)).edition
}

/** What a page gets to know of the search index. */
function indexOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const folder = document.querySelector<HTMLElement>('[data-index]')!.dataset['index']!
    return (await fetch(`${folder}shards.json`)).text()
  })
}

/** Leaves a site so many bytes of the device’s room; undefined for as many as there are. */
async function leaveRoom(page: Page, bytes: number | undefined): Promise<void> {
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: host.address,
    ...(bytes === undefined ? {} : { quotaSize: usage + bytes }),
  })
}

/** Is a page on the device? Asked of its caches, so that the worker isn’t made to fetch it. */
function hasPage(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, `${host.address}${path}`)
}

function state(page: Page): Promise<State> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => 'state' in data && resolve(data.state)
        navigator.serviceWorker.controller?.postMessage({ ask: 'state' }, [port2])
      }),
  )
}
