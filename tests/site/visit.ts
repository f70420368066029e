import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { waitingForScripts } from './started.ts'

/** The sample company's site, built once for all tests. */
export const site = inject('site')

export interface Visit {
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly javaScript?: boolean
  /** On a touch screen, as a phone is. */
  readonly touch?: boolean
}

/**
 * Opens pages of the site in a real browser that is started once a file. Whatever a page asks of another host, blocks
 * by its Content Security Policy or throws is collected in `complaints`.
 */
export function useBrowser() {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    const location = await findBrowser()
    if (location === 'none')
      throw new Error(
        'The tests of the site need a browser; the npm package @sparticuz/chromium brings one for Linux on x64.',
      )
    browser = await openBrowser(location)
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser.close()
  })

  async function visit(
    path: string,
    { width = 1280, theme = 'light', javaScript = true, touch = false }: Visit = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: theme,
      javaScriptEnabled: javaScript,
      hasTouch: touch,
      isMobile: touch,
      reducedMotion: 'reduce',
    })
    contexts.push(context)
    const page = await (javaScript ? waitingForScripts(context) : context).newPage()
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.address))
        complaints.push(`${path} asks ${request.url()}`)
    })
    await page.goto(site.address + path)
    return page
  }
  /** A device of its own, with nothing on it yet. */
  async function device(): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    contexts.push(context)
    return waitingForScripts(context)
  }
  return { visit, device, complaints }
}

/** One page of every template. */
export const templates = [
  '/',
  '/roles/',
  '/roles/account-executive/',
  '/personas/',
  '/personas/chief-financial-officer/',
  '/processes/',
  '/processes/new-business-direct/',
  '/processes/key-account-growth/',
  '/playbooks/',
  '/playbooks/account-executive/chief-financial-officer/',
  '/playbooks/account-executive/chief-financial-officer/call-plan/',
  '/playbooks/account-executive/chief-financial-officer/print/',
  '/call-plans/',
  '/objections/',
  '/objections/too-expensive/',
  '/collateral/',
  '/collateral/cost-of-waiting/',
  '/offerings/',
  '/offerings/packaging-lines/',
  '/channels/',
  '/channels/direct/',
  '/channels-and-offerings/',
  '/verticals/',
  '/people/',
  '/glossary/',
  '/guides/',
  '/guides/first-week/',
  '/guides/source-format/',
  '/guides/the-payback/',
  '/guides/first-90-days-account-executive/',
  '/guides/first-90-days-account-executive/sheet/',
  '/flash-cards/',
  '/rules/',
  '/rules/broken-link/',
  '/processes/new-business-direct/cheat-sheet/',
  '/processes/new-business-direct/gates/',
  '/processes/new-business-direct/approvals/',
  '/processes/new-business-direct/slips/',
  '/processes/new-business-direct/mutual-plan/',
  '/processes/new-business-direct/crm/',
  '/crm/',
  '/processes/key-account-growth/account-plan/',
  '/processes/territory-coverage/territory-plan/',
  '/processes/planned-call/call-sheet/',
  '/journeys/',
  '/journeys/line-for-a-food-plant/',
  '/ideal-customer/',
  '/pricing/',
  '/approvals/',
  '/company/',
  '/competitors/',
  '/competitors/nimbro/',
  '/verticals/dairy/',
  '/sequences/',
  '/sequences/new-plant-14-days/',
  '/skills/',
  '/skills/asking-questions/',
  '/methodologies/',
  '/methodologies/meddpicc/',
  '/methodologies/meddpicc/sheet/',
  '/coaching/',
  '/coaching/funnel-review/',
  '/coaching/funnel-review/sheet/',
  '/metrics/',
  '/metrics/win-rate-lines/',
  '/win-loss-review/',
  '/tools/',
  '/tools/pipeline/',
  '/tools/forecast/',
  '/tools/what-would-help-most/',
  '/tools/campaign-return/',
  '/tools/scorecard/',
  '/tools/fit-advisor/',
  '/tools/territory/',
  '/tools/account-plan/',
  '/tools/where-do-we-stand/',
  '/changes/',
  '/gaps/',
  '/gaps/roles/account-executive/',
  '/gaps/processes/new-business-direct/',
  '/reviews/',
  '/reviews/test-hall-manager/',
  '/print/',
  '/offline/',
  '/search/',
  '/404.html',
]
