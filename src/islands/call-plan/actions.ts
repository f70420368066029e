import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { keptDeskWords } from '../../compiler/vocabulary/kept-desk-words.ts'
import { keepAll } from '../keep/keep-all.ts'
import type { Keeper } from '../keep/keeper.ts'
import { readKeptFile } from '../keep/kept-file.ts'
import { newId } from '../keep/new-id.ts'
import type { Desk } from './desk.ts'
import type { PlanForm } from './form.ts'
import { planFormat } from './plan-file.ts'
import { duplicatePlan, hasEntries, nameOf, type Plan } from './plan.ts'
import { remindToExport } from './remind.ts'

/** The page that a plan is open on. */
export interface PlanPage {
  readonly root: HTMLElement
  readonly base: string
  readonly form: PlanForm
  readonly desk: Desk
  readonly keeper: () => Keeper<Plan>
  readonly now: () => number
  readonly plan: () => Plan
  readonly blank: () => Plan
  /** Is a plan of the playbook that this page belongs to? */
  readonly isOurs: (plan: Plan) => boolean
  /** Opens another plan in the place of the one that is open. */
  readonly begin: (plan: Plan, words: string) => void
}

export interface PlanActions {
  /** Does a button with this name in `data-do` do one of them? */
  readonly has: (name: string) => boolean
  readonly act: (name: string) => void
  /** Takes in the files that are chosen, once the plans are there; also one chosen before anybody listened. */
  readonly watchFile: (opened: Promise<void>) => void
  /** Is it the plan that “Undo” would bring back? */
  readonly isThrownAway: (plan: Plan) => boolean
}

/** What the buttons of the desk do with the plan that is open. */
export function planActions({
  root,
  base,
  form,
  desk,
  keeper,
  now,
  plan,
  blank,
  isOurs,
  begin,
}: PlanPage): PlanActions {
  let thrownAway: Plan | undefined
  const actions = {
    new: () => {
      begin(blank(), callDeskWords.begun)
      root.querySelector<HTMLElement>('[data-field="account"]')?.focus()
    },
    duplicate: () => {
      const copy = duplicatePlan(plan(), newId(), now())
      begin(copy, callDeskWords.duplicated)
      if (hasEntries(copy)) keeper().keep(plan())
    },
    delete: async () => {
      thrownAway = plan()
      const isKept = hasEntries(thrownAway) || (await keeper().get(thrownAway.id)) !== undefined
      if (isKept) keeper().keep({ ...thrownAway, deleted: { value: 'yes', at: now() } })
      desk.offerUndo(callDeskWords.deletedPlan(nameOf(thrownAway, form.titleOf(thrownAway.stage.value))))
      begin(blank(), callDeskWords.deleted)
      await keeper().flush()
      root.querySelector<HTMLElement>('[data-do="undo"]')?.focus()
    },
    undo: () => {
      if (!thrownAway) return
      begin({ ...thrownAway, deleted: { value: '', at: now() } }, callDeskWords.back)
      thrownAway = undefined
      keeper().keep(plan())
    },
    import: () => root.querySelector<HTMLInputElement>('[data-import-file]')?.click(),
    export: async () => {
      await keeper().flush()
      const reminder = await import('../call-plans/export-reminder.ts').catch(() => undefined)
      desk.say(reminder ? reminder.exportAll(base, await keeper().list()) : callDeskWords.notLoaded)
      await remindToExport(root, base, keeper())
    },
    print: () => {
      print()
    },
  }
  return {
    has: (name) => Object.hasOwn(actions, name),
    act: (name) => void actions[name as keyof typeof actions](),
    watchFile: (opened) => {
      const file = root.querySelector<HTMLInputElement>('[data-import-file]')
      file?.addEventListener('change', () => void opened.then(() => importFile(file)))
      if (file?.files?.length) void opened.then(() => importFile(file))
    },
    isThrownAway: ({ id }) => id === thrownAway?.id,
  }
  async function importFile(input: HTMLInputElement): Promise<void> {
    const file = await readKeptFile(planFormat, input)
    if (!file?.ok) {
      if (file) desk.say(file.problem)
      return
    }
    await keepAll(keeper(), file.plans, now)
    const ours = file.plans.find(isOurs)
    const unread = keptDeskWords.unread(file.unread)
    if (ours) begin((await keeper().get(ours.id)) ?? ours, callDeskWords.imported + unread)
    else desk.say(callDeskWords.importedElsewhere(file.plans[0]?.playbookTitle ?? '') + unread)
  }
}
