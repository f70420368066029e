import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const path = '/playbooks/account-executive/chief-financial-officer/call-plan/'
const address = `${path}?stage=qualification`
const question = 'qualification-ask-what-did-the-last-unplanned-stop-cost-you-all-in'
const words = 'What did the last unplanned stop cost you, all in?'
/** For 5 MB in a busy browser. */
const patience = { timeout: 60_000 }
const html = '"><img src=x onerror=alert(1)><script>alert(2)</script>'

describe('what was typed into a call plan', () => {
  it('survives a crash a moment after the last key', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Crashed Dairy')
    await saved(page)
    const url = page.url()
    await field(page, 'execute-people').fill('typed just before')
    const crashed = page.waitForEvent('crash')
    const session = await page.context().newCDPSession(page)
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await page.context().newPage()
    await again.goto(url)
    await expect.poll(() => field(again, 'execute-people').inputValue()).toBe('typed just before')
    expect(await field(again, 'account').inputValue()).toBe('Crashed Dairy')
  })

  it.each([
    [
      'blocked',
      "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    ['full', "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }"],
  ])('survives a reload while the database is %s', async (_, spoil) => {
    const page = await visit('/404.html')
    await page.addInitScript(spoil)
    await page.goto(site.address + address)
    await field(page, 'account').fill('Not in the database')
    await page.locator('[data-alert]:visible').waitFor()
    await page.reload()
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Not in the database')
  })

  it('is saved after all when there is room again', async () => {
    const page = await visit('/404.html')
    await page.addInitScript(`
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...all) {
        if (window.hasRoom) return put.apply(this, all)
        throw new DOMException('full', 'QuotaExceededError')
      }
    `)
    await page.goto(site.address + address)
    await field(page, 'account').fill('Waiting for room')
    await page.locator('[data-alert]:visible').waitFor()
    await page.evaluate('window.hasRoom = true')
    await field(page, 'execute-people').fill('two more')
    await saved(page)
    expect(await page.locator('[data-alert]').isVisible()).toBe(false)
  })

  it('is saved, and stays so, where the browser closed the database meanwhile', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Back from the background')
    await saved(page)
    const other = await page.context().newPage()
    await other.goto(`${site.address}/404.html`)
    await other.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('fieldbook/')
          request.onsuccess = resolve
          request.onerror = reject
        }),
    )
    await field(page, 'execute-people').fill('two more')
    await saved(page)
    expect(await page.locator('[data-alert]').isVisible()).toBe(false)
    // Nothing but the database has it any more.
    await expect.poll(() => other.evaluate(() => JSON.stringify(localStorage))).not.toContain('unsaved')
    await other.goto(page.url())
    await expect.poll(() => field(other, 'execute-people').inputValue()).toBe('two more')
    expect(await field(other, 'account').inputValue()).toBe('Back from the background')
  })

  it('stays in sight, can be downloaded, and the page says so, where nothing can be saved at all', async () => {
    const page = await visit('/404.html')
    await page.addInitScript(`
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })
    `)
    await page.goto(site.address + address)
    await field(page, 'account').fill('Only here')
    await expect.poll(() => page.locator('[data-alert]').innerText()).toContain('doesn’t let the page save anything')
    expect(await downloaded(page, 'markdown')).toContain('Only here')
    complaints.splice(0)
  })

  it('is shown with its old words where the playbook asks otherwise now, and stands in its place again if that is undone', async () => {
    const page = await withoutWorker()
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill('$900 an hour')
    await saved(page)
    await edited(page, (text) =>
      text.replaceAll(question, 'qualification-ask-worst').replaceAll(words, 'Which stop was the worst?'),
    )
    await page.reload()
    const kept = page.locator('[data-kept]')
    await expect.poll(() => kept.innerText()).toContain(words)
    expect(await kept.innerText()).toContain('$900 an hour')
    expect(await field(page, 'qualification-ask-worst:answer').inputValue()).toBe('')
    await field(page, 'execute-people').fill('typed into the new edition')
    await saved(page)
    expect(await downloaded(page, 'markdown')).toMatch(/What did the last unplanned stop[\s\S]*\$900 an hour/)
    await page.unroute(isPlan)
    await page.reload()
    await expect.poll(() => field(page, `${question}:answer`).inputValue()).toBe('$900 an hour')
    expect(await field(page, 'execute-people').inputValue()).toBe('typed into the new edition')
  })

  it('is shown where the playbook has lost the plan’s stage', async () => {
    const page = await withoutWorker()
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill('before the stage went')
    await saved(page)
    await edited(page, (text) =>
      text.replace(/<section class="sheet" id="qualification"[\s\S]*?(?=<section class="sheet" id=)/, ''),
    )
    await page.reload()
    await expect.poll(() => page.locator('[data-kept]').innerText()).toContain('before the stage went')
    expect(await page.locator('.sheet[data-active]').count()).toBe(1)
    await page.unroute(isPlan)
  })

  it('comes back whole when it was a pasted book of 5 MB', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Long-winded Dairy')
    const [length, end] = await field(page, 'execute-people').evaluate((area) => {
      const text = `${'paste '.repeat(870_000)}the end`
      ;(area as HTMLTextAreaElement).value = text
      area.dispatchEvent(new Event('input', { bubbles: true }))
      return [text.length, text.slice(-7)]
    })
    await saved(page)
    await field(page, 'execute-doubts').fill('typed after it')
    await saved(page)
    await page.reload()
    await expect.poll(() => field(page, 'execute-doubts').inputValue(), patience).toBe('typed after it')
    const read = await field(page, 'execute-people').evaluate((area) => {
      const { value } = area as HTMLTextAreaElement
      return [value.length, value.slice(-7)]
    })
    expect(read).toEqual([length, end])
  })

  it('is text in every field and everywhere it goes, also when it is a script', async () => {
    const page = await visit(address)
    await field(page, 'outcome').and(page.locator('[value="next-step"]')).check()
    const fields = page.locator(
      '[data-sheet-top] input[type=text], .sheet[data-active] :is(textarea, input[type=text]):visible',
    )
    const count = await fields.count()
    expect(count).toBeGreaterThan(15)
    for (let index = 0; index < count; index++) await fields.nth(index).fill(html)
    await saved(page)
    await page.reload()
    await expect.poll(() => field(page, 'account').inputValue(), patience).toBe(html)
    expect(await fields.evaluateAll((all) => [...new Set(all.map((it) => (it as HTMLInputElement).value))])).toEqual([
      html,
    ])
    await page.locator('[data-stage-choice="negotiation"]').click()
    await expect.poll(() => page.locator('[data-kept]').innerText()).toContain('alert(2)')
    expect(await page.locator('.plan img, .plan script').count()).toBe(0)
    for (const file of ['markdown', 'json']) expect(await downloaded(page, file)).toContain('alert(2)')
    await page.goto(`${site.address}/call-plans/`)
    await page.locator('.plan-row').first().waitFor()
    expect(await page.locator('main img, .plan-row script').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('a file that was chosen to import', () => {
  it.each([
    ['of another kind', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255, 254]), 'isn’t a call plan'],
    [
      'that was cut off',
      Buffer.from('{"format":"fieldbook-call-plans","version":1,"plans":[{"id":"a","pl'),
      'isn’t a call plan',
    ],
    ['of another program', Buffer.from('{"plans":[{"id":"a"}]}'), 'isn’t a call plan'],
    ['that is a page', Buffer.from(`<html>${html}</html>`), 'isn’t a call plan'],
    ['that is nothing but brackets', Buffer.from('['.repeat(200_000)), 'isn’t a call plan'],
    [
      'with plans that are none',
      Buffer.from('{"format":"fieldbook-call-plans","plans":[null,7,{"id":"","fields":[]}]}'),
      'no plan in that file',
    ],
  ])('%s is refused in plain words, and the plan on show stays', async (_, buffer, answer) => {
    const page = await visit(address)
    await field(page, 'account').fill('Stays')
    await saved(page)
    await page.locator('[data-import-file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain(answer)
    expect(await field(page, 'account').inputValue()).toBe('Stays')
    expect(complaints).toEqual([])
  })

  it('of an older edition is read, what it doesn’t know left blank', async () => {
    const page = await visit(address)
    const old = {
      format: 'fieldbook-call-plans',
      version: 1,
      plans: [
        {
          id: 'from-before',
          playbook: 'account-executive/chief-financial-officer',
          stage: { value: 'qualification', at: 1 },
          fields: {
            account: { value: 'Older Dairy', at: 1 },
            'asked-long-ago:answer': { value: 'kept', at: 1, prompt: 'An old question' },
            'people-ask-who:answer': { value: 'kept, too', at: 1, prompt: 'One of a stage “People”' },
          },
        },
      ],
    }
    const buffer = Buffer.from(JSON.stringify(old))
    await page.locator('[data-import-file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Older Dairy')
    expect(await page.locator('[data-kept]').innerText()).toMatch(
      /An old question\s+kept\s+One of a stage “People”\s+kept, too/,
    )
  })
})

it.each([
  `?stage=${encodeURIComponent(html)}&plan=${encodeURIComponent(html)}&stage=2&x[]=%00`,
  '?plan=__proto__&stage=constructor',
  `?${'stage=qualification&'.repeat(400)}`,
])('an address with parameters nobody knows shows the form: %.40s', async (parameters) => {
  const page = await visit(path + parameters)
  await field(page, 'account').fill('Works')
  await saved(page)
  expect(await page.locator('.sheet[data-active]').count()).toBe(1)
  expect(complaints).toEqual([])
})

function field(page: Page, key: string): Locator {
  return page.locator(`[data-sheet-top] [data-field="${key}"], .sheet[data-active] [data-field="${key}"]`)
}

async function saved(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('[data-status]').textContent(), patience)
    .toMatch(/^Saved on this device \d\d:\d\d$/)
}

async function downloaded(page: Page, action: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.locator('.desk-more > summary').click()
  await page.locator(`.desk-menu [data-do="${action}"]`).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

/** A page that a test can edit on its way: no service worker answers in its place. */
async function withoutWorker(): Promise<Page> {
  const page = await visit('/404.html')
  await page.addInitScript('delete Navigator.prototype.serviceWorker')
  await page.goto(site.address + address)
  return page
}

function isPlan(url: URL): boolean {
  return url.pathname === path
}

/** From the next load on, the call plan is another edition's. */
async function edited(page: Page, edit: (text: string) => string): Promise<void> {
  const text = readFileSync(join(site.folder, path, 'index.html'), 'utf8')
  const body = edit(text)
  expect(body).not.toBe(text)
  await page.route(isPlan, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
}
