import type { Keeper } from '../keep/keeper.ts'
import type { Plan } from './plan.ts'

/** When a plan is opened or the reader comes back, not at every change: nothing comes up beside what is being typed. */
export async function remindToExport(root: HTMLElement, base: string, keeper: Keeper<Plan>): Promise<void> {
  const reminder = await import('../call-plans/export-reminder.ts').catch(() => undefined)
  reminder?.showReminder(root, base, await keeper.list())
}
