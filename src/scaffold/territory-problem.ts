import { compile } from '../compiler/index.ts'
import type { Answers } from './question.ts'
import { territoryPlan } from './territory-plan.ts'

/** What the check would say about a territory plan of these answers: a figure that can’t be read or can’t be. */
export function territoryProblem(answers: Answers): string | undefined {
  const text = `---\ntitle: Told\ntype: territory\nroles: [nobody]\n---\n\n${territoryPlan(answers)}\n`
  const source = {
    file: 'content/processes/told.md',
    bytes: new TextEncoder().encode(text),
    origin: 'company',
  } as const
  // Nothing in a territory plan depends on the day.
  const { findings } = compile({ settings: undefined, sources: [source], assets: [], today: '2000-01-01' })
  const planLine = text.split('\n').findIndex((line) => line.startsWith('## ')) + 1
  const found = findings.find(({ severity, at }) => severity === 'error' && at.start.line >= planLine)
  return found && `${found.message}. ${found.hint}`
}
