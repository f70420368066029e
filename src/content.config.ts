import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { currentRoot } from './workspace/index.ts'

/**
 * Guides that need components are MDX, which is code, so Astro compiles them. The compiler has read their front matter
 * and links already; everything else is rendered by our own code.
 */
const mdxGuides = defineCollection({ loader: glob({ base: `${currentRoot()}/content/guides`, pattern: '**/*.mdx' }) })

export const collections = { mdxGuides }
