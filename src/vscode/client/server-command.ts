import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

/** What starts the language server. */
export interface ServerCommand {
  readonly program: string
  readonly arguments: string[]
}

/**
 * How the server for a root is started. Fieldbook is looked for where the setting says (a path from the opened folder, or a
 * whole one), else in the root and the folders above it, in their `node_modules`, and in a folder `fieldbook` beside them.
 * Undefined where it is nowhere.
 */
export function serverCommand(root: string, told: string, opened = root): ServerCommand | undefined {
  const places = told === '' ? placesAbove(root) : [isAbsolute(told) ? told : join(opened, told)]
  const home = places.find((place) => existsSync(join(place, 'scripts/fieldbook.mjs')))
  if (home === undefined) return undefined
  // The Node that Fieldbook brings along: one started from a desktop may not know where another is.
  const own = ['node', 'node.exe'].map((name) => join(home, 'node_modules/node/bin', name)).find(existsSync)
  return { program: own ?? 'node', arguments: [join(home, 'scripts/fieldbook.mjs'), 'language-server', '--root', root] }
}

function placesAbove(folder: string): string[] {
  const here = [folder, join(folder, 'node_modules/fieldbook'), join(folder, 'fieldbook')]
  const above = dirname(folder)
  return above === folder ? here : [...here, ...placesAbove(above)]
}
