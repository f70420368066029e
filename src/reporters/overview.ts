import type { Finding, Severity } from '../compiler/index.ts'
import { plainSigns } from './plain-signs.ts'
import { summarise } from './summary.ts'

export interface OverviewOptions {
  /** Who answers for a file; undefined where nobody does. */
  readonly ownerOf: (file: string) => string | undefined
  /** What a rule's page says in its title. */
  readonly titleOf: (rule: string) => string | undefined
}

/** How much there is to fix, by owner, folder and rule: for somebody who asks others to mend it. */
export function reportOverview(findings: readonly Finding[], { ownerOf, titleOf }: OverviewOptions): string {
  const total = `${summarise(findings)}\n`
  if (findings.length === 0) return total
  const tables = [
    table('By owner', findings, ({ at }) => ownerOf(at.file) ?? 'not known'),
    table('By folder', findings, ({ at }) => folderOf(at.file)),
    table('By rule', findings, ({ rule }) => rule, titleOf),
  ]
  const mends = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length
  const offer = mends === 0 ? '' : `\n\`fieldbook check --fix\` mends ${mends} of them by itself.\n`
  return plainSigns(`${total}\n${tables.join('\n')}${offer}`)
}

const weights: readonly Severity[] = ['error', 'warning', 'advice']

function table(
  title: string,
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
  noteOf: (key: string) => string | undefined = () => undefined,
): string {
  const rows = [...Map.groupBy(findings, keyOf)]
    .map(([key, group]) => ({
      key,
      counts: weights.map((it) => group.filter(({ severity }) => severity === it).length),
    }))
    .sort((a, b) => compareCounts(a.counts, b.counts) || (a.key < b.key ? -1 : 1))
  const wide = Math.max(title.length, ...rows.map(({ key }) => key.length))
  const line = (first: string, cells: readonly (string | number)[], note = ''): string =>
    `${first.padEnd(wide)}  ${cells.map((cell) => String(cell || '·').padStart(10)).join('')}${note && `   ${note}`}\n`
  return (
    line(title, ['errors', 'warnings', 'advice']) +
    rows.map(({ key, counts }) => line(key, counts, noteOf(key))).join('')
  )
}

/** Most errors first, then most warnings, then most advice. */
function compareCounts(a: readonly number[], b: readonly number[]): number {
  return weights.reduce((order, _, index) => order || (b[index] ?? 0) - (a[index] ?? 0), 0)
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/')
  return slash === -1 ? file : file.slice(0, slash + 1)
}
