import { accessSync, constants, statSync } from 'node:fs'
import { bundledChromium, type BundledChromium } from './bundled-chromium.ts'
import { systemBrowserPaths } from './system-browsers.ts'

/** A browser that was found but not started, and, if it is the bundled one, perhaps not even unpacked yet. */
export type BrowserLocation = InstalledBrowser | BundledChromium

interface InstalledBrowser {
  readonly kind: 'installed'
  readonly executable: string
}

export interface FindBrowserOptions {
  /** An executable that a person named on the command line. `'none'`: behave as if no browser existed. */
  readonly path?: string | undefined
  /** Where `FIELDBOOK_BROWSER`, `PATH` and the like are read. Default: the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
  /** Where the bundled Chromium is unpacked (209 MB). Default: a directory of its own below the temporary one. */
  readonly unpackTo?: string | undefined
}

/**
 * Looks for a Chromium: the path given, then the setting `FIELDBOOK_BROWSER` (a path, or `none`), then an installed
 * Chrome, Chromium or Edge, then the Chromium inside the npm package. Starts nothing and unpacks nothing.
 *
 * @throws Error if a path was named, by argument or setting, and no program is there: silently taking another browser
 *   would hide the mistake.
 */
export async function findBrowser(options: FindBrowserOptions = {}): Promise<BrowserLocation | 'none'> {
  const environment = options.environment ?? process.env
  const platform = options.platform ?? process.platform

  for (const [named, by] of [
    [options.path, 'The browser path'],
    [environment['FIELDBOOK_BROWSER'], 'The setting `FIELDBOOK_BROWSER`'],
  ] as const) {
    if (!named) continue
    if (named === 'none') return 'none'
    if (!isProgram(named)) throw new Error(`${by} names \`${named}\`, and there is no program there`)
    return { kind: 'installed', executable: named }
  }

  const executable = systemBrowserPaths(platform, environment).find(isProgram)
  if (executable !== undefined) return { kind: 'installed', executable }
  return (await bundledChromium(platform, options.unpackTo)) ?? 'none'
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
