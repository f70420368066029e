/** A generator of static sites from npm, set up as plainly as it can be over a folder of Markdown, with search. */
export interface Peer {
  /** The package that its version is told by. */
  readonly name: string
  readonly dependencies: Readonly<Record<string, string>>
  /** The folder that the Markdown goes to. */
  readonly content: string
  /** Everything else it needs, by path. */
  readonly files: Readonly<Record<string, string>>
  /** Programs of its packages, one after the other, with their arguments. */
  readonly build: readonly (readonly [program: string, ...args: string[]])[]
  readonly output: string
}

const bare = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${title}</title>\n<main>${body}</main>\n</html>\n`

/** Has no search of its own. */
const pagefind = { pagefind: '1.5.2' }

const index = '---\ntitle: Benchmark\n---\n\nStart here.\n'

export const peers: readonly Peer[] = [
  {
    name: '@11ty/eleventy',
    dependencies: { '@11ty/eleventy': '3.1.8', ...pagefind },
    content: 'input',
    files: {
      'input/index.md': index,
      'input/input.json': '{ "layout": "bare.html" }',
      'input/_includes/bare.html': bare('{{ title }}', '{{ content }}'),
      'eleventy.config.mjs':
        "export default () => ({ dir: { input: 'input', output: 'out' }, markdownTemplateEngine: false })\n",
    },
    build: [
      ['@11ty/eleventy/cmd.cjs', '--quiet'],
      ['pagefind/lib/runner/bin.cjs', '--site', 'out', '--silent'],
    ],
    output: 'out',
  },
  {
    name: 'vitepress',
    dependencies: { vitepress: '1.6.4' },
    content: '.',
    files: {
      'index.md': index,
      '.vitepress/config.mjs':
        "export default { title: 'Benchmark', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } }\n",
    },
    build: [['vitepress/bin/vitepress.js', 'build', '.']],
    output: '.vitepress/dist',
  },
  {
    name: '@astrojs/starlight',
    dependencies: { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0', astro: '7.3.3' },
    content: 'src/content/docs',
    files: {
      'src/content/docs/index.md': index,
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config'\nimport starlight from '@astrojs/starlight'\n" +
        "export default defineConfig({ integrations: [starlight({ title: 'Benchmark' })] })\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\n" +
        "import { docsSchema } from '@astrojs/starlight/schema'\n" +
        'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n',
    },
    build: [['astro/bin/astro.mjs', 'build']],
    output: 'dist',
  },
  {
    name: '@docusaurus/core',
    dependencies: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@easyops-cn/docusaurus-search-local': '0.55.3',
      '@mdx-js/react': '3.1.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    content: 'docs',
    files: {
      'docs/index.md': index,
      'docusaurus.config.mjs':
        "export default { title: 'Benchmark', url: 'https://playbook.example.com', baseUrl: '/', onBrokenLinks: 'ignore',\n" +
        "  markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: 'ignore' } },\n" +
        "  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false }]],\n" +
        "  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]] }\n",
    },
    build: [['@docusaurus/core/bin/docusaurus.mjs', 'build']],
    output: 'build',
  },
]

/** Hugo is no package of npm: it is measured where the system has it, with Pagefind behind it. */
export const hugo = {
  dependencies: pagefind,
  content: 'content',
  files: {
    'content/_index.md': index,
    'hugo.toml':
      "baseURL = 'https://playbook.example.com/'\ntitle = 'Benchmark'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n",
    'layouts/_default/single.html': bare('{{ .Title }}', '{{ .Content }}'),
    'layouts/_default/list.html': bare(
      '{{ .Title }}',
      '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
  },
  search: ['pagefind/lib/runner/bin.cjs', '--site', 'public', '--silent'],
  output: 'public',
} as const
