import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../compiler/index.ts'
import { currentAudience, currentDay, programKey } from '../workspace/index.ts'
import { privateFolder, rootKey } from './private-folder.ts'

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
  return `${rootKey(root)}-`
}
