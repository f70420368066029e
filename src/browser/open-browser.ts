import type { Browser } from 'playwright-core'
import { browserProgram } from './browser-program.ts'
import type { BrowserLocation } from './find-browser.ts'

/** A browser was found and doesn't start: a missing system library, a wrong architecture, a program that is no browser. */
export class BrowserWontStart extends Error {
  override readonly name = 'BrowserWontStart'
}

/**
 * Starts the browser without a window (60–120 ms; the bundled one takes 2 s more the first time). The caller closes it.
 *
 * @param more arguments for the browser, on top of those that everybody needs
 * @throws BrowserWontStart
 */
export async function openBrowser(location: BrowserLocation, more: readonly string[] = []): Promise<Browser> {
  try {
    return await launch(location, more)
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new BrowserWontStart(`The browser does not start: ${reason}`, { cause })
  }
}

/**
 * Starts a browser to print long books with. Laying one out leaves much behind that nobody needs any more. Cleared away
 * as soon as it is a tenth of what is in use, a book of hundreds of pages takes less than half the memory, and no longer.
 *
 * @throws BrowserWontStart
 */
export function openPrintingBrowser(location: BrowserLocation): Promise<Browser> {
  return openBrowser(location, ['--js-flags=--heap-growing-percent=10'])
}

async function launch(location: BrowserLocation, more: readonly string[]): Promise<Browser> {
  // Loaded here, as many commands find in their caches that they need no browser at all; and first of all, as it takes long.
  const [{ chromium }, { executable, environment }] = await Promise.all([
    import('playwright-core'),
    browserProgram(location),
  ])
  const start = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: executable,
      chromiumSandbox,
      args: [...launchArguments, ...more],
      env: { ...definedOnly(process.env), ...environment },
    })

  // Chromium refuses to be sandboxed as root, and can't be where the system forbids user namespaces (Ubuntu, Docker).
  if (process.getuid?.() === 0) return start(false)
  try {
    return await start(true)
  } catch (cause) {
    if (cause instanceof Error && /sandbox|namespace/i.test(cause.message)) return start(false)
    throw cause
  }
}

/** On top of Playwright's: no traffic of its own, and glyph widths that don't depend on the machine's screen settings. */
const launchArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
