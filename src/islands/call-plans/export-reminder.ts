import { callListWords as words } from '../../compiler/vocabulary/call-list-words.ts'
import { formatPlanFile } from '../call-plan/plan-file.ts'
import { formatDay, type Plan } from '../call-plan/plan.ts'
import { download, fileName } from '../download.ts'
import { localDay } from '../local-day.ts'
import { exportDue, lastExport, rememberExport } from './export-due.ts'

/** Shows in every `data-reminder` that plans wait to be exported, while they do. */
export function showReminder(root: HTMLElement, base: string, plans: readonly Plan[]): void {
  const exported = lastExport(base)
  const due = exportDue(plans, exported, Date.now())
  const since = exported > 0 ? formatDay(localDay(new Date(exported))) : ''
  for (const place of root.querySelectorAll<HTMLElement>('[data-reminder]')) {
    place.hidden = due === undefined
    const text = place.querySelector('[data-reminder-words]')
    if (text) text.textContent = due === undefined ? '' : words.reminder(due, since)
  }
}

/** Downloads all plans as one file, and gives what to say about it. */
export function exportAll(base: string, plans: readonly Plan[]): string {
  if (plans.length === 0) return words.nothingToExport
  download(fileName(`all ${localDay()}`, 'json'), 'application/json', formatPlanFile(plans))
  rememberExport(base, Date.now())
  return words.exported(plans.length)
}
