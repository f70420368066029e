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

/** Runs one `fieldbook` command as a process of its own. */
export function measure(args: readonly string[]): Measured {
  return measureProgram([command, ...args, '--today', '2026-11-22'])
}

/**
 * Runs a Node program and says what it took.
 *
 * @param folder that it runs in; this one where it is left out
 * @param passes whether an exit code means that the program did its work: a linter that finds something ends with 1
 * @throws where it didn’t
 */
export function measureProgram(
  args: readonly string[],
  passes: (status: number | null) => boolean = (status) => status === 0,
  folder?: string,
): Measured {
  const peakFile = join(mkdtempSync(join(tmpdir(), 'fieldbook-peak-')), 'peak')
  const began = performance.now()
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', memory, ...args], {
    cwd: folder,
    env: { ...process.env, FIELDBOOK_PEAK_FILE: peakFile },
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  })
  const seconds = (performance.now() - began) / 1000
  if (!passes(status)) throw new Error(`${args.join(' ')} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024, output: stdout }
}

export const command = fileURLToPath(new URL('../fieldbook.mjs', import.meta.url))
const memory = pathToFileURL(fileURLToPath(new URL('report-memory.mjs', import.meta.url))).href
