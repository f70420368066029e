import { resolve } from 'node:path'
import { diskProblem, MayNotBeRead } from '../src/workspace/uncompiled.ts'
import { plainSigns } from '../src/reporters/plain-signs.ts'
import { Misuse } from './options.ts'

/** A command: its arguments in, its exit code out. */
export interface Command {
  readonly usage: string
  /** Its first line is a whole sentence: the list of all commands shows that line alone. */
  readonly about: string
  readonly run: (args: string[]) => Promise<number>
}

/** Runs a command, or says how it is used. Exit code 0: done; 1: something is to fix; 2: the command was not understood. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usageOf(command)}\n\n${command.about}\n\n${commonOptions}`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    const words = wordsFor(error, command, args)
    if (words === undefined) throw error
    process.stderr.write(plainSigns(words))
    return 2
  }
}

/** What to tell of an error that isn’t our own: the command line, or the disk. */
function wordsFor(error: unknown, command: Command, args: readonly string[]): string | undefined {
  if (error instanceof MayNotBeRead) return error.message
  if (error instanceof Misuse) return `${error.message}\n\nUsage:\n${usageOf(command)}\n`
  const missing = missingPlace(error, args)
  if (missing !== undefined) return `There is no folder for \`${missing}\`: make it first, or name another one.\n`
  const problem = diskProblem(error)
  if (problem === undefined) return undefined
  return `That can’t be done: ${problem.words}${problem.path === undefined ? '' : ` (${problem.path})`}.\n`
}

/** How a command is written, an option never parted from its value. What doesn’t fit a line goes on below it. */
function usageOf({ usage }: Command): string {
  const [name = '', ...options] = `fieldbook ${usage}`.split(/ (?=\[)/)
  const indent = name.split(' ').slice(0, 2).join(' ').length
  const lines = options.reduce<readonly string[]>(
    (done, option) => {
      const longer = `${done.at(-1) ?? ''} ${option}`
      return longer.length <= widest ? [...done.slice(0, -1), longer] : [...done, `${' '.repeat(indent)} ${option}`]
    },
    [name],
  )
  return lines.join('\n')
}

const widest = 100

/** A path that the command line names and that isn’t there. Any other that isn’t is a mistake of ours. */
function missingPlace(error: unknown, args: readonly string[]): string | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)) return undefined
  const path = String(error.path)
  return args.map((arg) => arg.replace(/^--[\w-]+=/, '')).find((arg) => path === resolve(arg))
}

export const commonOptions = `Every command takes
  --root DIR     the folder with fieldbook.yaml, content/ and playbooks/ (default: this repository)
  --today DATE   the day reviews are counted from, such as 2026-11-22 (default: today)
  --trust-mdx    run the code in the root’s MDX guides: only for roots whose writers you trust
`
