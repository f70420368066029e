import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'
import { type Field, type Kept, valueOf } from '../keep/kept.ts'
import { type AccountTemplate, type Column, type PartId, partIds } from './template.ts'

/** The keys of a plan's fields: `account`, `accountNeeds/prompt-1/answer`, `actions/t01/who`. */
const key = (...parts: readonly string[]): string => parts.join('/')

/** A plan with the rows that every plan begins with; their time is 0, so whatever is typed is later. */
export function newAccountPlan(template: AccountTemplate | undefined, id: string, now: number): Kept {
  const fields: Record<string, Field> = {}
  const seed = (name: string, value: string, prompt: string, part: string): void => {
    fields[name] = { value, prompt, part, at: 0 }
  }
  seed('template', template?.id ?? '', words.template, 'top')
  for (const part of template?.parts ?? []) {
    for (const [index, row] of part.rows.entries())
      for (const { id: column, title } of part.columns)
        seed(key(part.id, `t${String(index).padStart(2, '0')}`, column), row[column] ?? '', title, part.id)
  }
  return { id, created: now, fields, deleted: undefined }
}

/** A part of a plan as it is shown and taken away: what the template asks, and what only the plan still has. */
export interface PlanPart {
  readonly id: PartId
  readonly note: string
  readonly prompts: readonly { readonly key: string; readonly text: string; readonly isKept: boolean }[]
  readonly columns: readonly Column[]
  /** Ids of the rows, those of the template first, then in the order they were added. */
  readonly rows: readonly string[]
  readonly removed: readonly string[]
}

/** The parts of a plan. A template that changed since loses nothing of what was typed. */
export function partsOf(plan: Kept, template: AccountTemplate | undefined): readonly PlanPart[] {
  return partIds.flatMap((id) => {
    const of = template?.parts.find((part) => part.id === id)
    const own = Object.entries(plan.fields).filter(([, { part }]) => part === id)
    const prompts = (of?.prompts ?? []).map((text) => ({ key: promptKey(id, text), text, isKept: false }))
    const asked = new Set(prompts.map((prompt) => prompt.key))
    const kept = own
      .filter(([name, { value }]) => name.startsWith(`${id}/prompt-`) && value.trim() !== '' && !asked.has(name))
      .map(([name, { prompt }]) => ({ key: name, text: prompt, isKept: true }))
    const cells = own.flatMap(([name, field]) => {
      const [, row = '', column = ''] = name.split('/')
      return row === '' || row.startsWith('prompt-') ? [] : [{ row, column, field }]
    })
    const columns = [...(of?.columns ?? [])]
    for (const { column, field } of cells)
      if (column !== 'gone' && field.value !== '' && columns.every((it) => it.id !== column))
        columns.push({ id: column, title: field.prompt, type: 'text' })
    const rows = [...new Set(cells.map(({ row }) => row))].sort()
    const isGone = (row: string): boolean => valueOf(plan, key(id, row, 'gone')) === 'yes'
    const part = {
      id,
      note: of?.note ?? '',
      prompts: [...prompts, ...kept],
      columns,
      rows: rows.filter((row) => !isGone(row)),
      removed: rows.filter(isGone),
    }
    return of || part.prompts.length > 0 || rows.length > 0 ? [part] : []
  })
}

export function cellKey(part: PartId, row: string, column: string): string {
  return key(part, row, column)
}

/** A prompt goes by its words: one that moved keeps its answer, one that was reworded is kept beside the new one. */
function promptKey(part: PartId, text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
  return key(part, `prompt-${plain.slice(0, 80)}`, 'answer')
}

export function nameOf(plan: Kept): string {
  return words.named(valueOf(plan, 'account').trim() || words.nameless, valueOf(plan, 'until'))
}

/** What of a plan isn't done, by today (`2026-11-22`). */
export interface OpenPoints {
  readonly open: number
  readonly late: number
  /** Open actions that nobody does. */
  readonly ownerless: number
  /** Open actions without a day. */
  readonly undated: number
  /** Risks without a mitigation. */
  readonly bare: number
}

export function openPoints(plan: Kept, parts: readonly PlanPart[], today: string): OpenPoints {
  const rowsOf = (id: PartId): readonly ((column: string) => string)[] =>
    (parts.find((part) => part.id === id)?.rows ?? []).map(
      (row) => (column) => valueOf(plan, key(id, row, column)).trim(),
    )
  const open = rowsOf('actions').filter((of) => of('what') !== '' && of('done') !== 'yes')
  return {
    open: open.length,
    late: open.filter((of) => of('by') !== '' && of('by') < today).length,
    ownerless: open.filter((of) => of('who') === '').length,
    undated: open.filter((of) => of('by') === '').length,
    bare: rowsOf('risks').filter((of) => of('risk') !== '' && of('mitigation') === '').length,
  }
}
