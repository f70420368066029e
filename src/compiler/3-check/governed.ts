import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'

/**
 * The company's entries, one a file: those that share a file share its owner and review. Fieldbook's own pages need
 * neither.
 */
export function governedEntries(handbook: Handbook): readonly Entry[] {
  const byFile = new Map<string, Entry>()
  for (const entry of handbook.entries) {
    if (entry.origin === 'company' && !byFile.has(entry.file)) byFile.set(entry.file, entry)
  }
  return [...byFile.values()]
}
