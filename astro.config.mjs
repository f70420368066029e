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
    plugins: [handbookReload(), mdxGuides()],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    server: { fs: { allow: [here, currentRoot()] } },
  },
})
