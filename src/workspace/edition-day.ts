import type { Handbook } from '../compiler/index.ts'
import { git } from './git.ts'
import { sourcePaths } from './history-key.ts'

/**
 * The day of an edition, as pages and paper name it: the day its sources last changed, so that it is the same whenever it
 * is built. Git says it; where it can’t, it is the day of the newest review. `SOURCE_DATE_EPOCH` overrules both
 * (https://reproducible-builds.org/specs/source-date-epoch/). Undefined where nothing says it.
 */
export function editionDay(root: string, handbook: Pick<Handbook, 'entries'>): string | undefined {
  const told = process.env['SOURCE_DATE_EPOCH'] ?? ''
  if (/^\d{1,11}$/.test(told)) return new Date(Number(told) * 1000).toISOString().slice(0, 10)
  return lastCommit(root) ?? newestReview(handbook)
}

function lastCommit(root: string): string | undefined {
  try {
    const day = git(root, ['log', '-1', '--format=%cs', '--', ...sourcePaths, 'fieldbook.yaml'])
      .toString()
      .trim()
    return day === '' ? undefined : day
  } catch {
    return undefined
  }
}

function newestReview({ entries }: Pick<Handbook, 'entries'>): string | undefined {
  const days = entries.flatMap(({ origin, front }) => (origin === 'company' ? (front.reviewed ?? []) : []))
  return days.sort().at(-1)
}
