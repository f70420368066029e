import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const cfo = 'account-executive/chief-financial-officer'
const address = `/playbooks/${cfo}/call-plan/`
const question = 'qualification-ask-what-did-the-last-unplanned-stop-cost-you-all-in'

describe('the call plan', () => {
  it('comes back after a reload, also of what was typed a moment before', async () => {
    const page = await visit(`${address}?stage=qualification`)
    await field(page, 'account').fill('Pennithorpe <img src=x onerror=alert(1)>')
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill('$900, from the log')
    await saved(page)
    await field(page, 'execute-people').fill('typed and left')
    await page.reload()
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Pennithorpe <img src=x onerror=alert(1)>')
    expect(await field(page, `${question}:answer`).inputValue()).toBe('$900, from the log')
    expect(await field(page, 'execute-people').inputValue()).toBe('typed and left')
    expect(complaints).toEqual([])
  })

  it('joins what two tabs enter', async () => {
    const one = await visit(address)
    await field(one, 'account').fill('Two tabs')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await expect.poll(() => field(two, 'account').inputValue()).toBe('Two tabs')
    await field(two, 'execute-people').fill('from the second')
    await field(one, 'execute-doubts').fill('from the first')
    await expect.poll(() => field(one, 'execute-people').inputValue()).toBe('from the second')
    await expect.poll(() => field(two, 'execute-doubts').inputValue()).toBe('from the first')
  })

  it('shows what another tab made of the field that has the focus, and goes on from there', async () => {
    const one = await visit(address)
    await field(one, 'account').pressSequentially('Two')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await expect.poll(() => field(two, 'account').inputValue()).toBe('Two')
    await field(two, 'account').fill('Two tabs')
    await expect.poll(() => field(one, 'account').inputValue()).toBe('Two tabs')
    await one.keyboard.type(', joined')
    await expect.poll(() => field(two, 'account').inputValue()).toBe('Two tabs, joined')
  })

  it('shows answers to questions that the sheet doesn’t ask', async () => {
    const page = await visit(`${address}?stage=qualification`)
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill('an answer to keep')
    await page.locator('[data-stage-choice="negotiation"]').click()
    await expect.poll(() => page.locator('[data-kept]').innerText()).toContain('an answer to keep')
  })

  it('is printed to the last letter where the browser makes no field as large as its text', async () => {
    const page = await visit('/404.html')
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS)
      CSS.supports = (...query: [string, string?]) => query[0] !== 'field-sizing' && supports(...(query as [string]))
    })
    await page.goto(`${site.address}${address}?stage=qualification`)
    const words = Array.from({ length: 40 }, (_, line) => `Line ${String(line + 1)} of what they said`).join('\n')
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill(words)
    await saved(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const twin = page.locator('.sheet[data-active] .question .print-twin')
    expect(await twin.innerText()).toBe(words)
    expect((await twin.boundingBox())?.height).toBeGreaterThan(40 * 20)
    expect(await field(page, `${question}:answer`).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.print-twin').count()).toBe(0)
    expect(await field(page, `${question}:answer`).inputValue()).toBe(words)
  })

  it('is printed with what a field of one line hides', async () => {
    const page = await visit(`${address}?stage=qualification`)
    const name =
      'The largest dairy north of the river, with its three plants and the cold store beside the old railway station'
    await field(page, 'account').fill(name)
    await saved(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main .print-twin:visible').allInnerTexts()).toContain(name)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await field(page, 'account').inputValue()).toBe(name)
    expect(await field(page, 'account').isVisible()).toBe(true)
  })

  it('takes what is typed and pressed before the device’s storage is open', async () => {
    const page = await visit('/404.html')
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open
      // As on a slow device: the answer to whoever opened it comes later, when the test says so.
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args)
        const add = request.addEventListener.bind(request)
        request.addEventListener = (type: string, listener: EventListener) => {
          const later = (event: Event): void => {
            if ('isOpen' in window) listener.call(request, event)
            else setTimeout(later, 50, event)
          }
          add(type, type === 'success' ? later : listener)
        }
        return request
      }
    })
    await page.goto(new URL(`${address}?stage=qualification`, page.url()).href)
    await field(page, `${question}:tick`).check()
    await field(page, `${question}:answer`).fill('typed at once')
    await page.locator('[data-stage-choice="negotiation"]').click()
    expect(await page.locator('[data-stage-choice="negotiation"]').getAttribute('aria-current')).not.toBe('true')
    await page.evaluate('window.isOpen = true')
    await page.locator('.sheet[data-active]#negotiation').waitFor()
    await expect.poll(() => page.locator('[data-kept]').innerText()).toContain('typed at once')
  })

  it('asks what the buyer will do, and when, before a next step counts', async () => {
    const page = await visit(address)
    await field(page, 'outcome').and(page.locator('[value="next-step"]')).check()
    const why = page.locator('.sheet[data-active] [data-next-step-error]')
    await expect.poll(() => why.isVisible()).toBe(true)
    await field(page, 'next-what').fill('send the log')
    expect(await why.isVisible()).toBe(true)
    await field(page, 'next-when').fill('2026-11-27')
    expect(await why.isVisible()).toBe(false)
  })

  it('deletes a plan and takes that back', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Thrown away')
    await saved(page)
    await choose(page, 'delete')
    await expect.poll(() => page.locator('[data-list]').isVisible()).toBe(false)
    expect(await field(page, 'account').inputValue()).toBe('')
    await page.locator('[data-do="undo"]').click()
    expect(await field(page, 'account').inputValue()).toBe('Thrown away')
    await expect.poll(() => page.locator('[data-list-count]').textContent()).toBe('1 plan on this device')
  })

  it.each([320, 390, 768, 1280])('begins another plan at a press, at %i px', async (width) => {
    const page = await visit(address, { width })
    await field(page, 'account').fill('The first')
    await saved(page)
    const button = page.locator('[data-do="new"]').filter({ visible: true })
    if ((await button.count()) === 0) await page.locator('.desk-more > summary').click()
    await button.click()
    expect(await field(page, 'account').inputValue()).toBe('')
    await field(page, 'account').fill('The second')
    await expect.poll(() => page.locator('[data-list-count]').textContent()).toBe('2 plans on this device')
  })

  it('keeps no copy of a blank plan, and can throw away one that was imported blank', async () => {
    const page = await visit(address)
    await choose(page, 'duplicate')
    const blank = { id: 'blank', playbook: cfo, stage: { value: 'qualification', at: 1 }, fields: {} }
    const buffer = Buffer.from(JSON.stringify({ format: 'fieldbook-call-plans', version: 1, plans: [blank] }))
    await page.locator('[data-import-file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    await expect.poll(() => page.locator('[data-list-count]').textContent()).toBe('1 plan on this device')
    await choose(page, 'delete')
    await expect.poll(() => page.locator('[data-list]').isVisible()).toBe(false)
  })

  it('goes to another device as a file, and says plainly what isn’t one', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Travels')
    await saved(page)
    const waiting = page.waitForEvent('download')
    await choose(page, 'json')
    const file = readFileSync(await (await waiting).path())
    const other = await visit(address)
    const input = other.locator('[data-import-file]')
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"nope"') })
    await expect.poll(() => other.locator('[data-status]').textContent()).toContain('isn’t a call plan')
    await input.setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: file })
    await expect.poll(() => field(other, 'account').inputValue()).toBe('Travels')
  })

  it.each([
    [
      'blocked',
      'doesn’t let the page save',
      "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
    ],
    [
      'full',
      'no room left',
      "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ],
  ])('says that storage is %s and keeps what was typed on the screen', async (_, words, spoil) => {
    const page = await visit('/404.html')
    await page.addInitScript(spoil)
    await page.goto(new URL(address, page.url()).href)
    await field(page, 'account').fill('Still here')
    await expect.poll(() => page.locator('[data-alert]').textContent()).toContain(words)
    expect(await field(page, 'account').inputValue()).toBe('Still here')
  })

  it('is a blank form for every stage without a script', async () => {
    const page = await visit(address, { javaScript: false })
    const stages = await page.locator('.plan-stages a').count()
    expect(stages).toBeGreaterThan(2)
    expect(await page.locator('.sheet:visible').count()).toBe(stages)
    expect(await page.locator('[data-do]:visible').count()).toBe(0)
  })
})

function field(page: Page, key: string): Locator {
  return page.locator(`[data-sheet-top] [data-field="${key}"], .sheet[data-active] [data-field="${key}"]`)
}

async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device \d\d:\d\d$/)
}

async function choose(page: Page, action: string): Promise<void> {
  await page.locator('.desk-more > summary').click()
  await page.locator(`.desk-menu [data-do="${action}"]`).click()
}
