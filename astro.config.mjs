import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { fonts } from './src/fonts.mjs'
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
  build: { concurrency: 4, format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx()],
  markdown: { syntaxHighlight: false },
  fonts,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Search is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [handbookReload(), mdxGuides()],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    server: { fs: { allow: [here, currentRoot()] } },
  },
})
