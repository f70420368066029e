import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { handbookReload } from './src/workspace/handbook-reload.ts'
import { currentRoot, loadBook } from './src/workspace/index.ts'
import { mdxGuides } from './src/workspace/mdx-guides.ts'

const { settings } = loadBook().handbook
const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  publicDir: `${currentRoot()}/public`,
  ...(settings.address === undefined ? {} : { site: settings.address }),
  base: settings.base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [handbookReload(), mdxGuides(), plainImports()],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    server: { fs: { allow: [here, currentRoot()] } },
  },
})

/**
 * What a script imports later it asks for itself. Vite’s helper, which would ask for all that belongs to it at once, weighs
 * as much as the scripts that every page has.
 *
 * @returns {import('vite').Plugin}
 */
function plainImports() {
  return {
    name: 'fieldbook:plain-imports',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: {
      filter: { id: /preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
