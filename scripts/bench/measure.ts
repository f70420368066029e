import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface Measured {
  readonly seconds: number
  /** Megabytes of the command and of the processes it starts; where the system doesn’t tell, of the command alone. */
  readonly peak: number
  readonly output: string
}

interface Setting {
  /** The folder it runs in, where it isn’t this one. */
  readonly folder?: string
  /** What it is told besides this process’s environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Does an exit code mean that the program did its work? A linter that finds something ends with 1. */
  readonly passes?: (status: number | null) => boolean
}

/** Runs one `fieldbook` command as a process of its own, which leaves none behind unless it is told to. */
export function measure(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Measured {
  return measureProgram([command, ...args, '--today', '2026-11-22'], {
    environment: { FIELDBOOK_STAY: 'no', ...environment },
  })
}

/**
 * Runs a Node program and says what it took.
 *
 * @throws where it didn’t do its work
 */
export function measureProgram(
  args: readonly string[],
  { passes = (status) => status === 0, folder, environment }: Setting = {},
): Measured {
  const peakFile = join(mkdtempSync(join(tmpdir(), 'fieldbook-peak-')), 'peak')
  const began = performance.now()
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', memory, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment, FIELDBOOK_PEAK_FILE: peakFile },
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  })
  const seconds = (performance.now() - began) / 1000
  if (!passes(status)) throw new Error(`${args.join(' ')} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024, output: stdout }
}

export const command = fileURLToPath(new URL('../fieldbook.mjs', import.meta.url))
const memory = pathToFileURL(fileURLToPath(new URL('report-memory.mjs', import.meta.url))).href
