import type { Severity } from '../compiler/model/finding.ts'

/** What each severity is called on the screen. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  advice: 'Advice',
}
