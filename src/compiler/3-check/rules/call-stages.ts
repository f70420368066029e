import type { Process } from '../../model/process.ts'
import { plainName } from '../../meaning/slug.ts'
import { english } from '../../vocabulary/english.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

const { plan, execute, debrief } = english.headings
const expected = [plan, execute, debrief] as const
const inOrder = quoteEach(
  expected.map(([word]) => word),
  'and',
)

export const callStages: Rule = {
  id: 'call-stages',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) if (process.front.type === 'call') yield* checkStages(process)
  },
}

function* checkStages(process: Process): Iterable<Report> {
  const places = process.stages.map(({ title }) => placeOf(title.text))
  const missing = expected.filter((_, place) => !places.includes(place)).map(([word]) => word)
  const others = process.stages.filter((_, index) => places[index] === -1)
  // One stage too many and one too few is one stage with another name.
  for (const [index, stage] of others.entries()) {
    const meant = others.length === missing.length ? missing[index] : undefined
    yield meant === undefined
      ? {
          message: `A call process has the stages ${inOrder} and no others; this one is called ${quote(stage.title.text)}`,
          hint: 'Rename it to the stage it stands for, or move its text below one of the three. A longer process is of another `type`.',
          at: stage.at,
        }
      : {
          message: `A call process has the stages ${inOrder}; ${quote(stage.title.text)} stands where ${quote(meant)} was expected`,
          hint: `Write ${quote(`## ${meant}`)}. A process with stages of its own is of another \`type\`.`,
          at: stage.at,
        }
  }
  if (missing.length > 0 && missing.length !== others.length) {
    yield {
      message: `A call process has the stages ${inOrder}; this one lacks ${quoteEach(missing, 'and')}`,
      hint: `Add ${quoteEach(
        missing.map((word) => `## ${word}`),
        'and',
      )}.`,
      at: process.frontAt('type'),
    }
  }
  const known = process.stages.filter((_, index) => places[index] !== -1)
  const misplaced = known.find(
    (stage, index) => index > 0 && placeOf(stage.title.text) < placeOf(known[index - 1]!.title.text),
  )
  if (misplaced) {
    yield {
      message: `The stage ${quote(misplaced.title.text)} stands too late: a call goes through ${inOrder}, in this order`,
      hint: `Move ${quote(`## ${misplaced.title.text}`)} and what is below it up.`,
      at: misplaced.at,
    }
  }
}

function placeOf(title: string): number {
  return expected.findIndex((words) => words.some((word) => plainName(word) === plainName(title)))
}
