import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Audience } from '../compiler/index.ts'
import { whereLinkLeads } from './where-link-leads.ts'

/** The generator's own folder: where `docs/`, `src/` and the sample company are. */
export const generatorRoot = findGenerator()

/** The root that is worked on: `FIELDBOOK_ROOT`, which commands set from `--root`, or the generator's own folder. */
export function currentRoot(): string {
  return process.env['FIELDBOOK_ROOT'] ?? generatorRoot
}

/** The day that is worked on: `FIELDBOOK_TODAY`, which commands set from `--today`, or the machine's. */
export function currentDay(): string {
  return process.env['FIELDBOOK_TODAY'] ?? localDay(new Date())
}

/** A moment’s day at this place. To load a locale’s way of writing it takes longer. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Whom the site is for that is worked on: `FIELDBOOK_AUDIENCE`, which commands set from `--audience`, or our own people. */
export function currentAudience(): Audience {
  const told = process.env['FIELDBOOK_AUDIENCE']
  return told === 'partner' || told === 'public' ? told : 'internal'
}

/** The name of what is made for an audience: `dist`, and `dist-partner` so that two editions never mix. */
export function editionName(name: string, audience: Audience = currentAudience()): string {
  return audience === 'internal' ? name : `${name}-${audience}`
}

/** Where a root's finished site is. */
export function siteFolder(root: string): string {
  return join(root, editionName('dist'))
}

/** Is a site being built, with search and all that a host serves? `FIELDBOOK_BUILD` says so, which the build sets. */
export function isBuilding(): boolean {
  return process.env['FIELDBOOK_BUILD'] !== undefined
}

/** The root that a folder is, or lies in. */
export function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, 'fieldbook.yaml'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : rootAbove(above)
}

/** A folder's true path, or why it can't be a root. */
export function checkRoot(folder: string): { root: string } | { problem: string } {
  const root = resolve(folder)
  if (!existsSync(root) || !statSync(root).isDirectory()) return { problem: `There is no folder \`${folder}\`.` }
  if (!existsSync(resolve(root, 'fieldbook.yaml'))) {
    return { problem: `\`${folder}\` has no \`fieldbook.yaml\`, so it isn’t a Fieldbook root.` }
  }
  const settings = statSync(resolve(root, 'fieldbook.yaml'))
  if (!settings.isFile()) {
    const what = settings.isDirectory() ? 'a folder' : 'no file'
    return { problem: `\`fieldbook.yaml\` in \`${folder}\` is ${what}. The settings are a file of that name.` }
  }
  const real = realpathSync(root)
  const out = ownFolders.find((name) => leadsOut(real, name))
  return out === undefined
    ? { root: real }
    : {
        problem:
          `\`${out}\` in \`${folder}\` is a link that leads out of it, or nowhere: what Fieldbook makes would be written ` +
          'there, and cleared away. Remove the link.',
      }
}

/** What Fieldbook makes in a root, and clears away again. */
const ownFolders = ['.fieldbook', ...['pdf', 'docx'].flatMap((name) => [name, `${name}-partner`, `${name}-public`])]

function leadsOut(root: string, name: string): boolean {
  const { why } = whereLinkLeads(join(root, name), { top: root, through: [], isLinked: false })
  return why === 'outside' || why === 'nowhere'
}

/** Bundling moves this file, so the folder is found by what lies in it. */
function findGenerator(): string {
  const told = process.env['FIELDBOOK_GENERATOR']
  if (told !== undefined) return told
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(resolve(folder, 'src/compiler/index.ts')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
