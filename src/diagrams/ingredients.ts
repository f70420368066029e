import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mermaidConfiguration } from './mermaid-configuration.ts'

/** Raise it when `in-page/` or `shrink-svg.ts` change what they make: drawings in caches are then made anew. */
const finishingVersion = 4

/** All that decides how a text is drawn, besides the text: the cache's key. */
export function ingredients(browserVersion: string): unknown[] {
  const packages = ['mermaid', 'svgo', '@fontsource-variable/figtree'].map((name) => [name, versionOf(name)])
  return [finishingVersion, browserVersion, packages, mermaidConfiguration]
}

/** From the manifest next to the package's entry or above it: not every package exports its manifest. */
function versionOf(name: string): string {
  let directory = dirname(createRequire(import.meta.url).resolve(name))
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
      }
      if (manifest.name === name && manifest.version !== undefined) return manifest.version
    } catch {
      // No manifest here; the next one up.
    }
    const above = dirname(directory)
    if (above === directory) throw new Error(`The package \`${name}\` has no package.json`)
    directory = above
  }
}
