import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { announce } from '../announce.ts'
import { closeMenu } from '../close-menu.ts'
import { startClock } from '../keep/clock.ts'
import { type Keeper, openKeeper } from '../keep/keeper.ts'
import { withFields } from '../keep/kept.ts'
import { newId } from '../keep/new-id.ts'
import { whenIdle } from '../when-idle.ts'
import { planActions } from './actions.ts'
import { bindDesk } from './desk.ts'
import { bindForm, showOutcome } from './form.ts'
import { latestPlan } from './latest-plan.ts'
import { askToPersist, showPersistence } from './persistence.ts'
import { remindToExport } from './remind.ts'
import { followPlan, renamedIn, stageNow } from './renamed.ts'
import { showRoom } from './room-view.ts'
import { isTakeAway, takeAway } from './take-away.ts'
import { planQuery } from './plan-address.ts'
import { planShelf } from './plan-shelf.ts'
import { watchTyping, type Entry } from './typed-early.ts'
import { changedAt, hasEntries, mergePlans, newPlan, type Field, type Plan } from './plan.ts'

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
  let plan = blank(form.hasStage(asked) ? asked : form.stage())
  form.showStage(plan.stage.value)
  const typing = watchTyping(root, form, address.has('plan'), entered)
  if (typing.early.size === 0) showPlan()
  let keeper: Keeper<Plan>
  const remind = (): Promise<void> => remindToExport(root, base, keeper)
  const actions = planActions({
    ...{ root, base, form, desk, now, isOurs, begin },
    keeper: () => keeper,
    plan: () => plan,
    blank: () => blank(form.stage()),
  })
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
  actions.watchFile(opened)

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
      enter({ ...form.suggestions(plan), ...Object.fromEntries(typing.early) })
      showPlan()
    }
    await refreshList()
  }

  function entered(target: Element, entry: Entry): void {
    enter({ ...form.suggestions(plan), [entry.key]: entry.field })
    const sheet = target.closest('[data-sheet]')
    if (sheet) showOutcome(sheet)
    if (entry.field.part === 'room') showPlan()
  }

  function enter(fields: Readonly<Record<string, Omit<Field, 'at'>>>): void {
    plan = withFields(plan, fields, now())
    keeper.keep(plan)
    nameAddress()
  }

  function pressed(target: Element, stage: string | undefined): void {
    if (stage !== undefined) chooseStage(stage)
    if (target.closest('[data-add-person]')) form.addPerson()
    const action = target.closest<HTMLElement>('[data-do]')?.dataset['do'] ?? ''
    if (actions.has(action) || isTakeAway(action)) closeMenu(target)
    if (actions.has(action)) actions.act(action)
    else if (isTakeAway(action)) {
      const taken = { plan, outline: form.outline(plan), base, enter }
      void takeAway(action, taken).then((words) => {
        if (words !== undefined) desk.say(words)
      })
    }
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
    if (actions.isThrownAway(next)) desk.hideUndo()
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
