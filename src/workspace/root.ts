import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The generator's own folder: where `docs/`, `src/` and the sample company are. */
export const generatorRoot = findGenerator()

/** The root that is worked on: `FIELDBOOK_ROOT`, which commands set from `--root`, or the generator's own folder. */
export function currentRoot(): string {
  return process.env['FIELDBOOK_ROOT'] ?? generatorRoot
}

/** The day that is worked on: `FIELDBOOK_TODAY`, which commands set from `--today`, or the machine's. */
export function currentDay(): string {
  return process.env['FIELDBOOK_TODAY'] ?? new Date().toLocaleDateString('sv-SE')
}

/** The folder of the search index in the site that is being built: `FIELDBOOK_SEARCH`, which the build sets. */
export function searchFolder(): string | undefined {
  return process.env['FIELDBOOK_SEARCH']
}

/** A folder's true path, or why it can't be a root. */
export function checkRoot(folder: string): { root: string } | { problem: string } {
  const root = resolve(folder)
  if (!existsSync(root) || !statSync(root).isDirectory()) return { problem: `There is no folder \`${folder}\`.` }
  if (!existsSync(resolve(root, 'fieldbook.yaml'))) {
    return { problem: `\`${folder}\` has no \`fieldbook.yaml\`, so it isn’t a Fieldbook root.` }
  }
  return { root: realpathSync(root) }
}

/** Bundling moves this file, so the folder is found by what lies in it. */
function findGenerator(): string {
  const told = process.env['FIELDBOOK_GENERATOR']
  if (told !== undefined) return told
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(resolve(folder, 'src/compiler/index.ts')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
