import { expect, it } from 'vitest'
import { tabTo } from './tab-to.ts'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

it('a rep goes from the home page to playbook, call plan and debrief without a mouse', async () => {
  const page = await visit('/')
  await tabTo(page, 'summary', 'Account executive')
  await page.keyboard.press('Enter')
  await page.locator('.choose-fold').first().waitFor()
  await tabTo(page, '.choose-fold > summary', 'Chief financial officer')
  await page.keyboard.press('Enter')
  await page.locator('.choose-stages a:visible', { hasText: 'Qualification' }).waitFor()
  await tabTo(page, '.choose-stages a', 'Qualification')
  await page.keyboard.press('Enter')

  await page.waitForURL('**/playbooks/account-executive/chief-financial-officer/#qualification')
  await page.locator('#qualification .pin').waitFor()
  await tabTo(page, 'a[href*="call-plan"]', 'Plan this call')
  await page.keyboard.press('Enter')

  await page.waitForURL('**/call-plan/?stage=qualification**')
  await page.locator('[data-stage-choice="qualification"][aria-current]').waitFor()
  await tabTo(page, '[data-field="account"]')
  await page.keyboard.type('Keyboard Dairy')
  const tick = '.sheet[data-active] [data-prompt^="qualification-ask"] [data-field$=":tick"]'
  await tabTo(page, tick)
  await page.keyboard.press('Space')
  await tabTo(page, '.sheet[data-active] [data-field$=":answer"]')
  await page.keyboard.type('$900 an hour')
  await tabTo(page, '.sheet[data-active] [data-field="execute-people"]')
  await page.keyboard.type('the plant manager')

  const sheet = page.locator('.sheet[data-active]')
  await tabTo(page, '.sheet[data-active] [data-field="outcome"]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  expect(await sheet.locator('[data-field="outcome"][value="next-step"]').isChecked()).toBe(true)
  expect(await sheet.locator('[data-next-step-error]').isVisible()).toBe(true)
  await tabTo(page, '[data-field="next-what"]')
  await page.keyboard.type('send the downtime log')
  await tabTo(page, '[data-field="next-when"]')
  await page.keyboard.type('11272099')
  expect(await sheet.locator('[data-field="next-when"]').inputValue()).toBe('2099-11-27')
  expect(await sheet.locator('[data-next-step-error]').isVisible()).toBe(false)
  await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved on this device \d\d:\d\d$/)

  await page.reload()
  await page.locator(`${tick}:checked`).waitFor()
  await tabTo(page, '[data-all-plans]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/call-plans/')
  expect(await page.locator('.plan-row').innerText()).toMatch(
    /Keyboard Dairy[\s\S]*send the downtime log, by 27 Nov 2099/,
  )
  expect(complaints).toEqual([])
})

it('leads back to the menu whoever opened a dialog from it, or copied', async () => {
  const page = await visit('/playbooks/account-executive/chief-financial-officer/call-plan/?stage=qualification')
  await page.locator('[data-field="account"]').fill('Keyboard Dairy')
  await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Saved/)
  for (const action of ['recap', 'phone', 'markdown']) {
    await page.locator('.desk-more > summary').press('Enter')
    await page.locator(`.desk-menu [data-do="${action}"]`).press('Enter')
    if (action !== 'markdown') {
      await page.locator('dialog[open]').waitFor()
      await page.keyboard.press('Escape')
    }
    expect(await page.locator('.desk-more > summary:focus').count(), action).toBe(1)
  }
  await page.goto(new URL('/call-plans/', page.url()).href)
  await page.locator('.row-more > summary').press('Enter')
  await page.locator('.row-menu [data-do="recap"]').press('Enter')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.row-more > summary:focus').count()).toBe(1)
})

it('each place of that way shows where the focus is', async () => {
  for (const path of ['/', '/playbooks/account-executive/chief-financial-officer/call-plan/', '/search/']) {
    const page = await visit(path)
    const unseen: string[] = []
    for (let turn = 0; turn < 25; turn++) {
      await page.keyboard.press('Tab')
      const about = await page.evaluate(() => {
        const it = document.activeElement
        if (!it || it === document.body) return ''
        const ways = [it, it.parentElement, it.querySelector('span')].filter((each) => each !== null)
        const seen = ways.some((each) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
        })
        return seen ? '' : it.outerHTML.slice(0, 120)
      })
      if (about !== '') unseen.push(about)
    }
    expect(unseen, path).toEqual([])
  }
})
