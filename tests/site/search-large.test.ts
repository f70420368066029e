import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOffline } from '../../src/offline/index.ts'
import { searchContentOf, writeSearchIndex } from '../../src/search/index.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { shardsOf } from '../../src/search/shards.ts'
import { openBook } from '../../src/workspace/index.ts'
import { type Host, keep, openHost, visited } from './host.ts'
import { useBrowser } from './visit.ts'

const { device } = useBrowser()
const own = 'account-executive'
let host: Host
let records: readonly SearchRecord[]
/** Folders of the index's parts, by the ids of the roles that they are for. */
const parts = new Map<string, string>()

/** The sample's site with an index that is large enough to come in parts. */
beforeAll(async () => {
  host = await openHost()
  const book = openBook()
  const { shards, language } = searchContentOf(book)
  records = shards.flatMap((shard) => shard.records)
  const ofRoles = records.filter(({ role }) => role !== undefined)
  const large = shardsOf(
    [...records, ...Array.from({ length: 40 }, (_, round) => again(ofRoles, round)).flat()],
    language,
  )
  for (const { roles = [], name } of large) for (const role of roles) parts.set(role, name)
  await writeSearchIndex({ shards: large, language }, host.folder)
  const lists = readdirSync(join(host.folder, 'offline')).filter((file) => file.endsWith('.json'))
  for (const file of lists) rmSync(join(host.folder, 'offline', file))
  await writeOffline(book, host.folder)
}, 120_000)
afterAll(() => host.close())

describe('search in a large site', () => {
  it('is parted by role', () => {
    expect(new Set(parts.values()).size).toBeGreaterThan(1)
    expect(parts.get(own)).toBeDefined()
  })

  it('fetches what is for the reader’s role and for everybody, and says where there is more', async () => {
    const { page, fetched } = await readerOf(own)
    await askDialog(page, 'no budget')
    expect(await page.locator('#search .search-title').allTextContents()).toContain('No budget this year')
    expect(await page.locator('#search .search-all').innerText()).toBe('Look in all roles, with filters')
    expect(fetched()).toEqual(new Set([parts.get(own)]))
  })

  it('looks in all roles where the reader’s own has no answer', async () => {
    const { page, fetched } = await readerOf(own)
    await askDialog(page, wordOnlyOf(other()))
    expect(await page.locator('#search .search-result').count()).toBeGreaterThan(0)
    expect(fetched()).toEqual(new Set(parts.values()))
    await askDialog(page, 'no budget')
    expect(await page.locator('#search .search-all').innerText()).toBe('Look in all roles, with filters')
  })

  it('looks in all roles on the search page, and counts for each what it has where one is chosen', async () => {
    const { page, fetched } = await readerOf(own, `/search/?q=price&role=${other()}`)
    await page.locator('.search-result').first().waitFor()
    const narrow = await count(page)
    const choices = page.locator('select[name="role"] option:not([disabled])[data-label]')
    await expect.poll(() => page.locator(`option[value="${own}"]`).innerText()).toMatch(/\(\d+\)$/)
    expect(await choices.count()).toBeGreaterThan(parts.size / 2)
    await page.locator('select[name="role"]').selectOption('')
    await expect.poll(() => count(page)).toBeGreaterThan(narrow)
    expect(fetched()).toEqual(new Set(parts.values()))
  })

  it('answers who has chosen no role from what is for everybody, and then from all roles', async () => {
    const { page, fetched } = await readerOf('', '/search/')
    const release = await holdBack(page)
    await page.locator('[data-search-page] input[type=search]').fill('no budget')
    await page.locator('.search-title', { hasText: 'No budget this year' }).first().waitFor()
    const first = await count(page)
    expect(fetched()).toEqual(new Set())
    expect(await page.locator('[role=status]:visible').innerText()).toMatch(
      /Looking in the playbooks of all roles, too …$/,
    )
    release()
    await page.locator('[data-search-results][data-in-all-roles]').waitFor()
    expect(await count(page)).toBeGreaterThan(first)
    expect(await page.locator('[role=status]:visible').innerText()).not.toMatch(/Looking/)
    expect(fetched()).toEqual(new Set(parts.values()))
  })

  it('looks in all roles at once where what is for everybody has no answer', async () => {
    const { page } = await readerOf('', '/search/')
    await page.locator('[data-search-page] input[type=search]').fill(wordOnlyOf(other()))
    await page.locator('[data-search-results][data-in-all-roles] .search-result').first().waitFor()
  })

  it('has the part of a role that is kept on the device, and does without the others', async () => {
    const context = await device()
    const page = await visited(host, context)
    await keep(host, page, `role/${own}`)
    host.cutOff()
    await page.goto(`${host.address}/search/?q=no+budget`)
    await page.locator('.search-title', { hasText: 'No budget this year' }).first().waitFor()
    const there = await Promise.all([own, other()].map((role) => isThere(page, role)))
    expect(there).toEqual([true, false])
  })
})

/** The same records at addresses that the site doesn't have, so that nobody keeps them. */
function again(all: readonly SearchRecord[], round: number): readonly SearchRecord[] {
  return all.map((record) => ({ ...record, url: `/again/${round}${record.url}` }))
}

/** A role in another part than the reader's. */
function other(): string {
  const role = [...parts.keys()].find((it) => parts.get(it) !== parts.get(own))
  if (role === undefined) throw new Error('The index has one part')
  return role
}

/** A word whose beginning only the records of one role's part have. */
function wordOnlyOf(role: string): string {
  const isIn = (record: SearchRecord): boolean => parts.get(record.role ?? '') === parts.get(role)
  const wordsOf = (of: readonly SearchRecord[]): readonly string[] =>
    of.flatMap(({ words }) => words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const elsewhere = new Set(wordsOf(records.filter((record) => !isIn(record))).map((word) => word.slice(0, 5)))
  const word = wordsOf(records.filter(isIn)).find((it) => it.length > 7 && !elsewhere.has(it.slice(0, 5)))
  if (word === undefined) throw new Error(`No word is only in ${role}`)
  return word
}

/** Somebody who has chosen a role, and the parts of the index that their device has fetched records or words of. */
async function readerOf(
  role: string,
  path = '/glossary/',
): Promise<{ readonly page: Page; readonly fetched: () => ReadonlySet<string | undefined> }> {
  const context = await device()
  await context.addInitScript((id) => {
    localStorage.setItem('fieldbook.role/', id)
  }, role)
  const page = await context.newPage()
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto(host.address + path)
  return {
    page,
    fetched: () => new Set([...parts.values()].filter((part) => urls.some((url) => url.includes(`/${part}/index/`)))),
  }
}

/** Holds back the parts of roles as a slow line does, until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route(
    (url) => [...parts.values()].some((part) => url.pathname.includes(`/${part}/`)),
    async (route) => {
      await promise
      await route.continue()
    },
  )
  return () => {
    resolve(undefined)
  }
}

async function askDialog(page: Page, text: string): Promise<void> {
  if (!(await page.locator('#search').isVisible())) await page.keyboard.press('/')
  await page.locator('#search input').fill(text)
  await page.locator(`#search [data-search-results][data-for="${text}"]`).waitFor()
}

async function count(page: Page): Promise<number> {
  return Number.parseInt(await page.locator('[role=status]:visible').innerText())
}

/** Is the part of a role on the device? */
function isThere(page: Page, role: string): Promise<boolean> {
  return page.evaluate(async (part) => {
    const folder = document.querySelector<HTMLElement>('[data-index]')!.dataset['index']!
    return fetch(`${folder}${part}/pagefind-entry.json`).then(
      ({ ok }) => ok,
      () => false,
    )
  }, parts.get(role))
}
