import { describe, expect, it } from 'vitest'
import { axe } from './axe.ts'
import { openRole } from './open-role.ts'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

describe('a guide', () => {
  it('says what comes next, and remembers on this device that it was done', async () => {
    const page = await visit('/guides/first-week/')
    expect(await page.locator('learn-guide .next-title').innerText()).toContain('What we sell')
    await page.locator('[data-done]').click()
    expect(await page.locator('[data-done]').getAttribute('aria-pressed')).toBe('true')
    await page.goto(new URL('/guides/', page.url()).href)
    const path = page.locator('[data-path]').first()
    expect(await path.locator('[data-progress]').innerText()).toMatch(/^1 of 4 done .* Next: What we sell/)
    expect(await path.locator('[data-guide="first-week"] [data-mark]').isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.locator('[data-clear]').click()
    expect(await path.locator('[data-mark]').first().isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await path.locator('[data-mark]').first().isVisible()).toBe(true)
  })

  it('takes progress from a file, and nothing from another one', async () => {
    const page = await visit('/guides/')
    const take = (text: string) =>
      page
        .locator('[data-file]')
        .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await take('<script>alert(1)</script>')
    await expect.poll(() => page.locator('[data-note]').innerText()).toContain('holds no progress')
    await take('{"version":1,"guides":{"first-call":"2026-11-20"},"cards":{}}')
    await expect.poll(() => page.locator('[data-guide="first-call"] [data-mark]').isVisible()).toBe(true)
  })

  it('says whether a choice is right, and why, without a script', async () => {
    const page = await visit('/guides/first-week/', { javaScript: false })
    const check = page.locator('.check').first()
    await check.locator('label', { hasText: 'Register it for later' }).click()
    expect(await check.locator('.verdict', { hasText: 'Not this one' }).first().isVisible()).toBe(true)
    expect(await check.locator('.verdict[data-right]').isVisible()).toBe(false)
    await check.locator('summary').click()
    expect(await check.locator('.reveal-words').innerText()).toContain('we make nothing for bags')
    expect(await page.locator('[data-done]').isVisible()).toBe(false)
  })

  it('is clean with everything open', async () => {
    for (const path of ['/guides/the-payback/', '/guides/first-call/']) {
      const page = await visit(path)
      for (const fold of await page.locator('.reveal > summary').all()) await fold.click()
      await page.locator('.choice > input').first().check()
      expect(await axe(page)).toEqual([])
    }
  })
})

describe('a sheet to fill in with a pen', () => {
  it.each(['/guides/first-90-days-account-executive/sheet/', '/coaching/funnel-review/sheet/'])(
    'is printed from its page by a button that isn’t on the paper: %s',
    async (path) => {
      const page = await visit(path)
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '')
      })
      await page.getByRole('button', { name: 'Print' }).click()
      expect(await page.locator('body[data-printed]').count()).toBe(1)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0)
    },
  )

  it('has room between the name of a period and its goals', async () => {
    for (const width of [390, 1280]) {
      for (const path of [
        '/guides/first-90-days-account-executive/',
        '/guides/first-90-days-account-executive/sheet/',
      ]) {
        const page = await visit(path, { width })
        const gaps = await page.locator('.ramp').evaluateAll((tables) =>
          tables.map((table) => {
            const heading = table.closest('section')?.querySelector('h2, h3')
            return table.getBoundingClientRect().top - (heading?.getBoundingClientRect().bottom ?? 0)
          }),
        )
        expect(gaps.length).toBe(3)
        expect(Math.min(...gaps), `${path} at ${String(width)} px`).toBeGreaterThan(6)
      }
    }
  })
})

describe('a term', () => {
  it('is explained on hover and focus, and Esc closes it', async () => {
    const page = await visit('/guides/first-call/')
    const term = page.locator('.term-mention').first()
    const card = page.locator(`#${(await term.getAttribute('aria-describedby')) ?? ''}`)
    expect(await card.isVisible()).toBe(false)
    await term.hover()
    await expect.poll(() => card.isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => card.isVisible()).toBe(false)
    await term.focus()
    await expect.poll(() => card.isVisible()).toBe(true)
    expect(await card.locator('a').getAttribute('href')).toMatch(/^\/glossary\/#/)
    const ids = await page.locator('.term-card').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('adds no word to what is read aloud as text or copied', async () => {
    const page = await visit('/guides/first-call/')
    const prose = await page.locator('.prose').first().innerText()
    expect(prose).toContain('A call plan takes 40 minutes')
    expect(prose).not.toContain('In the glossary')
  })
})

describe('the definition of a term', () => {
  it.each([320, 390, 768])(
    'stands off both edges of a screen of %i pixels, wherever its word stands',
    async (width) => {
      const page = await visit('/guides/first-call/', { width })
      const mentions = page.locator('.term-mention')
      expect(await mentions.count()).toBeGreaterThan(3)
      for (const mention of await mentions.all()) {
        await mention.focus()
        const box = await page.locator('.term-card:popover-open').boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(12)
        expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width - 12)
      }
    },
  )
})

describe('the flash cards', () => {
  it('begin with the role that was chosen on the device', async () => {
    const page = await visit('/')
    await openRole(page, 'territory-manager')
    await page.goto(`${site.address}/flash-cards/`)
    await expect.poll(() => page.locator('select[data-role]').inputValue()).toBe('territory-manager')
    const others = page.locator('[data-card]:visible:not([data-roles~="territory-manager"])')
    await expect.poll(() => others.count()).toBe(0)
    await page.locator('select[data-role]').selectOption('')
    await expect.poll(() => others.count()).toBeGreaterThan(0)
  })

  it('are practised with the keyboard, and a known card comes back another day', async () => {
    const page = await visit('/flash-cards/')
    await page.locator('select[data-role]').selectOption('dealer-manager')
    await page.locator('select[data-persona]').selectOption('managing-director')
    const count = await page.locator('[data-card]:visible').count()
    expect(count).toBeGreaterThan(1)
    await page.locator('[data-start]').press('Enter')
    expect(await page.locator('[data-card]:visible').count()).toBe(1)
    const first = await page.locator('[data-card]:visible').innerText()
    expect(await page.locator('[data-known]').isDisabled()).toBe(true)
    expect(await page.locator('.flash-keys').innerText()).toMatch(/^Press the card to turn it/)
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('[data-known]').isEnabled()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('1')
    expect(await page.locator('[data-card]:visible').innerText()).not.toBe(first)
    for (let turn = 0; turn < count; turn++) {
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('[data-known]').isEnabled()).toBe(true)
      await page.keyboard.press('2')
    }
    expect(await page.locator('.flash-place').innerText()).toBe(`Done: ${String(count)} cards.`)
    // The cards close a moment later.
    await page.waitForTimeout(100)
    expect(await page.locator('.flash-place').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('flash-place')
    await page.reload()
    await page.locator('select[data-role]').selectOption('dealer-manager')
    await page.locator('select[data-persona]').selectOption('managing-director')
    expect(await page.locator('[data-start]').innerText()).toContain('Nothing is due today')
  })

  it('are all there without a script', async () => {
    const page = await visit('/flash-cards/', { javaScript: false })
    expect(await page.locator('[data-card]:visible').count()).toBeGreaterThan(29)
    await page.locator('[data-card="too-expensive"] summary').click()
    expect(await page.locator('[data-card="too-expensive"] .flash-back').isVisible()).toBe(true)
    expect(await page.locator('select').first().isVisible()).toBe(false)
  })
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})
