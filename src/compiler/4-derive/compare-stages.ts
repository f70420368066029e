import type { Decider, GateNo, GateYes } from '../model/amounts.ts'
import type { Approval, Criterion } from '../model/gate-values.ts'
import type { GateBody } from '../model/process.ts'
import type { Reference } from '../model/reference.ts'
import type { Section } from '../model/shape.ts'
import { changeWords } from '../vocabulary/change-words.ts'
import { gateWords } from '../vocabulary/gate-words.ts'
import { sameMeaning } from './meaning-of.ts'
import { plainValue } from './plain-value.ts'

const words = changeWords.says

/** How the gate of a stage differs: its question, who decides, and what it asks for. */
export function compareGates(
  stage: string,
  before: Section<unknown> | undefined,
  after: Section<unknown> | undefined,
): readonly string[] {
  if (!after) return [words.gateGone(stage)]
  if (!before) return [words.gateNew(stage, after.title.text)]
  const [old, now] = [before.value as GateBody, after.value as GateBody]
  const [asked, asks] = [criteriaOf(old), criteriaOf(now)]
  const question = sameMeaning(before.title, after.title) ? [] : [words.gateQuestion(stage, after.title.text)]
  const decides = sameMeaning(old.decides, now.decides)
    ? []
    : [now.decides ? words.decides(stage, deciderWords(now.decides)) : words.decidesNobody(stage)]
  const found = [
    ...question,
    ...decides,
    ...[...asks].flatMap(([text, criterion]) => {
      const earlier = asked.get(text)
      if (!earlier) return [words.asks(stage, text)]
      if (sameMeaning(earlier, criterion)) return []
      return [words.proves(stage, text, plainValue(criterion.evidence))]
    }),
    ...[...asked.keys()].filter((text) => !asks.has(text)).map((text) => words.asksNot(stage, text)),
    ...waysOut.flatMap((way) => compareWay(stage, way, old, now)),
  ]
  return found.length > 0 ? found : [words.sectionOther(words.gateOf(stage), '')]
}

const waysOut = ['ifYes', 'ifNo', 'ifNotYet'] as const

/** Where one answer at a gate leads. A yes leads to the next stage where nothing is said. */
function compareWay(stage: string, way: (typeof waysOut)[number], old: GateBody, now: GateBody): readonly string[] {
  const unsaid = way === 'ifYes' ? words.nextStage : undefined
  const [before, after] = [wayWords(old[way]) ?? unsaid, wayWords(now[way]) ?? unsaid]
  if (sameMeaning(before, after)) return []
  const name = words.ways[way]
  if (after === undefined) return [words.wayGone(stage, name)]
  return [before === undefined ? words.way(stage, name, after) : words.wayOther(stage, name, after, before)]
}

function wayWords(way: GateYes | GateNo | undefined): string | undefined {
  if (!way) return undefined
  const said = 'text' in way ? way.text : way.leads === 'won' ? gateWords.gates.won : way.stage.text
  return `“${plainValue(said)}”`
}

/** `Sales manager; above $250k by Head of sales` */
function deciderWords({ by, above }: Decider): string {
  return [by.text, ...above.map((it) => words.decidesAbove(it.money.text, it.by.text))].join('; ')
}

/** Which decisions of others a gate needs, and who has a part in them. */
export function compareApprovals(
  stage: string,
  before: Section<unknown> | undefined,
  after: Section<unknown> | undefined,
): readonly string[] {
  const [old, now] = [approvalsIn(before), approvalsIn(after)]
  return [
    ...[...now].flatMap(([decision, approval]) => {
      const earlier = old.get(decision)
      return earlier
        ? compareApproval(stage, decision, earlier, approval)
        : [words.approvalNew(stage, decision, namesIn(approval.accountable))]
    }),
    ...[...old]
      .filter(([decision]) => !now.has(decision))
      .map(([decision, { accountable }]) => words.approvalGone(stage, decision, namesIn(accountable))),
  ]
}

function compareApproval(stage: string, decision: string, old: Approval, now: Approval): readonly string[] {
  const [was, is] = [namesIn(old.accountable), namesIn(now.accountable)]
  return [
    ...(was === is ? [] : [words.approvalBy(stage, decision, is, was)]),
    ...(['preparedBy', 'ask', 'tell'] as const).flatMap((part) => {
      const [before, after] = [namesIn(old[part]), namesIn(now[part])]
      return before === after ? [] : [words.approvalPart[part](stage, decision, after)]
    }),
  ]
}

function approvalsIn(section: Section<unknown> | undefined): ReadonlyMap<string, Approval> {
  const approvals = (section?.value ?? []) as readonly Approval[]
  return new Map(approvals.map((it) => [plainValue(it.decision), it]))
}

function namesIn(references: readonly Reference[]): string {
  return references.map(plainValue).join(', ')
}

function criteriaOf({ dealKiller, must, alsoMust }: GateBody): ReadonlyMap<string, Criterion> {
  return new Map([...dealKiller, ...must, ...alsoMust].map((it) => [plainValue(it.line), it]))
}

/** Which objections a stage of a playbook answers, and which it answers in another way. */
export function compareSaid(
  stage: string,
  before: readonly Section<unknown>[],
  after: readonly Section<unknown>[],
): readonly string[] {
  const known = new Map(before.map((it) => [it.id, it]))
  const ids = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((it) => {
      const earlier = known.get(it.id)
      if (!earlier) return [words.answersNew(stage, it.title.text)]
      return sameMeaning(earlier, it) ? [] : [words.answersOther(stage, it.title.text)]
    }),
    ...before.filter(({ id }) => !ids.has(id)).map((it) => words.answersGone(stage, it.title.text)),
  ]
}

/** How long a stage takes. */
export function compareTaken(stage: string, before: unknown, after: unknown): readonly string[] {
  return [words.takes(stage, plainValue(after), plainValue(before))]
}
