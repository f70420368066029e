import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
// Not through the main door: commands that turn out to have nothing to do shouldn’t wait for the compiler.
import { checkRoot, generatorRoot, rootAbove } from '../src/workspace/uncompiled.ts'

/** The command line was not understood: the message says how, and the exit code is 2. */
export class Misuse extends Error {}

export interface Options<T> {
  readonly root: string
  /** Undefined for the machine's own day. */
  readonly today: string | undefined
  readonly values: T
  readonly paths: readonly string[]
}

/**
 * Reads a command's arguments and hands root and day on to whatever runs in this process, the site's pages included.
 */
export function readOptions<T extends ParseArgsOptionsConfig>(args: string[], own: T, takesPaths = false) {
  const { values, positionals } = parse(args, own, takesPaths)
  const { root: folder, today, 'trust-mdx': trustsMdx } = values as Common
  // Whoever stands in a root means it; elsewhere there is the sample.
  const found = checkRoot(folder ?? process.env['FIELDBOOK_ROOT'] ?? rootAbove(process.cwd()) ?? generatorRoot)
  if ('problem' in found) throw new Misuse(found.problem)
  if (today !== undefined && !isDay(today))
    throw new Misuse(`\`--today ${today}\` isn’t a day; write it as \`2026-11-22\`.`)
  process.env['FIELDBOOK_ROOT'] = found.root
  process.env['FIELDBOOK_GENERATOR'] = generatorRoot
  if (today !== undefined) process.env['FIELDBOOK_TODAY'] = today
  if (trustsMdx === true) process.env['FIELDBOOK_TRUST_MDX'] = 'true'
  return { root: found.root, today, values, paths: positionals }
}

/** What every command takes. */
const common = { root: { type: 'string' }, today: { type: 'string' }, 'trust-mdx': { type: 'boolean' } } as const

interface Common {
  readonly root?: string
  readonly today?: string
  readonly 'trust-mdx'?: boolean
}

/** A port number, or the default. */
export function readPort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misuse(`\`--port ${value}\` isn’t a port number.`)
  return port
}

function parse<T extends ParseArgsOptionsConfig>(args: string[], own: T, takesPaths: boolean) {
  try {
    return parseArgs({
      args,
      options: { ...common, ...own },
      allowPositionals: takesPaths,
    })
  } catch (error) {
    // Node goes on about values that begin with a hyphen, which none of ours does.
    throw new Misuse(
      error instanceof Error ? error.message.replace(/ To specify a positional argument .*/s, '') : String(error),
    )
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
