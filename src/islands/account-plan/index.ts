import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { download, fileName } from '../download.ts'
import { openDesk } from '../keep/desk.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { newId, newRowId } from '../keep/new-id.ts'
import { toolShelf } from '../keep/tool-shelf.ts'
import { localDay } from '../local-day.ts'
import { part } from '../tools/table.ts'
import { cellKey, nameOf, newAccountPlan, openPoints, partsOf, type PlanPart } from './account-plan.ts'
import { entryOf, partNamed, showForm } from './form.ts'
import { planAsMarkdown } from './plan-markdown.ts'
import type { AccountTemplate } from './template.ts'

const page = document.querySelector<HTMLElement>('[data-tool="account"]')
if (page?.querySelector('[data-planner]')) await start(page)

async function start(root: HTMLElement): Promise<void> {
  const templates = JSON.parse(root.dataset['templates'] ?? '[]') as readonly AccountTemplate[]
  const choice = part<HTMLSelectElement>(root, 'template')
  const form = part(root, 'form')
  let parts: readonly PlanPart[] = []
  const desk = await openDesk<Kept>(root, {
    shelf: toolShelf(root.dataset['base'] ?? '/', 'account-plans'),
    kind: 'account-plan',
    blank: (now) => newAccountPlan(templateOf(choice.value) ?? templates[0], newId(), now),
    nameOf,
    first: () => form.querySelector<HTMLElement>('[data-field="account"]'),
    show,
  })
  form.addEventListener('input', ({ target }) => {
    const entry = entryOf(target)
    if (!entry) return
    const { key, ...field } = entry
    desk.enter({ [key]: field })
    show(desk.current())
  })
  choice.addEventListener('input', () => {
    desk.restart()
  })
  form.addEventListener('click', ({ target }) => {
    const { add, out, row, back } = (target instanceof Element ? target.closest('button') : null)?.dataset ?? {}
    const [added, removed, returned] = [partNamed(add), partNamed(out), partNamed(back)]
    if (added) addRow(added)
    if (removed && row !== undefined) takeOut(removed, row)
    if (returned) bringBack(returned)
  })
  root.addEventListener('click', ({ target }) => {
    const take = (target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null)?.dataset['take']
    const text = planAsMarkdown(desk.current(), parts)
    if (take === 'markdown') download(fileName(nameOf(desk.current()), 'md', 'account-plan'), 'text/markdown', text)
    if (take === 'copy')
      void writeClipboard(text).then((done) => {
        desk.say(done ? words.copied : words.copyFailed)
      })
  })
  part(root, 'planner').inert = false

  function templateOf(id: string): AccountTemplate | undefined {
    return templates.find((template) => template.id === id)
  }

  function show(plan: Kept): void {
    const id = valueOf(plan, 'template')
    if (templateOf(id)) choice.value = id
    choice.disabled = Object.values(plan.fields).some(({ at }) => at > 0)
    parts = partsOf(plan, templateOf(id))
    showForm(form, plan, parts)
    const { open, late, ownerless, undated, bare } = openPoints(plan, parts, localDay())
    const isUntouched = Object.values(plan.fields).every(({ at }) => at === 0)
    part(root, 'open-points').textContent = isUntouched
      ? words.untouched
      : [
          open > 0 && words.open(open),
          late > 0 && words.late(late),
          ownerless > 0 && words.ownerless(ownerless),
          undated > 0 && words.undated(undated),
          bare > 0 && words.bare(bare),
        ]
          .filter((it) => it !== false)
          .join(' ')
  }

  function addRow(id: PlanPart['id']): void {
    const column = parts.find((it) => it.id === id)?.columns[0]
    if (!column) return
    const key = cellKey(id, newRowId(Date.now(), newId()), column.id)
    desk.enter({ [key]: { value: '', prompt: column.title, part: id } })
    show(desk.current())
    form.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`)?.focus()
  }

  function takeOut(id: PlanPart['id'], row: string): void {
    desk.enter({ [cellKey(id, row, 'gone')]: { value: 'yes', prompt: words.remove, part: id } })
    show(desk.current())
    form.querySelector<HTMLElement>(`[data-back="${id}"]`)?.focus()
  }

  function bringBack(id: PlanPart['id']): void {
    const removed = parts.find((it) => it.id === id)?.removed ?? []
    const field = { value: '', prompt: words.remove, part: id }
    desk.enter(Object.fromEntries(removed.map((row) => [cellKey(id, row, 'gone'), field])))
    show(desk.current())
    form.querySelector<HTMLElement>(`[data-add="${id}"]`)?.focus()
  }
}
