import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Audience } from '../compiler/index.ts'
import { currentAudience, currentDay, programKey } from '../workspace/index.ts'

/** Under which circumstances a root is to be checked: where they differ, another process’s findings may, too. */
export interface CheckQuestion {
  /** The code that checks. */
  readonly program: string
  readonly today: string
  readonly audience: Audience
  readonly drafts: boolean
}

/** The question that this process would answer itself. */
export function ownQuestion(): CheckQuestion {
  return {
    program: programKey(),
    today: currentDay(),
    audience: currentAudience(),
    drafts: process.env['FIELDBOOK_DRAFTS'] === 'true',
  }
}

/** Where this process can be asked about a root. Undefined where the system has no folder that only this user may open. */
export function ownSocket(root: string): string | undefined {
  const folder = privateFolder()
  return folder === undefined ? undefined : join(folder, `${nameOf(root)}${process.pid}`)
}

/** Where other processes can be asked about a root; they may have ended since. */
export function socketsFor(root: string): string[] {
  const folder = privateFolder()
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.startsWith(nameOf(root)))
  return names.map((name) => join(folder ?? '', name))
}

function nameOf(root: string): string {
  return `${createHash('sha256').update(root).digest('hex').slice(0, 16)}-`
}

/** Who could open it could be told what is confidential, or tell this user’s checks what isn’t true. */
function privateFolder(): string | undefined {
  const user = process.getuid?.()
  if (user === undefined) return undefined
  const folder = join(tmpdir(), `fieldbook-${user}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stat = lstatSync(folder)
    return stat.isDirectory() && stat.uid === user && (stat.mode & 0o077) === 0 ? folder : undefined
  } catch {
    // Nothing can be written there, or somebody’s file has the name.
    return undefined
  }
}
