import type { Finding, Severity } from '../compiler/index.ts'
import { plainLine, plainSigns } from './plain-signs.ts'
import { summarise } from './summary.ts'

/**
 * Findings as workflow commands of GitHub Actions, which it shows at the line of a pull request; then the summary. A
 * line break in a message is written as `%0A` (documentation of GitHub, “Workflow commands”).
 */
export function reportGithub(findings: readonly Finding[]): string {
  const commands = findings.map(({ rule, severity, message, hint, at }) => {
    const where = {
      file: plainLine(at.file),
      line: at.start.line,
      endLine: at.end.line,
      // Columns are understood within one line only.
      ...(at.start.line === at.end.line ? { col: at.start.column, endColumn: at.end.column } : {}),
      title: rule,
    }
    const properties = Object.entries(where).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    return `::${commandOf[severity]} ${properties.join(',')}::${escapeText(`${message}\n→ ${hint}`)}`
  })
  return [...commands, summarise(findings)].join('\n') + '\n'
}

const commandOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' }

function escapeText(text: string): string {
  return plainSigns(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
