import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserVersion, BrowserWontStart, findBrowser, openBrowser } from '../../src/browser/index.ts'
import { bundledChromium, unpackChromium } from '../../src/browser/bundled-chromium.ts'
import { systemBrowserPaths } from '../../src/browser/system-browsers.ts'

const bundledRuns = process.platform === 'linux' && process.arch === 'x64'

describe('findBrowser', () => {
  it('takes the path it is given before the setting, and the setting before what is installed', async () => {
    const environment = { FIELDBOOK_BROWSER: '/bin/sh', PATH: '/usr/bin' }
    expect(await findBrowser({ path: process.execPath, environment })).toEqual({
      kind: 'installed',
      executable: process.execPath,
    })
    expect(await findBrowser({ environment })).toEqual({ kind: 'installed', executable: '/bin/sh' })
  })

  it('pretends there is none when told so', async () => {
    expect(await findBrowser({ environment: { FIELDBOOK_BROWSER: 'none' } })).toBe('none')
    expect(await findBrowser({ path: 'none' })).toBe('none')
  })

  it('refuses a named program that is not there instead of taking another', async () => {
    await expect(findBrowser({ environment: { FIELDBOOK_BROWSER: '/no/chrome' } })).rejects.toThrow(
      'The setting `FIELDBOOK_BROWSER` names `/no/chrome`, and there is no program there',
    )
    await expect(findBrowser({ path: '/tmp' })).rejects.toThrow('The browser path names `/tmp`')
  })

  it.runIf(bundledRuns)(
    'falls back to the one inside the npm package, in a directory named after its version',
    async () => {
      const bundled = await bundledChromium('linux', '/somewhere')
      expect(bundled?.directory).toMatch(`/somewhere/fieldbook-chromium-${bundled?.version ?? ''}-`)
      expect(bundled && (await browserVersion(bundled, '/nowhere'))).toBe(`bundled-${bundled?.version ?? ''}`)
      // A machine with a browser of its own never gets this far.
      expect([bundled, 'installed']).toContainEqual(await kindOrAll({ environment: {}, unpackTo: '/somewhere' }))
    },
  )
})

describe('systemBrowserPaths', () => {
  it('knows the usual places on each system', () => {
    expect(systemBrowserPaths('linux', { PATH: '/a:/b' })).toEqual(
      expect.arrayContaining(['/a/google-chrome', '/b/chromium', '/opt/google/chrome/chrome']),
    )
    expect(systemBrowserPaths('darwin', { HOME: '/Users/x' })).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium',
      ]),
    )
    expect(systemBrowserPaths('win32', { ProgramFiles: 'C:\\Programs', LOCALAPPDATA: 'C:\\Local' })).toEqual([
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Programs\\Chromium\\Application\\chrome.exe',
      'C:\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })
})

describe('the bundled Chromium', () => {
  it.runIf(bundledRuns)(
    'survives being unpacked twice at once, leaves the environment alone, and starts',
    async () => {
      const unpackTo = await mkdtemp(join(tmpdir(), 'unpack-'))
      try {
        const before = { ...process.env }
        const found = await bundledChromium('linux', unpackTo)
        if (found === undefined) throw new Error('The package is not installed')
        await Promise.all([unpackChromium(found), unpackChromium(found)])
        expect(process.env).toEqual(before)
        expect(await readdir(unpackTo)).toHaveLength(1)

        const browser = await openBrowser(found)
        expect(browser.version()).toMatch(/^\d+\./)
        await browser.close()
      } finally {
        await rm(unpackTo, { recursive: true, force: true })
      }
    },
    120_000,
  )
})

describe('an installed browser', () => {
  it.runIf(bundledRuns)('is asked for its version once', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'version-'))
    try {
      const location = { kind: 'installed', executable: process.execPath } as const
      const open = (): ReturnType<typeof openBrowser> =>
        Promise.resolve({ version: () => '1.2.3', close: () => Promise.resolve() } as unknown as Awaited<
          ReturnType<typeof openBrowser>
        >)
      expect(await browserVersion(location, cacheDir, open)).toBe('1.2.3')
      expect(
        await browserVersion(location, cacheDir, () => {
          throw new Error('started again')
        }),
      ).toBe('1.2.3')
    } finally {
      await rm(cacheDir, { recursive: true, force: true })
    }
  })

  it('that does not start is reported as such', async () => {
    await expect(openBrowser({ kind: 'installed', executable: '/bin/false' })).rejects.toThrow(BrowserWontStart)
  })
})

async function kindOrAll(options: Parameters<typeof findBrowser>[0]): Promise<unknown> {
  const found = await findBrowser(options)
  return found !== 'none' && found.kind === 'installed' ? found.kind : found
}
