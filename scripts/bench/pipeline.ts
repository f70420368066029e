import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { serveCompressed } from './serve.ts'

/**
 * Prints what a large CRM export costs: seconds from the moment the file is chosen to the report on the screen, and the
 * longest time in which the page could answer nothing. Medians of `runs`, each in a page of its own.
 *
 * @param site The folder of the sample company’s built site.
 */
export async function benchPipeline(
  site: string,
  rows: readonly number[] = [10_000, 100_000],
  runs = 3,
): Promise<void> {
  const location = await findBrowser()
  if (location === 'none') throw new Error('Pipeline health is measured in a browser, and none was found.')
  const [browser, { address, close }] = await Promise.all([openBrowser(location), serveCompressed(site)])
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-export-'))
  process.stdout.write(
    '\n| CRM export | size | read, counted and drawn | page stood still for at most |\n| ---: | ---: | ---: | ---: |\n',
  )
  try {
    for (const count of rows) {
      const file = join(folder, `export-${count}.csv`)
      const text = exportOf(count)
      writeFileSync(file, text)
      const measured: Measured[] = []
      for (let run = 0; run < runs; run++) {
        const page = await browser.newPage({ serviceWorkers: 'block' })
        await page.goto(`${address}/tools/pipeline/`, { waitUntil: 'networkidle' })
        measured.push(await read(page, file))
        await page.close()
      }
      const [seconds, still] = [median(measured.map((it) => it.ms)) / 1000, median(measured.map((it) => it.still))]
      const size = (text.length / 1e6).toFixed(1)
      process.stdout.write(`| ${count} rows | ${size} MB | ${seconds.toFixed(2)} s | ${still.toFixed(0)} ms |\n`)
    }
  } finally {
    close()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  readonly ms: number
  readonly still: number
}

/** The clock starts in the page when the file arrives there, and stops in the frame after its report and chart stand. */
async function read(page: Page, file: string): Promise<Measured> {
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-file]')!
    const watch = { began: 0, last: 0, still: 0, ms: 0 }
    Object.assign(window, { watch })
    input.addEventListener('change', () => {
      watch.began = watch.last = performance.now()
      const look = (): void => {
        const now = performance.now()
        watch.still = Math.max(watch.still, now - watch.last)
        watch.last = now
        const isDrawn = document.querySelector('[data-report]:not([hidden]) [data-chart] svg') !== null
        if (isDrawn) requestAnimationFrame(() => (watch.ms = performance.now() - watch.began))
        else setTimeout(look, 0)
      }
      look()
    })
  })
  await page.locator('[data-file]').setInputFiles(file)
  await page.waitForFunction(() => (window as unknown as { watch: { ms: number } }).watch.ms > 0, undefined, {
    timeout: 120_000,
  })
  return page.evaluate(() => (window as unknown as { watch: Measured }).watch)
}

/** Deals as Salesforce exports them, of the sample’s direct process: two years of them, in twenty columns. */
function exportOf(count: number): string {
  const heads =
    'Opportunity ID,Opportunity Name,Account Name,Type,Opportunity Owner,Stage,Amount,Amount Currency,Probability (%),Created Date,Close Date,Last Stage Change Date,Next Step,Contact Roles,Push Count,Stage Before Closing,Product Family,Lead Source,Loss Reason,Last Modified Date'
  const stages = ['1 – Prospect', '2 – Qualify', '3 – Audit', '4 – Propose', '5 – Prove', '6 – Negotiate', '7 – Close']
  const pick = <T>(from: readonly T[], by: number): T => from[by % from.length]!
  const day = (number: number): string => {
    const [year, month, date] = new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10).split('-')
    return `${month}/${date}/${year}`
  }
  const rows = Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0
    const [fate, at] = [mixed % 10, pick(stages, mixed >>> 8)]
    const stage = fate < 2 ? 'Closed Won' : fate < 6 ? 'Closed Lost' : at
    const created = (mixed >>> 4) % 600
    return [
      `006${mixed.toString(36).padStart(12, '0')}`,
      `"Plant ${index + 1}, packaging line"`,
      `"Account ${mixed % 9000}, Inc."`,
      pick(['New customer', 'Existing customer'], mixed >>> 3),
      pick(['A. Rep', 'B. Rep', 'C. Rep', 'D. Rep', 'E. Rep', 'F. Rep'], mixed >>> 5),
      stage,
      `"$${(20_000 + (mixed % 900_000)).toLocaleString('en-US')}.00"`,
      'USD',
      pick([10, 20, 40, 60], mixed >>> 7),
      day(created),
      day(created + 60 + ((mixed >>> 9) % 200)),
      day(created + ((mixed >>> 11) % 60)),
      fate >= 6 && mixed % 3 > 0 ? 'Call the plant manager about the audit' : '',
      1 + ((mixed >>> 13) % 5),
      (mixed >>> 15) % 4,
      fate < 6 ? at : '',
      pick(['Packaging lines', 'Standalone machines'], mixed >>> 17),
      pick(['Web', 'Trade fair', 'Dealer', 'Referral'], mixed >>> 19),
      fate >= 2 && fate < 6 ? pick(['Price', 'No decision', 'Competitor', 'Timing'], mixed >>> 21) : '',
      day(created + 100),
    ].join(',')
  })
  return [heads, ...rows].join('\r\n')
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
