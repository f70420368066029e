import { realpathSync } from 'node:fs'
import { type Book, generatorRoot, linkOutOf } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Refuses to publish a file of this machine that a link in the root leads to. */
export function refuseLinksOut(root: string): void {
  const link = linkOutOf(root)
  if (link === undefined) return
  throw new Misuse(
    `\`${link}\` is a link that leads out of \`${root}\`, so what lies there would be published. Nothing was done.\n` +
      'Copy the file into the root, or remove the link.',
  )
}

/**
 * Refuses to go on where a root holds MDX that nobody vouched for. MDX is code: it would run on this machine while the
 * site is built, with all that this person may do. Fieldbook’s own root is as trusted as Fieldbook itself.
 */
export function refuseUntrustedCode({ root, files }: Pick<Book, 'root' | 'files'>): void {
  const code = files.sources.find(({ file, origin }) => origin === 'company' && /\.mdx$/i.test(file))
  if (code === undefined || process.env['FIELDBOOK_TRUST_MDX'] === 'true') return
  if (realpathSync(root) === realpathSync(generatorRoot)) return
  throw new Misuse(
    `\`${code.file}\` is MDX, which is code that would run on this machine. Nothing was done.\n` +
      'If you trust whoever wrote this root, say so with `--trust-mdx`; else rename the file to `.md`.',
  )
}
