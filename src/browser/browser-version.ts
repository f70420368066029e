import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { BrowserLocation } from './find-browser.ts'
import { openBrowser } from './open-browser.ts'

/**
 * The version that a cache key needs, e.g. `153.0.8010.0`, without starting the browser whenever that is possible: the
 * bundled one's is known from its package; an installed one is started once and its version recorded in `cacheDir` for
 * as long as the program's path, size and time stay the same.
 *
 * @throws BrowserWontStart if it had to be started and couldn't.
 */
export async function browserVersion(
  location: BrowserLocation,
  cacheDir: string,
  open: (location: BrowserLocation) => Promise<Browser> = openBrowser,
): Promise<string> {
  if (location.kind === 'bundled') return `bundled-${location.version}`
  const { size, mtimeMs } = await stat(location.executable)
  const identity = createHash('sha256')
    .update(JSON.stringify([location.executable, size, mtimeMs]))
    .digest('hex')
  const record = join(cacheDir, `browser-${identity.slice(0, 16)}.txt`)
  return (await readIfThere(record)) ?? (await recordVersion(record, await askVersion(location, open)))
}

async function askVersion(
  location: BrowserLocation,
  open: (location: BrowserLocation) => Promise<Browser>,
): Promise<string> {
  const browser = await open(location)
  try {
    return browser.version()
  } finally {
    await browser.close()
  }
}

async function recordVersion(record: string, version: string): Promise<string> {
  await mkdir(join(record, '..'), { recursive: true })
  const draft = `${record}.${String(process.pid)}`
  await writeFile(draft, version)
  await rename(draft, record)
  return version
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
