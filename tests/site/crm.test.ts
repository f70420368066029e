import { describe, expect, it } from 'vitest'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

describe('a link from the CRM', () => {
  it.each([
    ['crm-stage=2%20%E2%80%93%20Qualify', '/processes/new-business-direct/#qualification'],
    [
      'crm-stage=2%20–%20Qualify&persona=chief-financial-officer&role=account-executive',
      '/playbooks/account-executive/chief-financial-officer/#qualification',
    ],
    ['crm-stage=joint qualification', '/processes/new-business-dealer/#joint-qualification'],
  ])('opens the stage it names: ?%s', async (question, address) => {
    const page = await visit(`/crm/?${question}`)
    await expect.poll(() => page.url().replace(/^https?:\/\/[^/]+/, '')).toBe(address)
    expect(complaints).toEqual([])
  })

  it('lists the places where several stages go by the name, and says so', async () => {
    const page = await visit('/crm/?crm-stage=Order')
    await expect.poll(() => page.locator('[data-crm-message]').textContent()).toBe('It could be one of these:')
    expect(await page.locator('[data-crm-list] a').allTextContents()).toEqual([
      'New business through dealers: Order',
      'New business, direct: Closing',
      'Retrofits and upgrades: Order',
    ])
  })

  it('shows a name that nobody knows as words, and lists every stage', async () => {
    const page = await visit(`/crm/?crm-stage=${encodeURIComponent('<img src=x onerror=alert(1)>')}&other=1`)
    const message = page.locator('[data-crm-message]')
    await expect.poll(() => message.textContent()).toContain('“<img src=x onerror=alert(1)>”')
    expect(await message.locator('img').count()).toBe(0)
    expect(await page.locator('[data-crm-list] a').count()).toBeGreaterThan(15)
    expect(complaints).toEqual([])
  })
})
