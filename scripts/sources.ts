import { existsSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { Book } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/**
 * A source as somebody typed it, as a path from the root: from where they are, else from the root.
 *
 * @throws Misuse where the root has no such source
 */
export function sourceNamed({ root, files }: Book, typed: string): string {
  const paths = [resolve(typed), ...(isAbsolute(typed) ? [] : [resolve(root, typed)])].map((path) =>
    relative(root, path).replaceAll('\\', '/'),
  )
  const found = paths.find((path) => files.sources.some(({ file }) => file === path))
  if (found !== undefined) return found
  if (existsSync(resolve(root, typed)) || existsSync(typed)) {
    throw new Misuse(`\`${typed}\` isn’t a source: name a Markdown file below \`content/\` or \`playbooks/\`.`)
  }
  throw new Misuse(`There is no file \`${typed}\` in \`${root}\`.`)
}
