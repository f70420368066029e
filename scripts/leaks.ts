import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Closed, findLeaks, type Leak } from '../src/leak-check/index.ts'
import { plainSigns } from '../src/reporters/index.ts'
import { type Book, generatorRoot, readAsset } from '../src/workspace/index.ts'

/** Reads what was made of an edition for others; says so where inner text got in. The internal edition has no secrets. */
export async function reportLeaks(book: Book, folders: readonly string[]): Promise<boolean> {
  if (book.audience === 'internal') return false
  const { read, files } = book
  const assets = files.assets.map(({ file }) => ({ file, bytes: readAsset(book, file) ?? new Uint8Array() }))
  const leaks = await findLeaks({ whole: read.sources, open: files.sources, assets, folders, program: programText })
  if (leaks.length === 0) return false
  process.stdout.write(plainSigns(leakWords(leaks, book.audience)))
  return true
}

function leakWords(leaks: readonly (Leak | Closed)[], audience: string): string {
  const places = leaks
    .slice(0, most)
    .map((leak) =>
      'words' in leak
        ? `  ${leak.file}\n    “${leak.words}” stands in ${leak.source.file}:${leak.source.line}\n`
        : `  ${leak.file}\n    nobody can say what it holds: it is damaged, or unpacks to more than any document has\n`,
    )
  const more = leaks.length > most ? `  … and in ${leaks.length - most} files more.\n` : ''
  return (
    `Words that aren’t for ${audience === 'partner' ? 'partners' : 'everybody'} got into what was made for them:\n\n` +
    `${places.join('')}${more}\n` +
    'Nothing was kept of it. If these words may be read, put them into a file or a section for these readers. If not,\n' +
    'look at what shows them: a file in `public/`, an older PDF, a component of a guide.\n'
  )
}

/** As many as fit on a screen. */
const most = 12

/** What stands in the program itself: labels of the site, its own guides. */
function programText(): string {
  return ['src', 'docs']
    .flatMap((folder) => {
      const place = join(generatorRoot, folder)
      return existsSync(place)
        ? readdirSync(place, { recursive: true, withFileTypes: true })
            .filter((it) => it.isFile())
            .map((it) => readFileSync(join(it.parentPath, it.name), 'utf8'))
        : []
    })
    .join('\n')
}
