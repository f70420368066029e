import { readdirSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AstroIntegration, build } from 'astro'
import type { Plugin } from 'vite'
import { generatorRoot } from '../../src/workspace/index.ts'

/** All pages of a root as one program, without the book that they show. */
export interface PageProgram {
  /** Its address, for `import`. */
  readonly entry: string
  /** The folder of what browsers load for its pages. */
  readonly assets: string
}

/** The program that lies in a folder. */
export function programIn(folder: string): PageProgram {
  const entry = readdirSync(join(folder, 'program')).find((name) => name.startsWith('prerender-entry'))
  if (entry === undefined) throw new Error(`There is no program in ${folder}`)
  return { entry: pathToFileURL(join(folder, 'program', entry)).href, assets: join(folder, 'site') }
}

/**
 * Has Astro bundle all pages for the book that is lent, and what browsers load for them, into a folder.
 *
 * @returns The ids of the modules that it was made of: the paths of files, and what plugins have named.
 */
export async function makeProgram(folder: string): Promise<ReadonlySet<string>> {
  const modules = new Set<string>()
  const before = process.cwd()
  // Astro keeps what it bundles below the working directory: without one of its own, two builds would share it.
  process.chdir(folder)
  try {
    await build({
      root: generatorRoot,
      outDir: join(folder, 'site'),
      publicDir: join(folder, 'public'),
      cacheDir: join(folder, 'astro'),
      logLevel: 'error',
      integrations: [bundleOnly(folder)],
      vite: { plugins: [ownEntry(), listModules(modules)] },
    })
  } finally {
    process.chdir(before)
  }
  return modules
}

/** Astro would make all pages, one after the other. The program is put aside before it is cleared away. */
function bundleOnly(folder: string): AstroIntegration {
  return {
    name: 'fieldbook:bundle-only',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'fieldbook:bundle-only',
          setup: () => rename(join(folder, 'site/.prerender'), join(folder, 'program')),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is made while the program is bundled')),
        })
      },
    },
  }
}

function ownEntry(): Plugin {
  const build = { rolldownOptions: { input: join(generatorRoot, 'src/pages/_program.ts') } }
  return {
    name: 'fieldbook:page-program',
    configEnvironment: (name) => (name === 'prerender' ? { build } : undefined),
  }
}

function listModules(modules: Set<string>): Plugin {
  return {
    name: 'fieldbook:list-modules',
    generateBundle() {
      for (const id of this.getModuleIds()) modules.add(id.replace(/\?.*$/, ''))
    },
  }
}
