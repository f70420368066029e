import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { keptDeskWords } from '../../compiler/vocabulary/kept-desk-words.ts'
import { announce } from '../announce.ts'
import { closeMenu } from '../close-menu.ts'
import { startClock } from '../keep/clock.ts'
import { keepAll } from '../keep/keep-all.ts'
import { type Keeper, openKeeper } from '../keep/keeper.ts'
import { readKeptFile } from '../keep/kept-file.ts'
import { newId } from '../keep/new-id.ts'
import { whenIdle } from '../when-idle.ts'
import { bindDesk } from './desk.ts'
import { bindForm, showOutcome } from './form.ts'
import { latestPlan } from './latest-plan.ts'
import { askToPersist, showPersistence } from './persistence.ts'
import { followPlan, renamedIn, stageNow } from './renamed.ts'
import { showRoom } from './room-view.ts'
import { isTakeAway, takeAway } from './take-away.ts'
import { planQuery } from './plan-address.ts'
import { planFormat } from './plan-file.ts'
import { planShelf } from './plan-shelf.ts'
import { watchTyping, type Entry } from './typed-early.ts'
import {
  changedAt,
  duplicatePlan,
  hasEntries,
  isDeleted,
  mergePlans,
  nameOf,
  newPlan,
  type Field,
  type Plan,
} from './plan.ts'

const page = document.querySelector<HTMLElement>('[data-plan]')
if (page) {
  start(page)
  whenIdle(() => Promise.all([import('../copy.ts'), import('../print-twins.ts')]))
}

function start(root: HTMLElement): void {
  const { playbook = '', playbookTitle = '', base = '/' } = root.dataset
  const form = bindForm(root)
  const desk = bindDesk(root, (id) => void openPlan(id))
  const address = new URLSearchParams(location.search)
  const renamed = renamedIn(root, form)
  const asked = stageNow(address.get('stage') ?? '', renamed)
  const { now, passed } = startClock()
  let thrownAway: Plan | undefined
  let plan = blank(form.hasStage(asked) ? asked : form.stage())
  form.showStage(plan.stage.value)
  const typing = watchTyping(root, form, address.has('plan'), entered)
  if (typing.early.size === 0) showPlan()
  let keeper: Keeper<Plan>
  // What is pressed or chosen before the plans are there is done once they are.
  const opened = open()
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    const choice = target?.closest<HTMLElement>('[data-stage-choice]')?.dataset['stageChoice']
    const stage = event.ctrlKey || event.metaKey ? undefined : choice
    // The link would leave what was typed.
    if (stage !== undefined) event.preventDefault()
    if (target) void opened.then(() => pressed(target, stage))
  })
  const file = root.querySelector<HTMLInputElement>('[data-import-file]')
  file?.addEventListener('change', () => void opened.then(() => importFile(file)))
  // Chosen before anybody listened.
  if (file?.files?.length) void opened.then(() => importFile(file))

  async function open(): Promise<void> {
    keeper = await openKeeper(planShelf(base), {
      saved: (kept) => {
        if (kept.id === plan.id) take(kept)
        desk.saved()
        void refreshList()
        void askToPersist(base, root)
      },
      failed: desk.unsaved,
      changedElsewhere: (id) => void (id === plan.id ? reread() : refreshList()),
    })
    await resume()
    addEventListener('pagehide', () => void keeper.flush())
    addEventListener('pageshow', ({ persisted }) => void (persisted && reread()))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void keeper.flush()
      else void reread().then(remind)
    })
    // Both stand in the desk, one below the other.
    if ((await keeper.list()).length > 0) void showPersistence(root).then(remind)
  }

  /** When a plan is opened or the reader comes back, not at every change: nothing comes up beside what is being typed. */
  async function remind(): Promise<void> {
    const reminder = await import('../call-plans/export-reminder.ts').catch(() => undefined)
    reminder?.showReminder(root, base, await keeper.list())
  }

  /** The plan the address names; else the one last typed in today for this stage; else a blank one. */
  async function resume(): Promise<void> {
    const wanted = address.get('plan') ?? ''
    const named = await keeper.get(wanted)
    const recent = latestPlan(await ownPlans(), asked)
    const found = named && isOurs(named) ? named : wanted === '' ? recent : undefined
    if (found && (named || typing.early.size === 0)) {
      plan = found
      showPlan()
      desk.say(named ? callDeskWords.saved : callDeskWords.resumed)
    } else if (wanted !== '' && !found) desk.say(callDeskWords.notHere)
    typing.ready()
    if (typing.early.size > 0) {
      enter({ ...suggested(), ...Object.fromEntries(typing.early) })
      showPlan()
    }
    await refreshList()
  }

  function suggested(): Record<string, Omit<Field, 'at'>> {
    const open = form.suggestions().filter(({ key }) => plan.fields[key] === undefined)
    return Object.fromEntries(open.map(({ key, field }) => [key, field]))
  }

  function entered(target: Element, entry: Entry): void {
    enter({ ...suggested(), [entry.key]: entry.field })
    const sheet = target.closest('[data-sheet]')
    if (sheet) showOutcome(sheet)
    if (entry.field.part === 'room') showPlan()
  }

  function enter(fields: Readonly<Record<string, Omit<Field, 'at'>>>): void {
    const at = now()
    const fresh = Object.entries(fields).map(([key, field]) => [key, { ...field, at }] as const)
    plan = { ...plan, fields: { ...plan.fields, ...Object.fromEntries(fresh) } }
    if (isDeleted(plan)) plan = { ...plan, deleted: { value: '', at } }
    keeper.keep(plan)
    nameAddress()
  }

  function pressed(target: Element, stage: string | undefined): void {
    if (stage !== undefined) chooseStage(stage)
    if (target.closest('[data-add-person]')) form.addPerson()
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'] ?? ''
    if (Object.hasOwn(actions, action) || isTakeAway(action)) closeMenu(target)
    if (Object.hasOwn(actions, action)) void actions[action as keyof typeof actions]()
    else if (isTakeAway(action)) {
      const taken = { plan, outline: form.outline(plan), base, enter }
      void takeAway(action, taken).then((words) => {
        if (words !== undefined) desk.say(words)
      })
    }
  }

  const actions = {
    new: () => {
      begin(blank(form.stage()), callDeskWords.begun)
      root.querySelector<HTMLElement>('[data-field="account"]')?.focus()
    },
    duplicate: () => {
      const copy = duplicatePlan(plan, newId(), now())
      begin(copy, callDeskWords.duplicated)
      if (hasEntries(plan)) keeper.keep(plan)
    },
    delete: async () => {
      thrownAway = plan
      const isKept = hasEntries(plan) || (await keeper.get(plan.id)) !== undefined
      if (isKept) keeper.keep({ ...thrownAway, deleted: { value: 'yes', at: now() } })
      desk.offerUndo(callDeskWords.deletedPlan(nameOf(thrownAway, form.titleOf(thrownAway.stage.value))))
      begin(blank(form.stage()), callDeskWords.deleted)
      await keeper.flush()
      root.querySelector<HTMLElement>('[data-do="undo"]')?.focus()
    },
    undo: () => {
      if (!thrownAway) return
      begin({ ...thrownAway, deleted: { value: '', at: now() } }, callDeskWords.back)
      thrownAway = undefined
      keeper.keep(plan)
    },
    import: () => root.querySelector<HTMLInputElement>('[data-import-file]')?.click(),
    export: async () => {
      await keeper.flush()
      const reminder = await import('../call-plans/export-reminder.ts').catch(() => undefined)
      desk.say(reminder ? reminder.exportAll(base, await keeper.list()) : callDeskWords.notLoaded)
      await remind()
    },
    print: () => {
      print()
    },
  }

  async function importFile(input: HTMLInputElement): Promise<void> {
    const file = await readKeptFile(planFormat, input)
    if (!file?.ok) {
      if (file) desk.say(file.problem)
      return
    }
    await keepAll(keeper, file.plans, now)
    const ours = file.plans.find(isOurs)
    const unread = keptDeskWords.unread(file.unread)
    if (ours) begin((await keeper.get(ours.id)) ?? ours, callDeskWords.imported + unread)
    else desk.say(callDeskWords.importedElsewhere(file.plans[0]?.playbookTitle ?? '') + unread)
  }

  function chooseStage(id: string): void {
    plan = { ...plan, stage: { value: id, title: form.titleOf(id), at: now() } }
    showPlan()
    if (hasEntries(plan)) keeper.keep(plan)
    nameAddress()
    announce(callDeskWords.stage(form.titleOf(id)))
  }

  async function openPlan(id: string): Promise<void> {
    await keeper.flush()
    const found = await keeper.get(id)
    if (found) begin(found, callDeskWords.saved)
    root.querySelector<HTMLElement>('[data-field="account"]')?.focus()
  }

  function begin(next: Plan, words: string): void {
    void keeper.flush()
    plan = next
    if (thrownAway && next.id === thrownAway.id) desk.hideUndo()
    showPlan()
    nameAddress()
    desk.say(words)
    void refreshList().then(remind)
  }

  /** What another tab entered joins what was entered here. */
  function take(kept: Plan): void {
    plan = mergePlans(plan, kept)
    showPlan()
  }

  async function reread(): Promise<void> {
    const kept = await keeper.get(plan.id)
    if (kept) take(kept)
    await refreshList()
  }

  async function refreshList(): Promise<void> {
    desk.list(await ownPlans(), plan.id, form.titleOf)
  }

  async function ownPlans(): Promise<readonly Plan[]> {
    return (await keeper.list()).filter(isOurs).map((each) => followPlan(each, renamed))
  }

  function isOurs(each: Plan): boolean {
    return followPlan(each, renamed).playbook === playbook
  }

  function showPlan(): void {
    plan = followPlan(plan, renamed)
    passed(changedAt(plan))
    const { value } = plan.stage
    if (form.hasStage(value)) plan = { ...plan, stage: { ...plan.stage, title: form.titleOf(value) } }
    form.showStage(form.hasStage(value) ? value : form.stage())
    form.show(plan)
    showRoom(root, plan, () => {
      plan = followPlan(plan, renamed)
      form.show(plan)
    })
  }

  function blank(stage: string): Plan {
    return newPlan({ id: newId(), playbook, playbookTitle }, { value: stage, title: form.titleOf(stage) }, now())
  }

  function nameAddress(): void {
    history.replaceState(history.state, '', planQuery(plan))
  }
}
