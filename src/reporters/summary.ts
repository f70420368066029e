import type { Finding } from '../compiler/index.ts'

/** One line that says how much there is to fix. */
export function summarise(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to fix.'
  const files = new Set(findings.map((finding) => finding.at.file)).size
  return `To fix: ${countWords(findings)} in ${plural(files, 'file', 'files')}.`
}

/** How many there are of each weight: `1 error, 2 warnings`. */
export function countWords(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((it) => it.severity === severity).length
  const parts = [
    plural(count('error'), 'error', 'errors'),
    plural(count('warning'), 'warning', 'warnings'),
    plural(count('advice'), 'piece of advice', 'pieces of advice'),
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function plural(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`
}
