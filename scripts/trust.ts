import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Book, generatorRoot, publicFiles } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Refuses to publish what a link in `public/` leads to, where it isn’t meant for readers or has no end. */
export function refuseLinksOut(root: string): void {
  const [link] = publicFiles(root).refused
  if (link === undefined) return
  const { file, why } = link
  const [leads, so] =
    why === 'outside'
      ? [`leads out of \`${root}\``, 'what lies there would be published']
      : why === 'hidden'
        ? ['leads to something hidden', 'what lies there would be published']
        : ['leads to a folder that is reached by links already', 'copying it might never end']
  throw new Misuse(
    `\`${file}\` is a link that ${leads}, so ${so}. Nothing was done.\n` +
      'Put the file or the folder itself in its place, or remove the link.',
  )
}

/**
 * Refuses files in `public/` that would stand in the place of the site’s own: a page that isn’t there, a search that doesn’t answer.
 * What a site only looks like may be a company’s own.
 */
export function refuseTakenPlaces(root: string): void {
  const own = new Set([...forMachines, ...readdirSync(join(generatorRoot, 'src/pages')).map(placeOfPage)])
  const taken = publicFiles(root).files.find((file) => {
    const place = file.toLowerCase().slice('public/'.length)
    const [top = '', ...below] = place.split('/')
    const isPage = /(^|\/)index\.(html|md)$/.test(place)
    return own.has(top) && !replaceable.test(place) && (below.length === 0 || isPage || forMachines.includes(top))
  })
  if (taken === undefined) return
  throw new Misuse(
    `\`${taken}\` would stand in the place of a file that the site has itself. Nothing was done.\n` +
      'Give it another name, or lay it into a folder of its own.',
  )
}

/** Folders and files that hold more than pages. */
const forMachines = ['_astro', 'api', 'assets', 'files', 'llms.txt', 'offline', 'pagefind', 'pdf', 'stages']
const replaceable = /^(robots\.txt|favicon\.svg|manifest\.webmanifest|accent\.css|icons\/.+)$/

/** A file or folder of pages as the site has it, in small letters: `index.html` for `index.astro`, `search` for `search.astro`. */
function placeOfPage(name: string): string {
  const page = name.toLowerCase().replace(/\.(astro|ts)$/, '')
  return ['index', '404'].includes(page) ? `${page}.html` : page
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
