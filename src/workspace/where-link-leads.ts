import { lstatSync, realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { OutOfReach } from '../compiler/index.ts'

/** How one came to a place: only what lies in the folder that one began in is followed. */
export interface Way {
  /** The true path of that folder. */
  readonly top: string
  /** The true paths of the folders one has come through. */
  readonly through: readonly string[]
  /** Was one of them reached by a link? */
  readonly isLinked: boolean
}

/** Where a path really leads; or why it isn’t followed; or neither, where nothing is there. */
export type Lead =
  { readonly real: string; readonly why?: never } | { readonly real?: never; readonly why?: OutOfReach['why'] }

/**
 * Follows a link on the disk as far as one may: not out of the root, not to what is hidden there, such as `.git` and `.env`,
 * not round in a circle, and to a folder only once, as folders that lead to each other would multiply.
 */
export function whereLinkLeads(path: string, { top, through, isLinked }: Way): Lead {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return {}
  if (!stat.isSymbolicLink()) return { real: path }
  const real = realOf(path)
  if (real === undefined) return { why: 'nowhere' }
  if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) return { why: 'outside' }
  if (relative(top, real).split(sep).some(isHidden)) return { why: 'hidden' }
  if (through.includes(real)) return { why: 'circle' }
  return isLinked && lstatSync(real).isDirectory() ? { why: 'chain' } : { real }
}

/** Files and folders that are never a company’s own words, though they may lie among them. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
