import { addressOf, type Source } from '../compiler/index.ts'
import { conceptOf } from '../language-server/shape-at.ts'
import type { Book } from '../workspace/index.ts'
import type { Overview, SourceLine } from './messages.ts'
import { encode, stampOf, titleOf } from './sources.ts'

/** All that can be edited, with how much is to fix in each. */
export function overviewOf({ root, handbook, findings, read }: Book): Overview {
  const count = Map.groupBy(findings, ({ at }) => at.file)
  const entries = Map.groupBy(handbook.entries, ({ file }) => file)
  const line = ({ file }: Source): SourceLine => {
    const own = entries.get(file) ?? []
    return {
      file,
      title: titleOf(file, own),
      kind: conceptOf(file)?.kind ?? 'settings',
      toFix: count.get(file)?.length ?? 0,
      addresses: own.map(addressOf),
    }
  }
  const own = [...read.sources.filter(({ origin }) => origin === 'company'), ...(read.settings ? [read.settings] : [])]
  return { name: handbook.settings.name, root: stampOf(encode(root)).slice(0, 12), sources: own.map(line) }
}
