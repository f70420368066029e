import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** The Chromium inside the npm package `@sparticuz/chromium`, to be unpacked before its first start. */
export interface BundledChromium {
  readonly kind: 'bundled'
  /** The package's version, which fixes the browser's. */
  readonly version: string
  /** Where it is, or will be, unpacked. Holds this version only. */
  readonly directory: string
}

export interface UnpackedChromium {
  readonly executable: string
  /** What the process must be started with, on top of the environment we run in. */
  readonly environment: Readonly<Record<string, string>>
}

/** The bundled Chromium, or undefined where the package isn't installed or has no program for this machine. */
export async function bundledChromium(
  platform: NodeJS.Platform,
  unpackTo?: string,
): Promise<BundledChromium | undefined> {
  // The package on npm holds the x64 program only.
  if (platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = resolvePackage()
  if (entry === undefined) return undefined
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'))
  const version = String((manifest as { version: unknown }).version)
  const name = `fieldbook-chromium-${version}-${String(process.getuid?.() ?? 0)}`
  return { kind: 'bundled', version, directory: join(unpackTo ?? tmpdir(), name) }
}

/**
 * Unpacks the bundled Chromium unless it is there already (2 s, once).
 *
 * Safe to run in two processes at once: each unpacks beside the final directory, the first to rename wins, and nobody
 * ever sees a half-written program.
 *
 * @throws Error if the directory belongs to another user: what lies there isn't ours to run.
 */
export async function unpackChromium({ directory }: BundledChromium): Promise<UnpackedChromium> {
  if (!existsSync(join(directory, 'chromium'))) await unpackInto(directory)
  if ((await stat(directory)).uid !== process.getuid?.()) {
    throw new Error(`\`${directory}\` belongs to another user, so the browser in it is not started`)
  }
  return {
    executable: join(directory, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(directory, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(directory, 'fonts.conf') }),
    },
  }
}

async function unpackInto(directory: string): Promise<void> {
  const entry = resolvePackage()
  if (entry === undefined) throw new Error('The package `@sparticuz/chromium` is not installed')
  const staging = `${directory}.${String(process.pid)}.${Math.random().toString(36).slice(2)}`
  await mkdir(staging, { recursive: true, mode: 0o700 })
  try {
    await unpackInChild(entry, staging)
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(directory))
    await rename(staging, directory)
  } catch (cause) {
    if (!existsSync(join(directory, 'chromium'))) throw cause
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * The package unpacks to `os.tmpdir()` and adds its copy of NSS only if it believes to be on AWS. A child process takes
 * both settings with it to the grave, so that this process's environment never changes.
 */
async function unpackInChild(entry: string, directory: string): Promise<void> {
  const script = `import chromium from ${JSON.stringify(pathToFileURL(entry).href)}; await chromium.executablePath();`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: directory, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  })
}

/** The package's own file names directories of AWS; this one serves systems without any font configuration. */
function fontsConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
</fontconfig>
`
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined
  }
}
