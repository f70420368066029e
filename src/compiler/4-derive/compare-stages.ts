import type { Criterion } from '../model/gate-values.ts'
import type { GateBody } from '../model/process.ts'
import type { Section } from '../model/shape.ts'
import { changeWords } from '../vocabulary/change-words.ts'
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
  const decides =
    sameMeaning(old.decides, now.decides) || !now.decides ? [] : [words.decides(stage, plainValue(now.decides))]
  const branches = (['ifYes', 'ifNo', 'ifNotYet'] as const).some((key) => !sameMeaning(old[key], now[key]))
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
    ...(branches ? [words.gateLeads(stage)] : []),
  ]
  return found.length > 0 ? found : [words.sectionOther(words.gateOf(stage), '')]
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
