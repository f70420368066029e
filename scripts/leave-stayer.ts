import { spawn } from 'node:child_process'
import { join, parse } from 'node:path'
import { canStay, isStayerComing } from '../src/check-exchange/index.ts'
import { generatorRoot } from '../src/workspace/index.ts'

/** Seconds that it stays after the last question. */
const idle = 600

/** Milliseconds: who waits no longer than that for a check needs nobody who answers the next one. */
const noticeable = 700

/** What stays takes as much as the check, so that the rest is there for others. */
const shareLeft = 4

/** How a check went, and where. */
export interface Circumstances {
  /** What it took to read and check the root, in milliseconds. */
  readonly took: number
  readonly isTerminal: boolean
  /** Bytes that it took, and that are free for other processes. */
  readonly memory: { readonly taken: number; readonly free: number }
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Does a check that no process could answer leave one behind? Where a person waited for it, who will check again; `FIELDBOOK_STAY` decides it
 * in either way.
 */
export function leavesStayer({ took, isTerminal, memory, environment }: Circumstances): boolean {
  const { FIELDBOOK_STAY: told, CI: ci } = environment
  if (told === 'yes' || told === 'no') return told === 'yes'
  return isTerminal && !ci && took > noticeable && memory.free > shareLeft * memory.taken
}

/** Starts a process that outlives this one and answers the next checks of a root, unless one is about to. Nothing is waited for. */
export function leaveStayer(root: string): void {
  if (!canStay() || isStayerComing(root)) return
  const args = [join(generatorRoot, 'scripts/fieldbook.mjs'), 'check', '--root', root, '--stay', String(idle)]
  // In a folder that nobody will want to take away.
  const child = spawn(process.execPath, args, { cwd: parse(root).root, detached: true, stdio: 'ignore' })
  // Too many processes, say: the next check takes as long as this one.
  child.on('error', () => undefined)
  child.unref()
}
