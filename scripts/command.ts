import { MayNotBeRead } from '../src/workspace/uncompiled.ts'
import { Misuse } from './options.ts'

/** A command: its arguments in, its exit code out. */
export interface Command {
  readonly usage: string
  readonly about: string
  readonly run: (args: string[]) => Promise<number>
}

/** Runs a command, or says how it is used. Exit code 0: done; 1: something is to fix; 2: the command was not understood. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`fieldbook ${command.usage}\n\n${command.about}\n\n${commonOptions}`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof MayNotBeRead) process.stderr.write(error.message)
    if (error instanceof MayNotBeRead) return 2
    if (!(error instanceof Misuse)) throw error
    process.stderr.write(`${error.message}\n\nUsage: fieldbook ${command.usage}\n`)
    return 2
  }
}

export const commonOptions = `Every command takes
  --root DIR     the folder with fieldbook.yaml, content/ and playbooks/ (default: this repository)
  --today DATE   the day reviews are counted from, such as 2026-11-22 (default: today)
  --trust-mdx    run the code in the root’s MDX guides: only for roots whose writers you trust
`
