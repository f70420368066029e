import type { Finding, Position } from '../compiler/index.ts'

/**
 * Findings with the paths of their files as seen from a folder above the root.
 *
 * @param prefix the path from there to the root, with a slash at its end: `sales/`; empty where it is the root itself
 */
export function seenFrom(prefix: string, findings: readonly Finding[]): readonly Finding[] {
  if (prefix === '') return findings
  const moved = (at: Position): Position => ({ ...at, file: prefix + at.file })
  return findings.map((finding) => ({
    ...finding,
    at: moved(finding.at),
    related: finding.related.map((it) => ({ ...it, at: moved(it.at) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: moved(edit.at) })) })),
  }))
}
