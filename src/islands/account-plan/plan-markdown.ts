import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'
import { processPlanWords } from '../../compiler/vocabulary/process-plan-words.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { escapeMarkdown } from '../markdown-text.ts'
import { cellKey, nameOf, type PlanPart } from './account-plan.ts'
import { topFields } from './top-fields.ts'

/** A plan as Markdown: what is filled in and nothing else. */
export function planAsMarkdown(plan: Kept, parts: readonly PlanPart[]): string {
  const top = topFields.filter(({ id }) => id !== 'account').flatMap(({ id, title }) => line(title, valueOf(plan, id)))
  const blocks = [
    `# ${escapeMarkdown(nameOf(plan))}`,
    top.join('\n'),
    ...parts.map((part) => partAsMarkdown(plan, part)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function partAsMarkdown(plan: Kept, part: PlanPart): string {
  const answers = part.prompts.flatMap((prompt) => line(prompt.text, valueOf(plan, prompt.key)))
  const rows = part.rows.flatMap((row) => {
    const cells = part.columns.flatMap(({ id, title, type }) => {
      const value = valueOf(plan, cellKey(part.id, row, id))
      return line(title, type === 'tick' && value === 'yes' ? words.yes : value)
    })
    const [first, ...others] = cells
    return first === undefined ? [] : [first, ...others.map((cell) => `  ${cell}`)]
  })
  if (answers.length === 0 && rows.length === 0) return ''
  const title = `## ${processPlanWords.account.parts[part.id]}`
  return [title, answers.join('\n'), rows.join('\n')].filter((block) => block !== '').join('\n\n')
}

function line(title: string, value: string): string[] {
  const text = escapeMarkdown(value.trim()).replaceAll('\n', '\n  ')
  const asked = /[.?!:…]$/.test(title) ? title : `${title}:`
  return text === '' ? [] : [`- **${escapeMarkdown(asked)}** ${text}`]
}
