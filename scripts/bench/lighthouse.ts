import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { browserProgram, findBrowser } from '../../src/browser/index.ts'
import { serveCompressed } from './serve.ts'

/** Fetched when it is needed: it is larger than all else that the project depends on. */
const lighthouse = 'lighthouse@13.5.0'

const pages = {
  home: '/',
  playbook: '/playbooks/account-executive/chief-financial-officer/',
  'call plan': '/playbooks/account-executive/chief-financial-officer/call-plan/',
  search: '/search/',
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>
  readonly audits: Readonly<Record<string, { readonly numericValue: number }>>
}

/**
 * Prints Lighthouse’s scores for a phone on a slow line (its default throttling), medians of `runs`.
 *
 * @param site The folder of the sample company’s built site.
 */
export async function benchPages(site: string, runs = 3): Promise<void> {
  const { address, close } = await serveCompressed(site)
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-lighthouse-'))
  process.stdout.write(
    '\n| page | performance | accessibility | best practices | SEO | largest paint | layout shift |\n' +
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  )
  try {
    const environment = await browserEnvironment()
    for (const [name, path] of Object.entries(pages)) {
      const reports: Report[] = []
      for (let run = 0; run < runs; run++)
        reports.push(await measure(address + path, join(folder, 'report.json'), environment))
      const score = (key: string): string =>
        median(reports.map((it) => (it.categories[key]?.score ?? 0) * 100)).toFixed(0)
      const value = (key: string): number => median(reports.map((it) => it.audits[key]?.numericValue ?? NaN))
      const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score).join(' | ')
      const paint = (value('largest-contentful-paint') / 1000).toFixed(2)
      process.stdout.write(`| ${name} | ${scores} | ${paint} s | ${value('cumulative-layout-shift').toFixed(3)} |\n`)
    }
  } finally {
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, file: string, env: NodeJS.ProcessEnv): Promise<Report> {
  const options = ['--quiet', '--output=json', `--output-path=${file}`, '--chrome-flags=--headless --no-sandbox']
  await promisify(execFile)('npx', ['--yes', lighthouse, url, ...options], { env, maxBuffer: 64_000_000 })
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

async function browserEnvironment(): Promise<NodeJS.ProcessEnv> {
  const location = await findBrowser()
  if (location === 'none') throw new Error('Lighthouse needs a browser, and none was found.')
  const { executable, environment } = await browserProgram(location)
  return { ...process.env, ...environment, CHROME_PATH: executable }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
