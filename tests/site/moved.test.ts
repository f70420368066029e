import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { site, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()
const process = '/processes/territory-coverage/'
const playbook = '/playbooks/territory-manager/maintenance-manager/territory/'

describe('an address that was kept', () => {
  it.each([
    ['of a heading', `${process}#analyse`, `${process}#analyze`],
    ['of what is below it', `${process}#analyse-they-need-to-learn`, `${process}#analyze-they-need-to-learn`],
    ['of a term whose file was renamed', '/glossary/#breakdown', '/glossary/#unplanned-stop'],
    ['of the same stage in a playbook', `${playbook}#analyse-ask-2`, `${playbook}#analyze-ask-2`],
  ])('%s opens where it stands now', async (_, kept, now) => {
    const page = await visit(kept)
    await page.waitForURL(site.address + now)
    await atTop(page, now)
  })

  it('opens the fold that it is in', async () => {
    const page = await visit(`${playbook}#analyse-learn`)
    await page.waitForURL(`${site.address}${playbook}#analyze-learn`)
    await expect.poll(() => page.locator('#analyze-learn').getAttribute('open')).not.toBeNull()
  })

  it('is followed from a link in the page itself, and left alone where nothing stands at either', async () => {
    const page = await visit(process)
    await page.evaluate("location.hash = '#analyse'")
    await page.waitForURL(`${site.address}${process}#analyze`)
    await page.evaluate("location.hash = '#analyse-nothing'")
    await page.evaluate("location.hash = '#%'")
    await page.waitForTimeout(200)
    expect(new URL(page.url()).hash).toBe('#%')
  })
})

describe('a page whose file was renamed', () => {
  it.each([true, false])('leads on (scripts run: %s)', async (javaScript) => {
    const page = await visit('/objections/no-budget/', { javaScript })
    await page.waitForURL(`${site.address}/objections/no-budget-this-year/`)
    expect(await page.locator('h1').innerText()).toBe('“No budget this year”')
  })

  it('takes the place in the page along', async () => {
    const page = await visit('/objections/no-budget/?from=mail#page-met')
    const now = '/objections/no-budget-this-year/?from=mail#page-met'
    await page.waitForURL(site.address + now)
    await atTop(page, now)
  })

  it('breaks no rule of the page', () => {
    expect(complaints).toEqual([])
  })
})

/** What an address names is in view, below the header that stays. */
async function atTop(page: Page, address: string): Promise<void> {
  const place = page.locator(`[id="${address.split('#')[1] ?? ''}"]`)
  await expect.poll(async () => (await place.boundingBox())?.y).toBeLessThan(800)
}
