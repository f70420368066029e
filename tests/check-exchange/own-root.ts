import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { smallCompany } from '../scripts/run.ts'

/** A root, and a folder for the sockets of processes that work on it, where none of this user’s others are. */
export function ownRoot(): { readonly root: string; readonly sockets: string } {
  const sockets = mkdtempSync(join(tmpdir(), 'fieldbook-sockets-'))
  const root = smallCompany()
  vi.stubEnv('TMPDIR', sockets)
  vi.stubEnv('FIELDBOOK_TODAY', '2026-11-22')
  return { root, sockets }
}

export function leaveRoot(sockets: string): void {
  vi.unstubAllEnvs()
  rmSync(sockets, { recursive: true })
}
