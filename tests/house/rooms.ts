/** A room of the house: a folder or file of `src` or `scripts`, and what its files may import. The first match counts. */
export interface Room {
  readonly name: string
  readonly holds: RegExp
  /** Rooms of the house, by name. */
  readonly mayImport: readonly string[]
  /** Packages: their names, or `*`. */
  readonly packages: readonly RegExp[]
  /** Where what isn't allowed here belongs. */
  readonly instead: string
}

const markdown = [/^mdast/, /^unist/, /^hast/]

export const rooms: readonly Room[] = [
  {
    name: 'arithmetic',
    holds: /^src\/compiler\/arithmetic/,
    mayImport: [],
    packages: [],
    instead: 'arithmetic runs in the browser: give it plain values',
  },
  {
    name: 'meaning',
    holds: /^src\/compiler\/meaning\//,
    mayImport: ['model', 'arithmetic'],
    packages: [/^github-slugger$/, /^fastest-levenshtein$/, ...markdown],
    instead: 'these are pure functions over text',
  },
  {
    name: 'model',
    holds: /^src\/compiler\/(model|vocabulary)\//,
    mayImport: ['model'],
    packages: [/^zod$/, ...markdown],
    instead: 'a phase',
  },
  {
    name: 'parse',
    holds: /^src\/compiler\/1-parse\//,
    mayImport: ['model', 'meaning'],
    packages: [/^satteri$/, /^unified$/, /^yaml$/, /^zod$/, ...markdown],
    instead: 'parse knows one file only: names across files belong in 2-link, judgements in 3-check',
  },
  {
    name: 'link',
    holds: /^src\/compiler\/2-link\//,
    mayImport: ['model', 'meaning'],
    packages: markdown,
    instead: 'link knows entries, not Markdown text: reading belongs in 1-parse',
  },
  {
    name: 'check',
    holds: /^src\/compiler\/3-check\//,
    mayImport: ['model', 'meaning', 'arithmetic', 'derive'],
    packages: [/^mdast-util-to-string$/, ...markdown],
    instead: 'a rule sees a handbook, never Markdown text',
  },
  {
    name: 'derive',
    holds: /^src\/compiler\/4-derive\//,
    mayImport: ['model', 'meaning', 'arithmetic'],
    packages: markdown,
    instead: 'derive makes views of a handbook',
  },
  {
    name: 'compiler',
    holds: /^src\/compiler\/index\.ts$/,
    mayImport: ['parse', 'link', 'check', 'derive', 'model', 'arithmetic', 'meaning'],
    packages: [],
    instead: 'the door is pure: disk belongs in src/workspace, words on a screen in src/reporters',
  },
  {
    name: 'reporters',
    holds: /^src\/reporters\//,
    mayImport: ['compiler'],
    packages: [],
    instead: 'reporters turn findings into text',
  },
  {
    name: 'scaffold',
    holds: /^src\/scaffold\//,
    mayImport: ['compiler', 'model', 'meaning'],
    packages: [/^yaml$/, /^zod$/],
    instead: 'scaffold turns answers into the text of a new source; asking and writing belong in scripts',
  },
  {
    name: 'render',
    holds: /^src\/render\//,
    mayImport: ['compiler', 'model', 'derive'],
    packages: markdown,
    instead: 'render turns prose into HTML and text; disk belongs in src/workspace',
  },
  {
    name: 'bridges',
    holds: /^src\/bridges\//,
    mayImport: ['compiler', 'model', 'derive', 'meaning', 'render'],
    packages: [/^papaparse$/, /^fflate$/, /^zod$/, /^minisearch$/, /^@modelcontextprotocol\/sdk/, ...markdown],
    instead: 'bridges turn a handbook into what other systems read; pages and commands write it',
  },
  {
    name: 'workspace',
    holds: /^src\/workspace\//,
    mayImport: ['compiler'],
    packages: [/^node:(child_process|crypto|fs|path|url)/, /^vite$/],
    instead: 'workspace opens files, asks Git what changed, and nothing else',
  },
  {
    name: 'browser',
    holds: /^src\/browser\//,
    mayImport: [],
    packages: [/^node:/, /^playwright-core$/, /^@sparticuz\/chromium$/],
    instead: 'browser finds and starts a browser',
  },
  {
    name: 'diagrams',
    holds: /^src\/diagrams\//,
    mayImport: ['compiler', 'model', 'derive', 'workspace', 'browser'],
    packages: [/^node:/, /^playwright-core$/, /^mermaid$/, /^svgo$/],
    instead: 'diagrams turn Mermaid text into SVG; pages place them',
  },
  {
    name: 'paper',
    holds: /^src\/paper\//,
    mayImport: ['compiler', 'model', 'derive', 'workspace', 'browser'],
    packages: [/^playwright-core$/, /^linkedom$/, /^unpdf$/],
    instead: 'paper makes PDFs of finished pages; what stands on a page belongs in components',
  },
  {
    name: 'charts',
    holds: /^src\/charts\//,
    mayImport: [],
    packages: [/^@observablehq\/plot$/, /^linkedom$/],
    instead: 'charts turn numbers and words into SVG; components say which',
  },
  {
    name: 'search',
    holds: /^src\/search\//,
    mayImport: ['compiler', 'model', 'derive', 'meaning', 'render', 'workspace'],
    packages: [/^node:/, /^pagefind$/],
    instead: 'search makes the index; what runs in the browser is an island',
  },
  {
    name: 'service-worker',
    holds: /^src\/service-worker\//,
    mayImport: [],
    packages: [],
    instead: 'the service worker knows files and editions, nothing of what stands on a page',
  },
  {
    name: 'offline',
    holds: /^src\/offline\//,
    mayImport: ['compiler', 'model', 'derive', 'workspace', 'service-worker'],
    packages: [/^node:/, /^vite$/],
    instead: 'offline says which files of a finished site a device keeps',
  },
  {
    name: 'leak-check',
    holds: /^src\/leak-check\//,
    mayImport: ['compiler'],
    packages: [/^node:(fs|path|zlib)$/, /^fflate$/, /^unpdf$/],
    instead: 'the leak check reads finished files; it knows nothing of how they are made',
  },
  {
    name: 'islands',
    holds: /^src\/islands\//,
    mayImport: ['arithmetic', 'compiler', 'model', 'derive', 'meaning', 'service-worker', 'charts'],
    packages: [/^idb$/, /^lean-qr$/, /^papaparse$/, /^fflate$/],
    instead: 'an island runs in the browser: what needs Node belongs in a page',
  },
  {
    name: 'components',
    holds: /^src\/(components|layouts|styles)\//,
    mayImport: ['compiler', 'model', 'derive', 'meaning', 'render', 'islands', 'arithmetic', 'charts'],
    packages: [/^astro/, ...markdown],
    instead: 'components take values; a page reads them from src/workspace',
  },
  {
    name: 'pages',
    holds: /^src\/(pages|content\.config\.ts|fonts\.mjs)/,
    mayImport: [
      'workspace',
      'compiler',
      'model',
      'derive',
      'meaning',
      'components',
      'render',
      'bridges',
      'islands',
      'diagrams',
      'search',
      'browser',
      'offline',
      'arithmetic',
    ],
    packages: [/^astro/, /^node:path/, /^sharp$/],
    instead: 'pages wire values and components together',
  },
  {
    name: 'scripts',
    holds: /^scripts\//,
    mayImport: [
      'workspace',
      'compiler',
      'model',
      'reporters',
      'scaffold',
      'bridges',
      'diagrams',
      'search',
      'offline',
      'paper',
      'browser',
      'leak-check',
    ],
    packages: [/./],
    instead: 'a command wires rooms together; phases stay behind the compiler’s door',
  },
]
