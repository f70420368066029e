import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { OutOfReach } from '../compiler/index.ts'
import { type Way, whereLinkLeads } from './where-link-leads.ts'

/** The files of a root’s `public/`, which are copied as they are, and the links in it that mustn’t be followed. */
export interface PublicFiles {
  /** Paths from the root, with `/`, in an order that is the same everywhere. */
  readonly files: readonly string[]
  readonly refused: readonly { readonly file: string; readonly why: OutOfReach['why'] }[]
}

/** Looks through `public/`. A link that leads to nothing is neither the one nor the other. */
export function publicFiles(root: string): PublicFiles {
  const files: string[] = []
  const refused: PublicFiles['refused'][number][] = []
  const walk = (file: string, way: Way): void => {
    const place = join(root, file)
    const { real, why } = whereLinkLeads(place, way)
    if (why !== undefined && why !== 'nowhere') refused.push({ file, why })
    if (real === undefined) return
    const stat = statSync(real)
    // What is no file, such as a pipe, can’t be copied.
    if (stat.isFile()) files.push(file)
    if (!stat.isDirectory()) return
    const isLinked = way.isLinked || (file !== top && real !== place)
    const within = { ...way, through: [...way.through, realpathSync(real)], isLinked }
    for (const name of readdirSync(real).sort()) walk(`${file}/${name}`, within)
  }
  walk(top, { top: realpathSync(root), through: [], isLinked: false })
  return { files, refused }
}

const top = 'public'
