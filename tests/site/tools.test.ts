import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { axeInBothThemes } from './axe.ts'
import { site, templates, useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

describe('the forecast', () => {
  it('adds up what is pasted, says what it didn’t read, and keeps it for the next visit', async () => {
    const page = await visit('/tools/forecast/')
    expect(await page.locator('[data-deal-rows]').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Remove all deals' }).isVisible()).toBe(false)
    await page.locator('[data-process]').selectOption('new-business-direct')
    await page.locator('.tool-paste > summary').press('Enter')
    await page
      .locator('[data-pasted]')
      .fill('Plant;Qualification;500,000;2031-12-15;commit\nOther;Closing;300000;2031-12-01\nOdd;Nowhere;1')
    await page.locator('[data-take]').press('Enter')
    expect(await page.locator('[data-paste-report]').innerText()).toContain('Line 3: the process has no such stage')
    const winning = async (stage: string): Promise<number> =>
      Number((await page.locator(`[data-winning="${stage}"]`).innerText()).replace(/[^\d.]/g, '')) / 100
    const row = page.locator('[data-months] tr')
    expect(await row.locator('th').innerText()).toBe('Dec 2031')
    const cells = (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace(/[^\d.]/g, '')))
    expect([cells[0], cells[1], cells[3], cells[4]]).toEqual([2, 800_000, 500_000, 500_000])
    const weighted = 500_000 * (await winning('qualification')) + 300_000 * (await winning('closing'))
    // The page shows the win probabilities rounded.
    expect(Math.abs((cells[2] ?? 0) - weighted)).toBeLessThan(8000)
    await expect.poll(() => page.locator('[data-chart] svg text').count()).toBe(2)
    expect(await axeInBothThemes(page)).toEqual([])
    await page.reload()
    expect(await page.locator('[data-months] th').innerText()).toBe('Dec 2031')
    await page.locator('[data-reset]').click()
    expect(await page.locator('[data-empty]').isVisible()).toBe(true)
  })
})

describe('what would help most', () => {
  it('follows a figure that is changed, says whose it is, and refuses an absurd one', async () => {
    const page = await visit('/tools/what-would-help-most/')
    await page.locator('[data-process]').selectOption('new-business-direct')
    await expect.poll(() => page.locator('[data-chart] svg').count()).toBe(1)
    const before = await page.locator('[data-revenue]').innerText()
    const orders = await page.locator('[data-levers] td:nth-child(2)').allInnerTexts()
    expect(
      orders.every((count) => /^(?:about )?0\.(?:\d[1-9]|[1-9]\d)$/.test(count)),
      orders.join(),
    ).toBe(true)
    const conversion = page.getByLabel('Moves on, %, Qualification')
    await conversion.fill('90')
    expect(await page.locator('[data-revenue]').innerText()).not.toBe(before)
    expect(await page.locator('[data-source="qualification"]').innerText()).toContain('yours; the playbook says 45 %')
    await conversion.fill('900')
    expect(await conversion.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.field-problem').first().innerText()).toBe('At most 100.')
    expect(await page.locator('[data-revenue]').textContent()).toBe('unknown')
    expect(await axeInBothThemes(page)).toEqual([])
    await page.locator('[data-reset]').click()
    await page.locator('[data-process]').selectOption('new-business-direct')
    expect(await page.locator('[data-revenue]').innerText()).toBe(before)
  })
})

describe('the campaign’s return', () => {
  it('is that of the guide’s example', async () => {
    const page = await visit('/tools/campaign-return/')
    for (const [label, value] of [
      ['Leads it brings', '200'],
      ['What it costs, all in all', '20000'],
      ['Of the leads, become customers, %', '2'],
      ['First order of a customer', '50000'],
      ['Margin on it, %', '30'],
      ['Days from lead to order', '31'],
      ['It brings them from', '2027-01-01'],
    ] as const) {
      await page.getByLabel(label).fill(value)
    }
    const rows = await page.locator('[data-rows] tr').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Customers 4',
      'Revenue $200,000',
      'Left after margin and cost $40,000',
      'Return on the campaign 200 %',
      'When the orders arrive Feb 2027',
      'Cost of a lead $100',
      'Cost of a customer $5,000',
      'Leads from which it pays 67',
    ])
    expect(await axeInBothThemes(page)).toEqual([])
  })
})

describe('the fit advisor', () => {
  it('says which processes fit a role, why, and where to start', async () => {
    const page = await visit('/tools/fit-advisor/')
    expect(await page.locator('[data-count]').innerText()).toBe('Start from a role, or answer what you know of one.')
    expect(await page.locator('[data-verdict]').allInnerTexts()).toEqual(['', '', '', ''])
    await page.locator('[data-role]').selectOption('account-executive')
    const opportunity = page.locator('[data-type="opportunity"]')
    expect(await opportunity.locator('[data-verdict]').innerText()).toBe('fits')
    expect(await opportunity.locator('[data-start] a').first().isVisible()).toBe(true)
    await page.getByLabel('How many days does a deal take?').fill('3')
    expect(await opportunity.locator('[data-verdict]').innerText()).toBe('doesn’t fit')
    expect(await opportunity.locator('[data-reason]').innerText()).toContain('3 days')
    expect(await axeInBothThemes(page)).toEqual([])
  })
})

describe('pipeline health', () => {
  it('reads a made-up export, names the stuck deals and says what to ask', async () => {
    const page = await visit('/tools/pipeline/')
    await page.locator('[data-example]').press('Enter')
    await expect.poll(() => page.locator('[data-report]').isVisible()).toBe(true)
    expect(await page.locator('[data-uncounted-note]').innerText()).toBe('All 400 rows are counted.')
    expect(await page.locator('[data-warned] tr').count()).toBeGreaterThan(5)
    expect(await page.locator('[data-warned]').innerText()).toContain('stuck')
    expect(await page.locator('[data-asks] li').count()).toBeGreaterThan(2)
    expect(await page.locator('[data-by-stage] tr').first().innerText()).toMatch(/playbook: \d+ %/)
    expect(await page.locator('[data-groups] h3').allInnerTexts()).toEqual([
      'By owner',
      'By offering',
      'By channel',
      'By type of customer',
      'By loss reason',
    ])
    await expect.poll(() => page.locator('[data-chart] svg').count()).toBe(1)
    expect(await axeInBothThemes(page)).toEqual([])
  })

  it('asks what could be two things, counts nothing before, and remembers the answers', async () => {
    const page = await visit('/tools/pipeline/')
    const text =
      'Chance;Phase;Betrag;Abschluss\nWerk Süd;Closing;1.234 €;3/4/2027\nWerk Nord;Angebot;2.000 $;5/6/2027\n=HYPERLINK("x");Closing;x;5/6/2027\n'
    // Windows-1252 has its own place for the euro.
    const buffer = Buffer.from(text.replace('€', '\x80'), 'latin1')
    const take = async (): Promise<void> => {
      await page.locator('[data-file]').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer })
    }
    await take()
    await expect.poll(() => page.locator('[data-opened]').innerText()).toContain('Windows-1252')
    await page.getByLabel('Name of the deal').selectOption('Chance')
    await page.getByLabel('Stage', { exact: true }).selectOption('Phase')
    await expect.poll(() => page.locator('[data-stage-meanings]').innerText()).toContain('Angebot')
    await page.getByLabel('Value', { exact: true }).selectOption('Betrag')
    await page.getByLabel('Expected or closed on').selectOption('Abschluss')
    await page.getByLabel(/How are dates written, such as/).selectOption('day first')
    expect(await page.locator('[data-report]').isVisible()).toBe(false)
    await page.getByLabel(/What stands before the decimals/).selectOption(',')
    await page.getByLabel(/^1 EUR/).fill('1.1')
    await page.getByLabel(/^1 \$/).fill('1')
    await page.getByLabel(/^Angebot/).selectOption('lost')
    // A slow machine counts in between, with some of the answers only.
    const uncounted = async () =>
      (await page.locator('[data-uncounted-note]').innerText()) + (await page.locator('[data-uncounted]').innerText())
    await expect.poll(uncounted).toMatch(/Listed here: 1. Counted: 2.[^]*the value isn’t an amount/)
    expect(await page.locator('[data-facts]').innerText()).toContain('$1,357')
    expect(await axeInBothThemes(page)).toEqual([])
    await page.reload()
    await take()
    await expect.poll(() => page.locator('[data-facts]').innerText()).toContain('$1,357')
  })

  it('says plainly what is no export', async () => {
    const page = await visit('/tools/pipeline/')
    await page.locator('[data-file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
    await expect.poll(() => page.locator('[data-alert]').innerText()).toBe('That file is empty.')
  })
})

describe('a tool', () => {
  it('without a script says so, and where the figures stand', async () => {
    const page = await visit('/tools/forecast/', { javaScript: false })
    expect(await page.locator('noscript').innerText()).toContain('Processes')
    expect(await page.locator('.tool').isVisible()).toBe(false)
  })

  it('alone loads its script, and what that script alone needs', () => {
    const scripts = readdirSync(join(site.folder, 'assets')).filter((file) => file.endsWith('.js'))
    const text = (path: string): string => readFileSync(join(site.folder, path), 'utf8')
    const named = (from: string): string[] => scripts.filter((file) => from.includes(file))
    /** Everything that a page loads by itself: its scripts, and what they import at once. */
    const loaded = (page: string): Set<string> => {
      const all = new Set(named(text(page.endsWith('/') ? `${page}index.html` : page)))
      for (const file of all) {
        const imports = text(`assets/${file}`).match(/(?:\bfrom|\bimport)\s*["']\.\/[^"']+["']/g) ?? []
        for (const it of named(imports.join(' '))) all.add(it)
      }
      return all
    }
    const tools = templates.filter((page) => /^\/tools\/./.test(page))
    const others = templates.filter((page) => !tools.includes(page))
    const elsewhere = new Set(others.flatMap((page) => [...loaded(page)]))
    expect(tools.length).toBeGreaterThan(5)
    for (const page of tools) {
      const own = [...loaded(page)].filter((file) => !elsewhere.has(file))
      expect(own.length, page).toBeGreaterThan(0)
    }
    const worker = scripts.filter((file) => file.startsWith('worker'))
    expect(worker).toHaveLength(1)
    expect(
      [...worker, ...scripts.filter((file) => /papa|draw-bars/.test(file))].filter((file) => elsewhere.has(file)),
    ).toEqual([])
    const weight = (files: Iterable<string>): number =>
      [...files].reduce((sum, file) => sum + text(`assets/${file}`).length, 0)
    const home = loaded('/')
    expect(
      weight([...elsewhere].filter((file) => loaded('/tools/pipeline/').has(file) && !home.has(file))),
    ).toBeLessThan(20_000)
  })

  it('alone loads the chart library, and only it', () => {
    const chart = readdirSync(join(site.folder, 'assets')).filter((file) => file.startsWith('draw-bars.'))
    expect(chart).toHaveLength(1)
    const naming = templates.filter((path) => {
      const text = readFileSync(join(site.folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
      return text.includes('draw-bars')
    })
    expect(naming).toEqual([])
    expect(readFileSync(join(site.folder, 'service-worker.js'), 'utf8')).not.toContain(chart[0])
  })
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})
