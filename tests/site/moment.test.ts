import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { shiftSoFar, watchShifts } from './layout-shift.ts'
import { openRole } from './open-role.ts'
import { tabTo } from './tab-to.ts'
import { site, useBrowser, type Visit } from './visit.ts'

const { visit, complaints } = useBrowser()
/** For what a browser rightly complains about. */
const elsewhere = useBrowser()
const playbook = '/playbooks/account-executive/chief-financial-officer/'

describe('on the home page', () => {
  it('any stage of any of one’s playbooks is two taps away, and one for the buyer chosen last', async () => {
    const page = await visit('/', { width: 390 })
    await openRole(page, 'account-executive')
    await page.reload()
    expect(await page.locator('.choose-role:visible').count()).toBe(1)
    expect(await page.locator('.choose-mine').innerText()).toContain('Account executive')

    await page.locator('.choose-fold > summary', { hasText: 'Procurement manager' }).click()
    await page.locator('.choose-stages a:visible', { hasText: 'Negotiation' }).click()
    await page.waitForURL('**/playbooks/account-executive/procurement-manager/#negotiation')

    await page.goBack()
    await page.reload()
    await page.locator('.choose-stages a:visible', { hasText: 'Closing' }).click()
    await page.waitForURL('**/playbooks/account-executive/procurement-manager/#closing')
    await page.goto(`${site.address}/`)
    await page.locator('.choose-fold[open] a', { hasText: 'Whole playbook' }).click()
    await page.waitForURL('**/playbooks/account-executive/procurement-manager/')
  })

  it('every stage that is offered is there', async () => {
    const page = await visit('/')
    const roles = await page.locator('[data-role]').evaluateAll((all) => all.map((it) => it.getAttribute('data-role')))
    expect(roles.length).toBeGreaterThan(5)
    for (const role of roles) {
      const { lists, playbooks } = JSON.parse(
        readFileSync(join(site.folder, `stages/${String(role)}.json`), 'utf8'),
      ) as { lists: { id: string }[][]; playbooks: Record<string, { list: number }> }
      const links = await page
        .locator(`[data-role="${String(role)}"] li > a`)
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).pathname))
      expect(Object.keys(playbooks).sort()).toEqual(links.sort())
      for (const [address, { list }] of Object.entries(playbooks)) {
        const text = readFileSync(join(site.folder, address, 'index.html'), 'utf8')
        for (const { id } of lists[list] ?? []) expect(text).toContain(`id="${id}" data-stage`)
      }
    }
    expect(readFileSync(join(site.folder, 'index.html'), 'utf8')).not.toContain('#negotiation')
  })

  it('another role can be chosen, and the keyboard stays where it was', async () => {
    const page = await remembered('/')
    await page.locator('.choose-mine button').press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Account executive')
    expect(await page.locator('.choose-role:visible').count()).toBeGreaterThan(5)
    await openRole(page, 'key-account-manager')
    await page.reload()
    expect(await page.locator('.choose-mine').innerText()).toContain('Key account manager')
  })

  it('knows a role that was renamed, and what was pinned of it', async () => {
    const page = await visit('/404.html')
    await page.addInitScript('delete Navigator.prototype.serviceWorker')
    const text = readFileSync(join(site.folder, 'index.html'), 'utf8')
    const body = text.replace('data-role="account-executive"', `$& data-formerly='["/roles/hunter/"]'`)
    await page.route(
      (url) => url.pathname === '/',
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
    await page.evaluate((address) => {
      const place = {
        address,
        role: 'hunter',
        buyer: 'CFO',
        process: 'Direct',
        stage: 'negotiation',
        title: 'Haggling',
      }
      localStorage.setItem('fieldbook.role/', 'hunter')
      localStorage.setItem('fieldbook.places/', JSON.stringify({ pinned: [place], lately: [] }))
    }, playbook)
    await page.goto(`${site.address}/`)
    expect(await page.locator('.choose-mine').innerText()).toContain('Account executive')
    await page.locator('.places a', { hasText: 'Negotiation' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('fieldbook.role/'))).toBe('account-executive')
  })

  it('works without a script: role, then playbook', async () => {
    const page = await visit('/', { javaScript: false })
    await page.locator('summary', { hasText: 'Account executive' }).click()
    await page.locator('[data-role=account-executive] a:visible').first().click()
    await page.waitForURL('**/playbooks/account-executive/**')
  })

  it('works where storage is forbidden', async () => {
    const page = await visit('/')
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('Forbidden', 'SecurityError')
        },
      })
    })
    await page.reload()
    await page.locator('summary', { hasText: 'Account executive' }).click()
    await page.locator('.choose-fold > summary', { hasText: 'Procurement manager' }).click()
    await page.locator('.choose-stages a:visible', { hasText: 'Negotiation' }).click()
    const pin = page.getByRole('button', { name: 'Pin Negotiation' })
    await pin.click()
    await page.locator('[role=status]', { hasText: 'remember nothing' }).waitFor()
    expect(await pin.getAttribute('aria-pressed')).toBe('false')
  })

  it('leads to the playbook where its stages can’t be had', async () => {
    const page = await elsewhere.visit('/')
    await page.route('**/stages/*.json', (route) => route.abort())
    await page.locator('summary', { hasText: 'Account executive' }).click()
    await page.locator('.choose-fold > summary').first().click()
    await page.locator('.choose-stages a:visible', { hasText: 'Whole playbook' }).click()
    await page.waitForURL('**/playbooks/account-executive/**')
  })

  it('reads what another site may have left in storage as words, not as HTML', async () => {
    const page = await visit('/')
    const evil = '<img src=x onerror="document.title=1">'
    await page.evaluate((words) => {
      const place = { role: words, buyer: words, process: words, stage: words, title: words }
      const addresses = ['/playbooks/a/b/', 'javascript:document.title=1', '//elsewhere.example/playbooks/']
      const pinned = addresses.map((address) => ({ ...place, address }))
      localStorage.setItem('fieldbook.places/', JSON.stringify({ pinned: pinned, lately: '<b>' }))
      localStorage.setItem('fieldbook.role/', 'account-executive')
      const buyer = { address: '/playbooks/a/b/', stages: [{ id: words, title: words }] }
      localStorage.setItem('fieldbook.buyer/account-executive', JSON.stringify(buyer))
    }, evil)
    await page.route('**/stages/%3C*', (route) => route.fulfill({ status: 500 }))
    const before = complaints.length
    await page.reload()
    await page.locator('.places', { hasText: evil }).waitFor()
    expect(await page.locator('.places li').count()).toBe(1)
    expect(await page.locator('main img').count()).toBe(0)
    await page.waitForLoadState('networkidle')
    expect(await page.title()).not.toBe('1')
    complaints.splice(before)
  })

  it('nothing moves when what is remembered comes late', async () => {
    const page = await remembered('/')
    await watchShifts(page)
    await page.route(/assets\/.*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 400))
      await route.continue()
    })
    await page.reload()
    await page.locator('.choose-stages a:visible').first().waitFor()
    await page.waitForTimeout(400)
    expect(await shiftSoFar(page)).toBeLessThan(0.01)
  })
})

describe('what they said', () => {
  it('is answered as it is typed, by objections alone, and Enter shows all of them', async () => {
    const page = await visit('/', { width: 390 })
    const field = page.locator('.said input[type=search]')
    await field.focus()
    await page.keyboard.type('no budget')
    // What was typed so far is answered on the way.
    await page.locator('.said [data-search-results][data-for="no budget"]').waitFor()
    expect(await page.locator('.said .search-result').first().innerText()).toContain('There is a budget')
    expect(new Set(await page.locator('.said .search-kind').allTextContents())).toEqual(new Set(['Objection']))
    expect(await page.locator('.sayings').isVisible()).toBe(false)
    expect(await axe(page)).toEqual([])
    await field.fill('')
    await page.locator('.sayings').waitFor()
    await field.fill('no budget')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?kind=objection&q=no+budget')
    await page.locator('.search-page .search-result').first().waitFor()
  })

  it('is a plain form without a script', async () => {
    const page = await visit('/', { javaScript: false })
    await page.locator('.said input[type=search]').fill('too expensive')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?kind=objection&q=too+expensive')
  })
})

describe('a stage', () => {
  it('is pinned, stands on the home page, and is unpinned there', async () => {
    const page = await visit(playbook)
    const pin = page.getByRole('button', { name: 'Pin Negotiation' })
    const box = await pin.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await pin.press('Enter')
    expect(await pin.getAttribute('aria-pressed')).toBe('true')
    await page.locator('[role=status]', { hasText: 'Pinned: Negotiation' }).waitFor()
    await page.goto(`${site.address}/`)
    const pinned = page.locator('section[aria-labelledby=my-pinned]')
    expect(await pinned.locator('a').innerText()).toMatch(
      /Negotiation\s+Chief financial officer · New business, direct/,
    )
    await pinned.getByRole('button', { name: 'Unpin Negotiation, Chief financial officer' }).press('Enter')
    expect(await pinned.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.closest('choose-buyer') !== null)).toBe(true)
    await page.goBack()
    expect(await pin.getAttribute('aria-pressed')).toBe('false')
  })

  it('counts as visited when its link is opened, and can be forgotten', async () => {
    const page = await visit(`${playbook}#closing-ask`)
    await page.getByRole('button', { name: 'Pin Closing' }).waitFor()
    await page.evaluate(() => (location.hash = 'negotiation'))
    await expect.poll(() => page.evaluate(() => localStorage.getItem('fieldbook.places/'))).toContain('Negotiation')
    await page.goto(`${site.address}/`)
    const lately = page.locator('section[aria-labelledby=my-lately]')
    expect(await lately.locator('.place-stage').allTextContents()).toEqual(['Negotiation', 'Closing'])
    await lately.getByRole('button', { name: 'Forget Negotiation' }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Forget Closing')
    await page.keyboard.press('Enter')
    expect(await lately.isVisible()).toBe(false)
    await page.reload()
    expect(await lately.isVisible()).toBe(false)
  })

  it('counts as visited when it is read for some seconds', async () => {
    const page = await visit(playbook)
    await page.locator('.pin').first().waitFor()
    await page.locator('#qualification .pb-aim').evaluate((it) => it.scrollIntoView({ behavior: 'instant' }))
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('fieldbook.places/')), { timeout: 9000 })
      .toContain('Qualification')
  })

  it('that a new edition no longer has leads to its playbook', async () => {
    const page = await visit('/')
    await page.evaluate((address) => {
      const place = {
        address,
        role: 'account-executive',
        buyer: 'CFO',
        process: 'Old',
        stage: 'haggling',
        title: 'Haggling',
      }
      const gone = { ...place, address: '/playbooks/account-executive/ghost/' }
      localStorage.setItem('fieldbook.places/', JSON.stringify({ pinned: [place, gone], lately: [place, gone] }))
    }, playbook)
    await page.reload()
    const link = page.locator('.places a')
    await expect.poll(() => link.allInnerTexts()).toEqual([expect.stringContaining('The stage you pinned is gone')])
    await link.click()
    await page.waitForURL(`**${playbook}`)
  })

  it('is reached from the home page with the keyboard alone', async () => {
    const page = await visit('/')
    await tabTo(page, 'summary', 'Account executive')
    await page.keyboard.press('Enter')
    await page.locator('.choose-fold').first().waitFor()
    await tabTo(page, '.choose-fold > summary', 'Operations manager')
    await page.keyboard.press('Enter')
    await page.locator('.choose-stages a:visible', { hasText: 'Line audit' }).waitFor()
    await tabTo(page, '.choose-stages a', 'Line audit')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/playbooks/account-executive/operations-manager/#line-audit')
    await page.locator('#line-audit .pin').waitFor()
    await tabTo(page, '#line-audit .pin')
    await page.keyboard.press('Space')
    expect(await page.locator('#line-audit .pin').getAttribute('aria-pressed')).toBe('true')
  })
})

describe.each([390, 1280])('the rail at %i px', (width) => {
  it('shows where one is, and covers no anchor', async () => {
    const page = await visit(playbook, { width })
    await page.locator('.pin').first().waitFor()
    await page.locator('.copies').first().waitFor({ state: 'attached' })
    const stages = await page
      .locator('[data-rail] > ol > li > a:visible')
      .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).hash))
    expect(stages.length).toBeGreaterThan(3)
    for (const hash of stages) {
      await page.locator(`[data-rail] > ol > li > a[href="${hash}"]`).press('Enter')
      const here = page.locator('[data-rail] a[aria-current]')
      await expect.poll(() => here.getAttribute('href'), { message: hash }).toBe(hash)
      const free = await page.evaluate((id) => {
        const heading = document.querySelector(`${id} h2`)!.getBoundingClientRect()
        const header = document.querySelector('.site-header')!.getBoundingClientRect().bottom
        const rail = document.querySelector('.rail')!.getBoundingClientRect()
        const floor = rail.width > innerWidth / 2 ? rail.top : innerHeight
        return heading.top >= header && heading.bottom <= floor
      }, hash)
      expect(free, hash).toBe(true)
      expect(await here.evaluate((it) => it.getBoundingClientRect().left >= 0)).toBe(true)
    }
  })
})

describe('words to use', () => {
  const places = [
    [
      playbook,
      '.pb-question, [id*="-reply-"], .pb-say > .prose, .pb-answer[data-round] > .prose, .pb-message .pb-answer > div',
    ],
    ['/objections/', '.answer-words > div'],
    ['/objections/too-expensive/', '.answer-words > div'],
    ['/sequences/new-plant-14-days/', '.touch-words > div'],
    ['/methodologies/meddpicc/', '.method-questions li > p'],
    ['/competitors/nimbro/', '.card-questions li > p'],
    ['/coaching/call-coaching-sheet/', '[id^="ask"] .items > li > p'],
    ['/flash-cards/', '.flash-words > div'],
    [`${playbook}call-plan/`, '.tick-item:is([data-part="objection"], [data-part="may-ask"]) .tick-words > .prose'],
  ] as const

  it.each(places)('can be copied one by one on %s', async (path, texts) => {
    const page = await visit(path)
    await page.locator('.copies').first().waitFor({ state: 'attached' })
    const without = await page
      .locator(texts)
      .evaluateAll((all) =>
        all.filter((it) => !it.nextElementSibling?.matches('.copies')).map((it) => it.textContent?.slice(0, 40)),
      )
    expect(without).toEqual([])
    expect(await page.locator(texts).count()).toBeGreaterThan(1)
    expect(await page.locator('.copy[aria-label^="Share"]').count()).toBe(0)
  })

  it('are copied as they are read', async () => {
    const page = await visit(playbook)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const question = page.locator('.pb-question').first()
    await page.locator('.pb-ask .copy').first().click()
    await page.locator('[role=status]', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await question.innerText())
  })

  it('are shared with the address of the place where the device can share', async () => {
    const page = await visit('/', { width: 390 })
    await page.addInitScript(() => {
      const share = (what: unknown): Promise<void> => Promise.resolve(void Object.assign(globalThis, { shared: what }))
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(`${site.address}${playbook}?utm=x#negotiation`)
    const share = page.locator('#negotiation').getByRole('button', { name: 'Share this question' }).first()
    await share.click()
    const shared = await page.evaluate(
      () => (globalThis as unknown as { shared: { text: string; url: string } }).shared,
    )
    const question = page.locator('#negotiation .pb-question').first()
    expect(shared.text).toBe(await question.innerText())
    expect(shared.url).toBe(`${site.address}${playbook}#${(await question.getAttribute('id')) ?? ''}`)
    expect((await share.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    // Within what isn’t half below the header where the page was scrolled to.
    expect(await axe(page, { within: '#negotiation .pb-ask' })).toEqual([])
  })
})

describe('questions and points elsewhere', () => {
  it('can be copied in a call plan, also another buyer’s', async () => {
    const page = await visit(`${playbook}call-plan/?stage=qualification`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.room > summary').click()
    await page.locator('[data-field="with:account-executive/operations-manager"]').check()
    const sheet = page.locator('.sheet[data-active]')
    await sheet.locator('.guest .question .copy').first().waitFor()
    for (const part of ['.question', '[data-part="point"]']) {
      const all = await sheet.locator(part).count()
      expect(all, part).toBeGreaterThan(2)
      expect(await sheet.locator(`${part} .copy`).count(), part).toBe(all)
    }
    const question = sheet.locator('.question').first()
    await question.locator('.copy').click()
    await page.locator('[role=status]', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await question.locator('.tick').innerText())
    expect(await question.locator('[type=checkbox]').isChecked()).toBe(false)
  })

  it('lead to their places in the playbook', async () => {
    const page = await visit(`${playbook}call-plan/`)
    const places = await page
      .locator('[data-copy-place]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-copy-place')?.split('#')[1] ?? ''))
    await page.goto(site.address + playbook)
    const gone = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), places)
    expect(gone).toEqual([])
    expect(places.length).toBeGreaterThan(20)
  })

  it('can be copied on the page of a vertical', async () => {
    const page = await visit('/verticals/dairy/')
    await page.getByRole('button', { name: 'Copy this question' }).first().waitFor()
    expect(await page.locator('#ask ~ ul .copy, .prose:has(#ask) + ul .copy').count()).toBe(3)
    expect(await axe(page)).toEqual([])
  })
})

describe('an answer in the call plan', () => {
  it('is shared with its address in the playbook, also where another buyer’s joined', async () => {
    const page = await visit('/404.html', { width: 390 })
    await page.addInitScript(() => {
      const share = (what: unknown): Promise<void> => Promise.resolve(void Object.assign(globalThis, { shared: what }))
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(`${site.address}${playbook}call-plan/?stage=qualification`)
    await page.locator('.room > summary').click()
    await page.locator('[data-field="with:account-executive/operations-manager"]').check()
    const sheet = page.locator('.sheet[data-active]')
    await sheet.locator('.guest .tick-more').first().waitFor()
    for (const within of ['.sheet-part > .ticks', '.guest .ticks']) {
      const item = sheet.locator(`${within}[data-ticks="objection"] .tick-item`).first()
      await item.locator('.tick-more > summary').click()
      const share = item.getByRole('button', { name: 'Share the answer' })
      await share.click()
      const shared = await page.evaluate(
        () => (globalThis as unknown as { shared: { text: string; url: string } }).shared,
      )
      expect(shared.text).toBe(await item.locator('.prose').innerText())
      expect((await share.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      const { pathname, hash } = new URL(shared.url)
      const html = readFileSync(join(site.folder, pathname, 'index.html'), 'utf8')
      expect(pathname).not.toContain('call-plan')
      expect(html).toContain(` id="${hash.slice(1)}"`)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.copies').filter({ visible: true }).count()).toBe(0)
  })
})

describe('an answer that failed', () => {
  it('is told to its owner, with the place filled in', async () => {
    const page = await visit(playbook, { javaScript: false })
    const messages = await mailto(page)
    const objections = await page.locator('.pb-objection').count()
    const stages = await page.locator('[id$="-if-they-say"]').count()
    expect(messages).toHaveLength(objections + stages)
    const failed = messages.find(({ subject }) => subject.startsWith('Didn’t work: No budget this year'))
    expect(failed?.to).toBe('coach@example.com')
    expect(failed?.body).toContain('Stage: Qualification\r\nObjection: No budget this year\r\nPage: https://playbook.')
    const heard = messages.find(({ subject }) => subject === 'New objection: Negotiation')
    expect(heard?.to).toBe('lines@example.com')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main a[href^="mailto:"]').filter({ visible: true }).count()).toBe(0)
  })

  it('is told from the library, too, and not on paper', async () => {
    for (const path of ['/objections/', '/objections/too-expensive/']) {
      const page = await visit(path)
      const [message] = await mailto(page)
      expect(message?.subject).toMatch(/^Didn’t work: /)
      expect(message?.body).toContain('/objections/')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('main a[href^="mailto:"]').filter({ visible: true }).count()).toBe(0)
    }
    expect(readFileSync(join(site.folder, playbook, 'print/index.html'), 'utf8')).not.toContain('mailto:')
  })
})

describe('what is folded', () => {
  it('opens for a link, again and again, and for one to itself', async () => {
    const page = await visit('/objections/#too-expensive')
    await page.locator('#too-expensive[open]').waitFor()
    await page.locator('#too-expensive > summary').click()
    await page.locator('#too-expensive:not([open])').waitFor()
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '#too-expensive'
      document.body.append(link)
      link.click()
    })
    await page.locator('#too-expensive[open]').waitFor()
    await page.goto(`${site.address}${playbook}#qualification-if-they-say-no-budget-this-year`)
    await page.locator('#qualification-if-they-say-no-budget-this-year[open]').waitFor()
  })

  it('is open on paper, and closes again', async () => {
    for (const path of [playbook, '/objections/']) {
      const page = await visit(path)
      const closed = page.locator('main details:not([open])')
      const before = await closed.count()
      expect(before).toBeGreaterThan(5)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await closed.count()).toBe(0)
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      expect(await closed.count()).toBe(before)
    }
  })

  it('takes an address that can’t be read', async () => {
    const page = await visit(`${playbook}#%E0%A4%A`)
    await page.locator('.pin').first().waitFor()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([320, 1280])('axe objects to nothing at %i px with everything shown', async (width) => {
    const page = await remembered('/', { width, theme })
    await page.locator('section[aria-labelledby=my-lately] a').first().waitFor()
    expect(await axe(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})

/** The page of someone who has a role, a buyer, a pinned stage and some read lately. */
async function remembered(path: string, options: Visit = {}): Promise<Page> {
  const page = await visit(path, options)
  await page.evaluate((address) => {
    const place = {
      address,
      role: 'account-executive',
      buyer: 'Chief financial officer',
      process: 'New business, direct',
    }
    const negotiation = { ...place, stage: 'negotiation', title: 'Negotiation' }
    const closing = { ...place, stage: 'closing', title: 'Closing' }
    const stages = [negotiation, closing].map(({ stage, title }) => ({ id: stage, title }))
    localStorage.setItem('fieldbook.role/', 'account-executive')
    localStorage.setItem('fieldbook.buyer/account-executive', JSON.stringify({ address, stages }))
    localStorage.setItem('fieldbook.places/', JSON.stringify({ pinned: [negotiation], lately: [closing, negotiation] }))
  }, playbook)
  await page.reload()
  await page.locator('.choose-stages a:visible', { hasText: 'Prospecting' }).waitFor()
  return page
}

async function mailto(page: Page): Promise<{ to: string; subject: string; body: string }[]> {
  const links = await page
    .locator('main a[href^="mailto:"]')
    .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href))
  return links.map((link) => {
    const { pathname, searchParams } = new URL(link)
    return { to: pathname, subject: searchParams.get('subject') ?? '', body: searchParams.get('body') ?? '' }
  })
}
