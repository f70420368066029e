import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { download, fileName } from './download.ts'
import { formatPlanFile } from './plan-file.ts'
import { planAsMarkdown, planAsText, type Outline } from './plan-text.ts'
import { nameOf, type Plan } from './plan.ts'

/** Copies a plan as text for a CRM; gives what to say about it. */
export async function copyPlan(plan: Plan, outline: Outline): Promise<string> {
  const done = await writeClipboard(planAsText(plan, outline))
  return done ? callDeskWords.copied : callDeskWords.copyFailed
}

export function downloadMarkdown(plan: Plan, outline: Outline): void {
  download(fileName(nameOf(plan, outline.stageTitle), 'md'), 'text/markdown', planAsMarkdown(plan, outline))
}

/** A file that another device can import. */
export function downloadPlan(plan: Plan, outline: Outline): void {
  download(fileName(nameOf(plan, outline.stageTitle), 'json'), 'application/json', formatPlanFile([plan]))
}
