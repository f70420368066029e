import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from './visit.ts'

const { visit, complaints } = useBrowser()

/** As Salesforce exports a report: a title’s lines below it, quotes and commas in names, a deal without a value. */
const exported = readFileSync(new URL('exports/salesforce-opportunities.csv', import.meta.url), 'utf8')

describe('an export as a CRM writes it', () => {
  it('is counted as somebody counts who goes through its lines', async () => {
    const page = await opened('salesforce-opportunities.csv', Buffer.from(exported))
    const { data } = Papa.parse<Record<string, string>>(exported, { header: true, skipEmptyLines: 'greedy' })
    const deals = data.filter(({ Stage = '' }) => Stage !== '')
    expect(deals).toHaveLength(150)
    const won = deals.filter(({ Stage }) => Stage === 'Closed Won')
    const lost = deals.filter(({ Stage }) => Stage === 'Closed Lost')
    const open = deals.filter((deal) => !won.includes(deal) && !lost.includes(deal))
    const worth = (of: typeof deals): string =>
      `$${of.reduce((sum, { Amount = '' }) => sum + Number(Amount.replaceAll(',', '')), 0).toLocaleString('en-US')}`
    const facts = await rowsOf(page, '[data-facts]')
    expect(facts).toContain(`Open deals ${open.length}`)
    expect(facts).toContain(`Their value ${worth(open)}`)
    expect(facts).toContain(`Won ${won.length}, ${worth(won)}`)
    expect(facts).toContain(`Lost ${lost.length}`)
    expect(facts).toContain(
      `Won of those closed ${Math.round((won.length / (won.length + lost.length)) * 100)} % (${won.length + lost.length})`,
    )
    const stages = await rowsOf(page, '[data-by-stage]')
    for (const [name, title] of [
      ['2 – Qualify', 'Qualification'],
      ['7 – Close', 'Closing'],
    ] as const) {
      const here = open.filter(({ Stage }) => Stage === name)
      expect(stages.find((row) => row.startsWith(title))).toMatch(
        new RegExp(`^${title} ${here.length} ${worth(here).replaceAll(/[$]/g, String.raw`\$&`)} `),
      )
    }
    expect(await page.locator('[data-uncounted] tr').count()).toBe(3)
    expect(await page.locator('[data-uncounted]').innerText()).toContain('Confidential Information')
    const owner = deals.filter((deal) => deal['Opportunity Owner'] === 'S. Brandt' && open.includes(deal))
    expect((await rowsOf(page, '[data-groups]')).find((row) => row.startsWith('S. Brandt'))).toContain(
      `S. Brandt ${owner.length} ${worth(owner)}`,
    )
    expect(await page.locator('[data-warned]').innerText()).toContain('no value')
  })

  it('says how far it has come with a long one, while the page goes on to work', async () => {
    const page = await visit('/tools/pipeline/')
    const { data, meta } = Papa.parse<Record<string, string>>(exported, { header: true, skipEmptyLines: 'greedy' })
    const many = Array.from({ length: 200 }, () => data.filter(({ Stage = '' }) => Stage !== '')).flat()
    await page.evaluate(() => {
      const status = document.querySelector('[data-status]')!
      const seen: string[] = []
      new MutationObserver(() => seen.push(status.textContent)).observe(status, { childList: true })
      let ticks = 0
      const tick = (): void => {
        if (/[1-9]/.test(status.textContent)) ticks++
        requestAnimationFrame(tick)
      }
      tick()
      Object.assign(window, { heard: () => ({ seen, ticks }) })
    })
    await take(page, 'long.csv', Buffer.from(Papa.unparse(many, { columns: meta.fields })))
    const { seen, ticks } = await page.evaluate(() => (window as unknown as { heard: () => Heard }).heard())
    expect(seen[0]).toBe('Reading the file …')
    const shares = seen.flatMap((text) => /^Counting: (\d+) %$/.exec(text)?.[1] ?? []).map(Number)
    expect(shares.length).toBeGreaterThanOrEqual(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(ticks).toBeGreaterThan(0)
    expect(await page.locator('[data-opened]').innerText()).toContain('30,000 rows')
  })

  it('says the same in every way it can be saved', async () => {
    const rows = Papa.parse<string[]>(exported).data.filter((cells) => cells.length > 1)
    const tabs = rows.map((cells) => cells.join('\t')).join('\r\n')
    const files: readonly (readonly [string, Buffer, string])[] = [
      ['export.csv', Buffer.from(exported), 'UTF-8'],
      ['export.tsv', Buffer.from(tabs), 'UTF-8'],
      ['unicode.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabs, 'utf16le')]), 'UTF-16'],
      ['unmarked.txt', Buffer.from(tabs, 'utf16le'), 'UTF-16'],
      ['western.csv', Buffer.from(exported.replaceAll('–', '\x96'), 'latin1'), 'Windows-1252'],
      ['export.xlsx', workbook(rows), 'first sheet of the workbook'],
    ]
    const seen = new Set<string>()
    for (const [name, bytes, how] of files) {
      const page = await opened(name, bytes)
      expect(await page.locator('[data-opened]').innerText()).toContain(how)
      seen.add(JSON.stringify([await rowsOf(page, '[data-facts]'), await rowsOf(page, '[data-by-stage]')]))
      await page.close()
    }
    expect(seen.size).toBe(1)
  })
})

describe('what is wrong with a file', () => {
  it.each([
    ['an empty one', 'a.csv', Buffer.from(''), 'That file is empty.'],
    ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0, 0, 1, 0, 0, 2, 0, 0, 3]), 'That file is no table.'],
    ['heads without rows', 'a.csv', Buffer.from('Stage,Amount\n'), 'heads and no rows'],
    ['an old workbook', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'Save it as .xlsx'],
    ['a torn workbook', 'a.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9]), 'That file is no table.'],
  ])('is said plainly: %s', async (_, name, buffer, words) => {
    const page = await visit('/tools/pipeline/')
    await page.locator('[data-file]').setInputFiles({ name, mimeType: '', buffer })
    await expect.poll(() => page.locator('[data-alert]').innerText()).toContain(words)
  })

  it('is said of one that is too large, without reading it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fieldbook-export-'))
    const file = join(folder, 'huge.csv')
    writeFileSync(file, '')
    truncateSync(file, 200_000_001)
    const page = await visit('/tools/pipeline/')
    await page.locator('[data-file]').setInputFiles(file)
    await expect.poll(() => page.locator('[data-alert]').innerText()).toContain('larger than 200 MB')
    rmSync(folder, { recursive: true })
  })

  it('runs nothing that stands in a cell, and counts nothing that can’t be', async () => {
    const page = await opened(
      'bad.csv',
      Buffer.from(
        [
          'Opportunity Name,Stage,Amount,Amount,Close Date',
          '<img src=x onerror=window.ran=1>,2 – Qualify,1000,7,2024-03-31',
          '"=HYPERLINK(""http://example.com"")",2 – Qualify,-5,7,2027-03-31',
          'Absurd,2 – Qualify,99999999999999,7,2027-03-31',
          'Long ago,2 – Qualify,5,7,1812-03-31',
          'No day,2 – Qualify,5,7,2027-02-30',
          'Formula,2 – Qualify,=2+2,7,2027-03-31',
        ].join('\n'),
      ),
    )
    expect(await page.locator('[data-opened]').innerText()).toContain('stand there twice')
    expect(await page.locator('[data-uncounted-note]').innerText()).toBe('Listed here: 5. Counted: 1.')
    const listed = await page.locator('[data-uncounted]').innerText()
    for (const why of [
      'below nothing',
      'no deal is that large',
      'year can’t be right',
      'isn’t a date',
      'isn’t an amount',
    ])
      expect(listed).toContain(why)
    expect(await page.locator('[data-warned]').innerText()).toContain('<img src=x')
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await page.locator('[data-missing]').innerText()).toContain('Next step')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-download-uncounted]').click(),
    ])
    const list = readFileSync(await download.path(), 'utf8')
    expect(list.split('\r\n').filter((line) => line !== '')).toHaveLength(6)
    expect(list).toContain("'=2+2")
  })
})

describe('the open deals of an export', () => {
  it('go to the forecast, which asks before it puts them in the place of others', async () => {
    const page = await opened('salesforce-opportunities.csv', Buffer.from(exported))
    const value = (await rowsOf(page, '[data-facts]'))
      .find((row) => row.startsWith('Their value'))!
      .replace('Their value ', '')
    await page.locator('[data-to-forecast]').press('Enter')
    await page.waitForURL('**/tools/forecast/')
    expect(await page.locator('[data-process]').inputValue()).toBe('new-business-direct')
    expect(await page.locator('[data-handed-report]').innerText()).toContain(
      'open deals of salesforce-opportunities.csv',
    )
    expect((await rowsOf(page, '[data-total]'))[0]).toContain(value)
    expect(await page.locator('[data-handed]').isVisible()).toBe(false)
    const count = await page.locator('[data-deals] tr').count()
    expect(count).toBeGreaterThan(20)
    await page.locator('[data-deals] tr').first().locator('button').click()
    await page.goto(new URL('/tools/pipeline/', page.url()).href)
    await take(page, 'salesforce-opportunities.csv', Buffer.from(exported))
    await page.locator('[data-to-forecast]').click()
    await page.waitForURL('**/tools/forecast/')
    expect(await page.locator('[data-handed-words]').innerText()).toContain(`read ${count} open deals`)
    await page.locator('[data-handed-leave]').click()
    await page.reload()
    expect(await page.locator('[data-handed]').isVisible()).toBe(false)
    expect(await page.locator('[data-deals] tr').count()).toBe(count - 1)
  })
})

it('no page throws, breaks its policy or asks another host', () => {
  expect(complaints).toEqual([])
})

interface Heard {
  readonly seen: readonly string[]
  readonly ticks: number
}

async function opened(name: string, buffer: Buffer): Promise<Page> {
  const page = await visit('/tools/pipeline/')
  await take(page, name, buffer)
  return page
}

async function take(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('[data-file]').setInputFiles({ name, mimeType: '', buffer })
  await expect.poll(() => page.locator('[data-report]').isVisible()).toBe(true)
}

async function rowsOf(page: Page, body: string): Promise<string[]> {
  const rows = await page.locator(`${body} tr`).allInnerTexts()
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())
}

/** A workbook with every cell as text, as exports have them. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${escape(text)}</t></is></c>`
  const lines = rows.map((cells, index) => `<row r="${index + 1}">${cells.map(cell).join('')}</row>`)
  const sheet = `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
  return Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
}
