import { nearest } from '../meaning/nearest.ts'
import { resolvePath } from '../meaning/paths.ts'
import type { Entry } from '../model/concepts.ts'
import type { Issue } from '../model/issue.ts'
import type { Reference } from '../model/reference.ts'
import type { Parsed } from '../model/source.ts'
import type { Names } from './names.ts'

/** The entry that a name or a link in a value means; undefined where there is none or more than one, which is reported. */
export function resolveName(
  reference: Reference,
  names: Names,
  parsed: ReadonlyMap<string, Parsed>,
  report: (issue: Issue) => void,
): Entry | undefined {
  const { text: name, url, kinds, at } = reference
  if (url !== undefined) {
    const [path = '', anchor] = url.split('#', 2)
    const file = resolvePath(at.file, path)
    const entries = (file === undefined ? undefined : parsed.get(file)?.entries) ?? []
    const entry = anchor ? (entries.find((it) => it.id === anchor) ?? entries[0]) : entries[0]
    if (!entry || kinds.includes(entry.kind)) return entry
    report({ type: 'unknown-name', name, isLink: true, kinds, near: nearest(name, names.known(kinds), 3), at })
    return undefined
  }
  const found = names.find(name, kinds)
  if (found.length === 1) return found[0]
  if (found.length > 1) {
    const candidates = found.map((it) => ({ title: it.title, file: it.file, at: it.at }))
    report({ type: 'ambiguous-name', name, candidates, at })
  } else if (!reference.mayBeOwnWords && !names.isUnreadable(name, kinds)) {
    report({ type: 'unknown-name', name, isLink: false, kinds, near: nearest(name, names.known(kinds), 3), at })
  }
  return undefined
}
