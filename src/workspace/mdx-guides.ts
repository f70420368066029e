import { join } from 'node:path'
import type { Plugin } from 'vite'
import { loadBook } from './page-book.ts'

/**
 * Gives the pages a root's MDX guides, by the path of their source. They are code, so they are bundled with the site; not
 * as a content collection, which Astro keeps in a folder that all builds share.
 */
export function mdxGuides(): Plugin {
  return {
    name: 'fieldbook:mdx-guides',
    resolveId: (id) => (id === name ? mdxGuidesModule : undefined),
    load: (id) => (id === mdxGuidesModule ? moduleText() : undefined),
  }
}

const name = 'virtual:fieldbook-mdx-guides'

/** The id of the module in Vite's graph. */
export const mdxGuidesModule = `\0${name}`

function moduleText(): string {
  const { root, files } = loadBook()
  const guides = files.sources.map(({ file }) => file).filter((file) => file.endsWith('.mdx'))
  const places = guides.map((file) => JSON.stringify(join(root, file)))
  return [
    ...places.map((place, index) => `import * as guide${index} from ${place}`),
    ...places.map((place, index) => `import text${index} from ${place.replace(/"$/, '?raw"')}`),
    'export default {',
    ...guides.map((file, index) => `  ${JSON.stringify(file)}: { ...guide${index}, text: text${index} },`),
    '}',
  ].join('\n')
}
