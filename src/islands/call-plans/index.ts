import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { callListWords as words } from '../../compiler/vocabulary/call-list-words.ts'
import { keptDeskWords } from '../../compiler/vocabulary/kept-desk-words.ts'
import { closeMenu } from '../close-menu.ts'
import { askToPersist, showPersistence } from '../call-plan/persistence.ts'
import { planAddress } from '../call-plan/plan-address.ts'
import { partOf } from '../call-plan/plan-dialog.ts'
import { planFormat } from '../call-plan/plan-file.ts'
import { planShelf } from '../call-plan/plan-shelf.ts'
import { outlineOf } from '../call-plan/plan-text.ts'
import { followPlan, renamedIn } from '../call-plan/renamed.ts'
import { duplicatePlan, nameOf, stageTitleOf, type Field, type Plan } from '../call-plan/plan.ts'
import { isTakeAway, takeAway } from '../call-plan/take-away.ts'
import { startClock } from '../keep/clock.ts'
import { keepAll } from '../keep/keep-all.ts'
import { type Keeper, openKeeper } from '../keep/keeper.ts'
import { readKeptFile } from '../keep/kept-file.ts'
import { withFields } from '../keep/kept.ts'
import { newId } from '../keep/new-id.ts'
import { localDay } from '../local-day.ts'
import { watchArrivals } from './arrival.ts'
import { exportAll as exportAllOf, showReminder } from './export-reminder.ts'
import { bindList } from './list.ts'
import { fillText } from './row.ts'

const page = document.querySelector<HTMLElement>('[data-call-plans]')
if (page) start(page)

function start(root: HTMLElement): void {
  const { base = '/' } = root.dataset
  const status = partOf(root, 'status')
  const alert = partOf(root, 'alert')
  const undo = partOf(root, 'undo')
  const file = partOf<HTMLInputElement>(root, 'import-file')
  const here = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-playbook]')].map((it) => it.dataset['playbook']),
  )
  const renamed = renamedIn(document, { hasStage: () => true, hasField: () => false })
  const list = bindList(root, { base, today: localDay(), isHere: (playbook) => here.has(playbook) })
  const { now } = startClock()
  let thrownAway: Plan | undefined
  let keeper: Keeper<Plan>
  // What is pressed or chosen before the plans are there is done once they are.
  const opened = open()
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element) void opened.then(() => pressed(target))
  })
  root.addEventListener('read-plan', ({ target }) => {
    const plan = target instanceof HTMLElement ? list.planOf(target) : undefined
    if (plan && target instanceof HTMLElement) fillText(target, plan)
  })
  root.addEventListener('change', ({ target }) => {
    if (target === file) void opened.then(importFile)
    const plan = target instanceof HTMLInputElement && 'keptTick' in target.dataset ? list.planOf(target) : undefined
    if (plan && target instanceof HTMLInputElement) {
      const field = { value: target.checked ? 'yes' : '', prompt: words.kept, part: 'debrief' }
      void keep(entered(plan, { 'next-done': field }))
    }
  })

  async function open(): Promise<void> {
    keeper = await openKeeper(planShelf(base), {
      saved: () => {
        alert.hidden = true
      },
      failed: (why) => {
        alert.hidden = false
        alert.textContent = callDeskWords.whyNot[why]
      },
      changedElsewhere: () => void refresh(),
    })
    await Promise.all([refresh(), showPersistence(root)])
    // call-plans.css hides the page as long as the plans aren’t on it: nothing moves once it shows.
    root.dataset['ready'] = ''
    addEventListener('pagehide', () => void keeper.flush())
    addEventListener('pageshow', ({ persisted }) => void (persisted && refresh()))
    document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && refresh()))
    watchArrivals(root, {
      isKnown: async (id) => (await keeper.get(id)) !== undefined,
      take: async (plan) => {
        await take([plan], 0)
      },
    })
  }

  async function pressed(target: Element): Promise<void> {
    const button = target.closest<HTMLElement>('[data-do]')
    const action = button?.dataset['do'] ?? ''
    const plan = button ? list.planOf(button) : undefined
    if (button && button.closest('.row-menu')) closeMenu(button)
    if (plan && isTakeAway(action)) {
      const enter = (fields: Record<string, Omit<Field, 'at'>>): void => {
        keeper.keep(entered(plan, fields))
      }
      say((await takeAway(action, { plan, outline: outlineOf(plan), base, enter })) ?? '')
    } else if (plan && action === 'duplicate') await duplicate(plan)
    else if (plan && action === 'delete') await remove(plan)
    else if (action === 'undo') await bringBack()
    else if (action === 'export') await exportAll()
    else if (action === 'import') file.click()
  }

  async function duplicate(plan: Plan): Promise<void> {
    const copy = duplicatePlan(plan, newId(), now())
    await keep(copy)
    location.assign(planAddress(base, copy))
  }

  async function remove(plan: Plan): Promise<void> {
    thrownAway = plan
    await keep({ ...plan, deleted: { value: 'yes', at: now() } })
    partOf(undo, 'undo-words').textContent = words.deleted(nameOf(plan, stageTitleOf(plan)).slice(0, 200))
    undo.hidden = false
    undo.querySelector('button')?.focus()
  }

  async function bringBack(): Promise<void> {
    if (!thrownAway) return
    const { id } = thrownAway
    await keep({ ...thrownAway, deleted: { value: '', at: now() } })
    thrownAway = undefined
    undo.hidden = true
    say(words.back)
    list.focus(id)
  }

  async function exportAll(): Promise<void> {
    const done = exportAllOf(base, await keeper.list())
    await refresh()
    say(done)
  }

  async function importFile(): Promise<void> {
    const read = await readKeptFile(planFormat, file)
    if (read?.ok) await take(read.plans, read.unread)
    else if (read) say(read.problem)
  }

  async function take(plans: readonly Plan[], unread: number): Promise<void> {
    await keepAll(keeper, plans, now)
    list.showAll()
    await refresh()
    say(words.imported(plans.length) + keptDeskWords.unread(unread))
    list.focus(plans[0]?.id ?? '')
    void askToPersist(base, root)
  }

  async function keep(plan: Plan): Promise<void> {
    keeper.keep(plan)
    await keeper.flush()
    await refresh()
  }

  async function refresh(): Promise<void> {
    const plans = (await keeper.list()).map((plan) => followPlan(plan, renamed))
    list.show(plans)
    partOf(root, 'export').hidden = plans.length === 0
    showReminder(root, base, plans)
  }

  /** A plan with entries made here, joined with what was entered since the list was shown. */
  function entered(plan: Plan, fields: Readonly<Record<string, Omit<Field, 'at'>>>): Plan {
    return withFields(plan, fields, now())
  }

  function say(text: string): void {
    status.textContent = text
  }
}
