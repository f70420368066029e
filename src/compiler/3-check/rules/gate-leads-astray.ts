import type { GateNo, StageName } from '../../model/amounts.ts'
import type { Process, Stage } from '../../model/process.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { english } from '../../vocabulary/english.ts'
import { dealFlow } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const gateLeadsAstray: Rule = {
  id: 'gate-leads-astray',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const { beforeOrder } = dealFlow(process)
      for (const stage of process.stages) {
        const { ifYes, ifNo, ifNotYet } = stage.gate?.value ?? {}
        // After the order, and in a circle, a “yes” may well begin another round.
        const goesOn = beforeOrder.includes(stage) && process.front.shape === 'funnel'
        if (ifYes?.leads === 'stage') yield* astray(process, stage, ifYes.stage, goesOn ? 'on' : 'anywhere')
        for (const [label, no] of [['ifNo', ifNo] as const, ['ifNotYet', ifNotYet] as const]) {
          if (no?.leads === 'back') yield* astray(process, stage, no.stage, 'back')
          else if (no) yield* bothWays(label, no)
        }
      }
    }
  },
}

function* astray(process: Process, from: Stage, name: StageName, way: 'on' | 'back' | 'anywhere'): Iterable<Report> {
  const to = findStage(process.stages, name.text)
  if (!to) return
  const steps = process.stages.indexOf(to) - process.stages.indexOf(from)
  if (steps !== 0 && (way === 'anywhere' || steps > 0 === (way === 'on'))) return
  const title = quote(from.title.text)
  yield {
    message:
      steps === 0
        ? `The gate of ${title} leads to the stage it ends, so a deal never leaves it`
        : way === 'on'
          ? `A “yes” at the gate of ${title} leads back to ${quote(to.title.text)}, which comes before it`
          : `The gate of ${title} sends a deal back to ${quote(to.title.text)}, which comes after it`,
    hint:
      way === 'back'
        ? 'Name an earlier stage, or write `stop` or `nurture, look again in 6 months`.'
        : 'Name a later stage or `won`, or leave `**If yes:**` out: then the following stage is meant.',
    at: name.at,
    related: [{ message: `the stage ${quote(to.title.text)}`, at: to.at }],
  }
}

/** `stop and nurture`, or a rest that ends before it begins or outlasts the one who should look again. */
function* bothWays(label: 'ifNo' | 'ifNotYet', { text, at }: GateNo): Iterable<Report> {
  const words = quote(english.labels[label][0])
  if (/\bstop\b.*\b(?:and|or)\b.*\bnurture\b|\bnurture\b.*\b(?:and|or)\b.*\bstop\b/i.test(text)) {
    yield {
      message: `${words} leads two ways, ${quote(text)}; one was expected, because two people would do two things`,
      hint: 'Keep one of the two. If it depends, the criterion that it depends on belongs in the gate.',
      at,
    }
  }
  const span = /(?<minus>[-−]\s*)?(?<count>\d+)\s*(?<unit>years?|months?)/i.exec(text)?.groups
  const months = Number(span?.['count'] ?? 1) * (/year/i.test(span?.['unit'] ?? '') ? 12 : 1)
  if (span?.['minus'] === undefined && months > 0 && months <= longest) return
  yield {
    message:
      months > longest && span?.['minus'] === undefined
        ? `${words} says ${quote(text)}, which is longer than anybody remembers a deal`
        : `${words} says ${quote(text)}: nobody can look again before the deal has rested`,
    hint: 'Write after how long somebody looks again: `nurture, look again in 6 months`.',
    at,
  }
}

/** In months. */
const longest = 60
