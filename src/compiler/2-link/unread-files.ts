import type { Entry } from '../model/concepts.ts'
import type { LinkTarget } from '../model/handbook.ts'
import type { Issue } from '../model/issue.ts'
import type { Asset, OutOfReach } from '../model/source.ts'
import { resolvePath } from '../meaning/paths.ts'

/** The company’s files that nothing leads to, by their paths. */
export function unusedAssets(assets: readonly Asset[], used: ReadonlySet<string>): readonly string[] {
  return assets.map(({ file }) => file).filter((file) => !file.startsWith('docs/') && !used.has(file))
}

/** Of those, texts that lie among the sources with an ending that isn't read. */
export function findUnreadFiles(unused: readonly string[]): Issue[] {
  const place = { line: 1, column: 1 }
  return unused
    .filter((file) => textEnding.test(nameOf(file)))
    .map((file) => {
      const better = plainText.test(file) ? file.replace(plainText, '.md') : undefined
      return { type: 'file-unread', file, better, at: { file, start: place, end: place } }
    })
}

/** What stands among the sources and leads to nothing that is read. */
export function findOutOfReach(all: readonly OutOfReach[]): Issue[] {
  const place = { line: 1, column: 1 }
  return all.map(({ file, why }) => {
    const at = { file, start: place, end: place }
    return why === 'runs' ? { type: 'file-not-published', file, at } : { type: 'file-out-of-reach', file, why, at }
  })
}

/** The files that a link, a picture or a collateral's `file` leads to. */
export function usedAssets(links: ReadonlyMap<unknown, LinkTarget>, entries: readonly Entry[]): ReadonlySet<string> {
  const linked = [...links.values()].flatMap((target) => (target.leads === 'asset' ? [target.file] : []))
  const named = entries.flatMap((entry) =>
    entry.kind === 'collateral' && entry.front.file !== undefined
      ? [resolvePath(entry.file, entry.front.file) ?? '']
      : [],
  )
  return new Set([...linked, ...named])
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

const plainText = /(?:\.md)?\.(?:markdown|mdown|mkdn?|mdwn|txt|text)$|\.md[~_]$|(?<=\/[^./]*)$/i
const textEnding = /^[^.]+$|\.(?:markdown|mdown|mkdn?|mdwn|txt|text|docx?|odt|rtf|pages|md[~_])$/i
