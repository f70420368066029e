import type { Issue } from '../model/issue.ts'
import type { Position } from '../model/position.ts'
import { settings, type Settings } from '../model/settings.ts'
import type { Parsed, Source } from '../model/source.ts'
import { readAcceptances } from './acceptances.ts'
import { nothingRead } from './nothing-read.ts'
import { readYaml } from './front-matter.ts'
import { readText } from './read-text.ts'

/** The settings, and where each of them stands. */
export interface SettingsRead {
  readonly value: Settings
  readonly parsed: Parsed
  readonly settingsAt: (...path: readonly string[]) => Position
}

/** Reads `fieldbook.yaml`. Where it can't be read the defaults hold, so that everything else is checked all the same. */
export function parseSettings(source: Source | undefined, ruleIds: readonly string[]): SettingsRead {
  const file = source?.file ?? 'fieldbook.yaml'
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)
  const parsed = nothingRead(file, issues)
  const defaults = settings.parse({ name: 'Sales playbook' })
  const start = { line: 1, column: 1 }
  const settingsAt = (): Position => ({ file, start, end: start })
  if (!source) return { value: defaults, parsed, settingsAt }
  const text = readText(source, report)
  if (text === undefined) return { value: defaults, parsed, settingsAt }
  const { value, content, keyAt } = readYaml(file, text, 1, settings, report)
  // Also where what stands behind one of them can’t be read.
  const { severities } = Object(content) as { readonly severities?: unknown }
  for (const rule of namesIn(severities)) {
    if (!ruleIds.includes(rule)) {
      report({ type: 'front-matter-key', key: rule, known: ruleIds, present: [], at: keyAt(['severities', rule]) })
    }
  }
  const acceptances = readAcceptances(file, text, report)
  return { value: value ?? defaults, parsed: { ...parsed, acceptances }, settingsAt: (...path) => keyAt(path) }
}

/** The keys of what is made of keys and values; none of a word, of which each letter has a number. */
function namesIn(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}
