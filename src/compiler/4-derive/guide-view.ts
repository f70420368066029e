import type { ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { CheckQuestion, Guide, RampPeriod } from '../model/guide.ts'
import type { Position } from '../model/position.ts'
import type { Line, Prose } from '../model/prose.ts'

/** One question of a self-check, as a reader meets it. */
export interface CheckView {
  readonly question: Line
  /** In the author's order; empty where the answer is free. */
  readonly choices: readonly Choice[]
  readonly answer: Prose | undefined
  readonly because: Prose | undefined
  /** What else stands below the question. */
  readonly more: Prose
}

/** Something to choose, and whether it is right. */
export interface Choice {
  readonly isRight: boolean
  readonly line: Line
  /** What stands below its first paragraph. */
  readonly details: ListItem['children']
}

/** The self-check of a guide; empty where it has none. */
export function checksOf(guide: Guide): readonly CheckView[] {
  return (guide.selfCheck?.value.questions ?? []).map(viewCheck)
}

/** Items of a task list are choices, ticked where they are right. */
export function viewCheck({ line, prose, answer, because }: CheckQuestion): CheckView {
  const isChoice = (item: ListItem): boolean => typeof item.checked === 'boolean'
  const choices = prose.nodes
    .flatMap((node) => (node.type === 'list' ? node.children.filter(isChoice) : []))
    .map((item) => viewChoice(item, prose.at))
  const others = prose.nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'list') return [node]
    const children = node.children.filter((item) => !isChoice(item))
    return children.length > 0 ? [{ ...node, children }] : []
  })
  return { question: line, choices, answer, because, more: { nodes: others, at: prose.at } }
}

function viewChoice({ checked, children }: ListItem, at: Position): Choice {
  const [first, ...rest] = children
  const [nodes, details] = first?.type === 'paragraph' ? [first.children, rest] : [[], children]
  return { isRight: checked === true, line: { text: toString(nodes), nodes, at }, details }
}

/** Words a minute, for a reader who thinks along. */
const pace = 200
const minutesPerScenario = 5
const minutesPerQuestion = 0.5

/** How long a guide takes, in minutes: as declared, or worked out from its words, questions and scenarios. */
export function minutesOf(guide: Guide): number {
  const { front, prose, scenario, practice, ramp } = guide
  if (front.minutes !== undefined) return front.minutes
  const words = [...prose.nodes, ...(practice?.prose.nodes ?? [])].map(wordsIn).reduce((sum, it) => sum + it, 0)
  const goals = (ramp?.value.periods ?? []).flatMap((period) => period.goals)
  const tasks = (practice?.value.length ?? 0) + checksOf(guide).length + goals.length
  return Math.max(1, Math.ceil(words / pace + scenario.length * minutesPerScenario + tasks * minutesPerQuestion))
}

/** The day a period of a 30-60-90 plan ends: the last number of its heading. Undefined where it has none. */
export function lastDayOf({ title }: RampPeriod): number | undefined {
  const numbers = title.text.match(/\d+/g)
  return numbers ? Number(numbers.at(-1)) : undefined
}

function wordsIn(node: RootContent): number {
  return node.type === 'code' ? 0 : toString(node).split(/\s+/).filter(Boolean).length
}
