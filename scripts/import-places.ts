import { existsSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Site } from '../src/import/index.ts'
import { Misuse, readOptions } from './options.ts'

/** What an import is asked to do. */
export interface Places {
  readonly folder: string
  readonly out: string
  readonly site: Site | undefined
  readonly isDry: boolean
}

/** Reads the command line. A root that is there can be named as every command names it. */
export function readPlaces(args: string[]): Places {
  const own = { out: { type: 'string' }, site: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
  const { values, paths, root } = readOptions(args, own, true)
  const [folder, ...more] = paths
  if (folder === undefined || more.length > 0) throw new Misuse('Name one folder to import.')
  const namesRoot = args.some((it) => it === '--root' || it.startsWith('--root='))
  const named = values.out ?? (namesRoot ? root : undefined)
  if (named === undefined)
    throw new Misuse('Name the folder for the sources with `--out DIR`, or a root that is there with `--root DIR`.')
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Misuse(`There is no folder \`${folder}\`.`)
  const out = resolve(named)
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Misuse(`\`${named}\` is a file.`)
  if (!relative(resolve(folder), out).startsWith('..'))
    throw new Misuse('`--out` can’t lie inside the folder that is imported.')
  return { folder: resolve(folder), out, site: siteAt(values.site), isDry: values['dry-run'] ?? false }
}

function siteAt(address: string | undefined): Site | undefined {
  if (address === undefined) return undefined
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new Misuse(`\`--site ${address}\` isn’t an address; write it as \`https://handbook.example.com\`.`)
  const { origin, pathname } = new URL(address)
  return { origin, path: pathname }
}
