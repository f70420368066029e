import { toString } from 'mdast-util-to-string'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Item, Prose } from '../model/prose.ts'
import { plainName, slug } from '../meaning/slug.ts'
import { callPlanWords } from '../vocabulary/call-plan-words.ts'
import type { CallSheet, Prompt, QuestionGroup } from './call-sheet.ts'
import type { Mention } from './mention.ts'
import { coveredStages, derivePlaybook, type PlaybookView } from './playbook-view.ts'
import type { CoveredStage } from './stage-view.ts'

export type { CallSheet, Prompt, QuestionGroup } from './call-sheet.ts'

/**
 * Plan, execute and debrief of one conversation, compiled from a playbook: a sheet for every stage it covers. A process
 * of type `call` is one conversation, so its stages make one sheet. Every prompt has an id that stays when others come
 * and go, because plans saved on a device refer to it: `<stage>-ask-<question>`.
 */
export interface CallPlan {
  readonly view: PlaybookView
  readonly sheets: readonly CallSheet[]
}

/** A call answers a few questions or none: seven fit on the sheet beside the conversation. */
const mostToExecute = 7

export function deriveCallPlan(handbook: Handbook, playbook: Playbook): CallPlan {
  const view = derivePlaybook(handbook, playbook)
  const covered = coveredStages(view)
  const sheets =
    view.process?.front.type === 'call'
      ? [partsOfCall(view.process.title, covered)]
      : covered.map((stage) => ({ title: stage.title, all: [stage], before: [], during: [stage], after: [] }))
  return { view, sheets: sheets.flatMap((parts) => sheetOf(view, parts)) }
}

/** Which stages each part of a sheet is compiled from. */
interface Parts {
  readonly title: string
  readonly all: readonly CoveredStage[]
  /** Questions the seller answers beforehand. */
  readonly before: readonly CoveredStage[]
  /** What is asked, said and answered in the conversation. */
  readonly during: readonly CoveredStage[]
  /** Questions the seller answers afterwards. */
  readonly after: readonly CoveredStage[]
}

/** A call process has the parts of a conversation as its stages: plan, execute, debrief. */
function partsOfCall(title: string, all: readonly CoveredStage[]): Parts {
  const before = all.filter(({ title: name }) => plainName(name) === 'plan')
  const after = all.filter(({ title: name }) => plainName(name) === 'debrief')
  const during = all.filter((stage) => !before.includes(stage) && !after.includes(stage))
  return { title, all, before, during, after }
}

function sheetOf(view: PlaybookView, { title, all, before, during, after }: Parts): CallSheet[] {
  const [first] = all
  if (!first) return []
  const named = idsWithin(new Set())
  const own = view.playbook.callPlan?.value
  const aims = [...during, ...all]
  return [
    {
      id: first.id,
      number: all.length > 1 ? undefined : first.number,
      title,
      stages: all,
      theyWill: firstOf(aims, ({ section }) => section.theyWill),
      atLeast: firstOf(aims, ({ section }) => section.atLeast),
      with: distinct(all.flatMap((stage) => stage.with)),
      plan: [
        ...before.flatMap((stage) => questionsOf(stage, named).flatMap(({ prompts }) => prompts)),
        ...promptsOf(own?.plan?.value, (text) => named(`plan-${slug(text)}`)),
      ],
      questions: during.flatMap((stage) => questionsOf(stage, named)),
      theyMayAsk: all.flatMap(({ id, section }) =>
        promptsOf(section.theyMayAsk?.value, (text) => named(`${id}-they-may-ask-${slug(text)}`)),
      ),
      points: during.flatMap((stage) => pointsOf(stage, named)),
      objections: all.flatMap(({ objections }) =>
        objections.map((objection) => ({ ...plain(named(objection.id), objection.title), objection })),
      ),
      collateral: all.flatMap(({ id, send }) =>
        send.map((it) => ({ ...plain(named(`${id}-send-${slug(it.entry?.id ?? it.text)}`), it.text), send: it })),
      ),
      execute: executeOf(own?.execute?.value, named),
      debrief: [
        ...after.flatMap((stage) => questionsOf(stage, named).flatMap(({ prompts }) => prompts)),
        ...promptsOf(own?.debrief?.value, (text) => named(`debrief-${slug(text)}`)),
        ...Object.entries(callPlanWords.debrief).map(([key, text]) => plain(named(`debrief-${key}`), text)),
      ],
      outcomes: Object.entries(callPlanWords.outcomes).map(([key, name]) => ({ key, title: name })),
      criteria: all.flatMap((stage) => criteriaOf(stage, named)),
    },
  ]
}

type Naming = (id: string) => string

function questionsOf({ id, section }: CoveredStage, named: Naming): QuestionGroup[] {
  return section.ask.map((group) => ({
    title: group.title.text === '' ? undefined : group.title,
    prompts: promptsOf(group.value, (text) => named(`${id}-ask-${slug(text)}`)),
  }))
}

function pointsOf({ id, section }: CoveredStage, named: Naming): CallSheet['points'] {
  const insight = section.insight ? [{ id: `${id}-insight`, title: '', talk: section.insight.value }] : []
  const said = [...section.say, ...section.sayExactly].map((it) => ({
    id: it.id,
    title: it.title.text,
    talk: it.value,
  }))
  return [...insight, ...said].map((it) => ({ ...plain(named(it.id), it.title || opening(it.talk)), talk: it.talk }))
}

function executeOf(own: readonly Item[] | undefined, named: Naming): Prompt[] {
  const authors = promptsOf(own, (text) => named(`execute-${slug(text)}`)).slice(0, mostToExecute)
  const everyones = Object.entries(callPlanWords.execute).map(([key, text]) => plain(named(`execute-${key}`), text))
  return [...authors, ...everyones.slice(authors.length)]
}

function criteriaOf({ id, stage, gate }: CoveredStage, named: Naming): CallSheet['criteria'] {
  if (!gate) {
    return promptsOf(stage?.doneWhen?.value, (text) => named(`${id}-done-when-${slug(text)}`)).map((prompt) => ({
      ...prompt,
      dealKiller: false,
      evidence: undefined,
    }))
  }
  return gate.criteria.map(({ line, dealKiller, evidence }) => ({
    id: named(`${id}-gate-${slug(line.text)}`),
    text: line.text,
    line,
    details: [],
    dealKiller,
    evidence,
  }))
}

function promptsOf(items: readonly Item[] | undefined, name: (text: string) => string): Prompt[] {
  return (items ?? []).map(({ line, details }) => ({ id: name(line.text), text: line.text, line, details }))
}

function plain(id: string, text: string): Prompt {
  return { id, text, line: undefined, details: [] }
}

/** Gives an id once: the second question with the same words gets `-2`. */
function idsWithin(taken: Set<string>): Naming {
  return (wanted) => {
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
    taken.add(id)
    return id
  }
}

function firstOf<T>(stages: readonly CoveredStage[], pick: (stage: CoveredStage) => T | undefined): T | undefined {
  return stages.map(pick).find((value) => value !== undefined)
}

function distinct(names: readonly Mention[]): readonly Mention[] {
  return [...new Map(names.map((name) => [name.text, name])).values()]
}

/** The first words of a text. */
function opening(prose: Prose): string {
  const [first] = prose.nodes
  const words = (first ? toString(first) : '').replaceAll(/\s+/g, ' ').replace(/^["“]/, '').trim()
  return words.length <= 110 ? words.replace(/["”]$/, '') : `${words.slice(0, 100).replace(/[\s,;:–-]+\S*$/, '')} …`
}
