import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { shiftSoFar, watchShifts } from './layout-shift.ts'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const address = '/playbooks/account-executive/chief-financial-officer/call-plan/?stage=qualification'
const guest = 'account-executive/operations-manager'
const guests = `.sheet[data-active] [data-guest="${guest}"]`
const html = '<img src=x onerror=alert(1)>'

describe('other buyers in the room', () => {
  it('bring their questions under their name, kept with the plan and carried by text and file', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Room for two')
    await invite(page)
    const question = page.locator(`${guests} .question`).first()
    const words = (await question.getAttribute('data-text')) ?? ''
    const key = (await question.getAttribute('data-prompt')) ?? ''
    expect(key.startsWith(`${guest}~qualification-ask-`)).toBe(true)
    await question.locator('[type="checkbox"]').check()
    await question.locator('.answer').first().fill(`every Monday ${html}`)
    await saved(page)
    expect(await axe(page)).toEqual([])
    await page.reload()
    await expect.poll(() => field(page, `${key}:answer`).inputValue()).toBe(`every Monday ${html}`)
    const markdown = await downloaded(page, 'markdown')
    expect(markdown).toContain('## Operations manager: Questions')
    expect(markdown).toContain('**Also in the room:** Operations manager')
    expect(markdown).toContain(words.slice(0, 20))
    const json = await downloaded(page, 'json')
    const other = await visit(address)
    await other
      .locator('[data-import-file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(json) })
    await expect.poll(() => field(other, `${key}:answer`).inputValue()).toBe(`every Monday ${html}`)
    expect(complaints).toEqual([])
  })

  it('has no id twice, and follows the stage', async () => {
    const page = await visit(address)
    await invite(page)
    const doubled = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    })
    expect(doubled).toEqual([])
    await page.locator('[data-stage-choice="concept-and-proposal"]').click()
    await expect
      .poll(() => page.locator(`${guests} [data-prompt*="~concept-and-proposal-"]`).count())
      .toBeGreaterThan(0)
  })

  it('is joined between tabs, and keeps answers when a buyer leaves', async () => {
    const one = await visit(address)
    await invite(one)
    const key = (await one.locator(`${guests} .question`).first().getAttribute('data-prompt')) ?? ''
    await field(one, `${key}:tick`).check()
    await field(one, `${key}:answer`).fill('from the first')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await expect.poll(() => field(two, `${key}:answer`).inputValue()).toBe('from the first')
    await one.locator(`[data-field="with:${guest}"]`).uncheck()
    await expect.poll(() => two.locator(guests).count()).toBe(0)
    await expect.poll(() => two.locator('[data-kept]').innerText()).toMatch(/Operations manager: .+\s+from the first/)
  })

  it('shows what was answered as kept where their playbook can’t be fetched, and tries again', async () => {
    // The service worker, once it is there, would fetch past the route.
    const page = await visit('/404.html')
    await page.addInitScript('delete Navigator.prototype.serviceWorker')
    await page.goto(new URL(address, page.url()).href)
    await invite(page)
    const key = (await page.locator(`${guests} .question`).first().getAttribute('data-prompt')) ?? ''
    await field(page, `${key}:tick`).check()
    await field(page, `${key}:answer`).fill('still here')
    await saved(page)
    await page.route('**/operations-manager/call-plan/', (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.reload()
    await expect.poll(() => page.locator(guests).innerText()).toContain('can’t be reached')
    await expect.poll(() => page.locator('[data-kept]').innerText()).toContain('still here')
    await page.unroute('**/operations-manager/call-plan/')
    await page.locator(`${guests} button`).click()
    await expect.poll(() => field(page, `${key}:answer`).inputValue()).toBe('still here')
    complaints.splice(0)
  })

  it('are links to their call plans without a script', async () => {
    const page = await visit(address, { javaScript: false })
    expect(
      await page.locator('a[href="/playbooks/account-executive/operations-manager/call-plan/"]:visible').count(),
    ).toBe(1)
  })
})

describe('a plan in a calendar', () => {
  it('says what is missing, then has the call and the next step', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Calendar; Dairy')
    await saved(page)
    await choose(page, 'calendar')
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain('There is no date yet')
    await field(page, 'date').fill('2026-11-24')
    await field(page, 'outcome').and(page.locator('[value="next-step"]')).check()
    await field(page, 'next-what').fill('send the log')
    await field(page, 'next-when').fill('2026-11-27')
    const text = await downloaded(page, 'calendar')
    expect(text).toContain('SUMMARY:Call: Calendar\\; Dairy (Qualification)')
    expect(text).toContain('DTSTART;VALUE=DATE:20261127')
    expect(text.replaceAll('\r\n ', '')).toContain(`URL:${page.url()}`)
    expect(complaints).toEqual([])
  })
})

describe('the recap e-mail', () => {
  it('says what both sides will do, nothing from inside, and keeps what was changed', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Recap Dairy')
    await field(page, 'execute-worth').fill(`the filler stops ${html}`)
    await field(page, 'execute-doubts').fill('they doubt us')
    await field(page, 'outcome').and(page.locator('[value="next-step"]')).check()
    await field(page, 'next-what').fill('send the log')
    await field(page, 'next-when').fill('2026-11-27')
    await choose(page, 'recap')
    const body = page.locator('[data-recap-body]')
    await expect.poll(() => body.inputValue()).toContain(`What it costs you: the filler stops ${html}`)
    expect(await body.inputValue()).toContain('- send the log, by 27 Nov 2026')
    expect(await body.inputValue()).not.toContain('doubt')
    expect(await page.locator('[data-recap-mail]').getAttribute('href')).toMatch(/^mailto:\?subject=Recap%20Dairy/)
    expect(await axe(page)).toEqual([])
    await body.fill(`My own words ${'long '.repeat(600)}`)
    expect(await page.locator('[data-recap-cut]').isVisible()).toBe(true)
    const href = (await page.locator('[data-recap-mail]').getAttribute('href')) ?? ''
    expect(href.length).toBeLessThanOrEqual(1900)
    await page.keyboard.press('Escape')
    expect(await page.locator('.desk-more > summary:focus').count()).toBe(1)
    await saved(page)
    await page.reload()
    await expect.poll(() => field(page, 'account').inputValue()).toBe('Recap Dairy')
    await choose(page, 'recap')
    await expect.poll(() => body.inputValue()).toContain('My own words')
    await page.locator('[data-recap-again]').click()
    expect(await body.inputValue()).toContain('Thank you for your time')
    expect(complaints).toEqual([])
  })
})

describe('from laptop to phone', () => {
  it('goes as a code whose address brings the whole plan', async () => {
    const page = await visit(address)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await field(page, 'account').fill('Phone Dairy')
    await field(page, 'execute-worth').fill('$900 an hour')
    await saved(page)
    await choose(page, 'phone')
    await page.locator('[data-phone-code] svg[role="img"]').waitFor()
    expect(await axe(page)).toEqual([])
    await page.locator('[data-phone-link]').click()
    await expect.poll(() => page.locator('[data-phone-status]').textContent()).toContain('Copied')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/call-plans\/#plan=1\.[\w-]+$/)
    expect(await readCode(page.locator('[data-phone-code] svg'))).toBe(link)
    const phone = await visit('/404.html', { width: 390 })
    await phone.goto(link)
    await expect.poll(() => phone.locator('[data-arrival-title]').innerText()).toContain('Phone Dairy')
    await phone.locator('[data-arrival-take]').click()
    await phone.locator('.plan-row [data-open]').click()
    await expect.poll(() => field(phone, 'execute-worth').inputValue()).toBe('$900 an hour')
    expect(complaints).toEqual([])
  })

  it('goes as a file where one code is too small for it', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('Long Dairy')
    const noise = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(97 + ((index * index * 7919) % 26)))
    await field(page, 'execute-worth').fill(noise.map((letter, index) => `${letter}${String(index * 7907)}`).join(''))
    await saved(page)
    await choose(page, 'phone')
    await expect.poll(() => page.locator('[data-phone-status]').textContent()).toContain('too long for one code')
    expect(await page.locator('[data-phone-code] svg').count()).toBe(0)
    const waiting = page.waitForEvent('download')
    await page.locator('[data-phone-file]').click()
    expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('Long Dairy')
  })
})

/** What a camera reads from a code on the screen. */
async function readCode(code: Locator): Promise<string> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data }, { timeLimit: 10_000 })
}

describe('what the browser keeps', () => {
  it('is asked for once there is a plan, and said plainly', async () => {
    const page = await visit('/404.html')
    await page.addInitScript(`
      let kept = false
      window.asked = 0
      navigator.storage.persisted = () => Promise.resolve(kept)
      navigator.storage.persist = () => { window.asked++; kept = true; return Promise.resolve(true) }
    `)
    await page.goto(new URL(address, page.url()).href)
    expect(await page.locator('.desk-keeps').isVisible()).toBe(false)
    expect(await page.evaluate('window.asked')).toBe(0)
    await field(page, 'account').fill('First plan')
    await expect.poll(() => page.locator('.desk-keeps').textContent()).toContain('until you delete them')
    await field(page, 'execute-worth').fill('more')
    await saved(page)
    expect(await page.evaluate('window.asked')).toBe(1)
  })

  it('may be not for good: then the site can be installed, at a press where the browser does that', async () => {
    const page = await visit(address)
    await field(page, 'account').fill('First plan')
    const line = page.locator('.desk-keeps')
    await expect.poll(() => line.innerText()).toContain('may clear plans')
    expect(await line.getByRole('link', { name: 'How to install the site' }).getAttribute('href')).toBe('/offline/#app')
    await page.evaluate(() => {
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => {
          document.title = 'asked to install'
          dispatchEvent(new Event('appinstalled'))
        },
      })
      dispatchEvent(offer)
    })
    await line.getByRole('button', { name: 'Install the site' }).click()
    await expect.poll(() => page.title()).toBe('asked to install')
    await expect.poll(() => line.getByRole('button').isVisible()).toBe(false)
    expect(await axe(page)).toEqual([])
  })

  it('moves nothing on a phone when plans of earlier come', async () => {
    const page = await visit(address, { width: 390 })
    await field(page, 'account').fill('First plan')
    await saved(page)
    await watchShifts(page)
    await page.reload()
    await page.locator('[data-list]:visible').waitFor()
    expect(await page.locator('.plan-keeps').isVisible()).toBe(true)
    expect(await page.locator('.desk-keeps').isVisible()).toBe(false)
    await page.waitForTimeout(400)
    expect(await shiftSoFar(page)).toBeLessThan(0.01)
  })

  it('says so where the plan of an address isn’t here', async () => {
    const page = await visit(`${address}&plan=elsewhere&what=%3Cb%3E`)
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain('isn’t on this device')
    expect(complaints).toEqual([])
  })
})

async function invite(page: Page): Promise<void> {
  await page.locator('.room > summary').click()
  await page.locator(`[data-field="with:${guest}"]`).check()
  await page.locator(`${guests} .question`).first().waitFor()
}

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

async function downloaded(page: Page, action: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await choose(page, action)
  return readFileSync(await (await waiting).path(), 'utf8')
}
