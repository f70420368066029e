import { createHash } from 'node:crypto'
import type { Drawings } from './drawings.ts'
import { stampsBeside, stampsIn } from './file-stamps.ts'
import { historyKey } from './history-key.ts'
import { pdfFolder, readPrinted } from './printed-editions.ts'
import type { RootFiles } from './read-root.ts'
import { currentAudience, generatorRoot } from './root.ts'

/**
 * Stands for all that a site is made from: the bytes of the sources, the files beside them, what Git tells of them, the
 * generator’s own files, and the settings of this process. A site is the same on every day. Nothing is compiled for it, so
 * `files` are all that were read, also for an edition that shows only some.
 */
export function siteKey({ settings, sources, assets }: RootFiles, root: string): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([currentAudience(), historyKey(root), ...settingsInForce()]))
  hash.update(programKey())
  for (const stamp of stampsBeside(root, assets)) hash.update(stamp)
  for (const { file, bytes } of [...(settings ? [settings] : []), ...sources])
    hash.update(`${file} ${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

/** What the process was told that pages depend on. */
export function settingsInForce(): readonly string[] {
  return ['FIELDBOOK_DRAFTS', 'FIELDBOOK_TRUST_MDX', 'SOURCE_DATE_EPOCH'].map((name) => process.env[name] ?? '')
}

/** Stands for the generator’s own files. */
export function programKey(): string {
  const hash = createHash('sha256')
  const generator = ['src', 'scripts', 'docs', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']
  for (const path of generator) for (const stamp of stampsIn(generatorRoot, path)) hash.update(stamp)
  return hash.digest('hex')
}

/** Stands for what pages show besides: drawings, which a browser makes, and the PDFs that a print has left to download. */
export function shownKey(root: string, { drawn, broken }: Drawings): string {
  const shown = [[...drawn], [...broken], readPrinted(pdfFolder(root))]
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}
