import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type AstroIntegration, build } from 'astro'
import type { Plugin } from 'vite'
import { generatorRoot } from '../../src/workspace/index.ts'

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
