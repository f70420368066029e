import { concepts } from '../model/concepts.ts'
import type { Process } from '../model/process.ts'
import { accountPlanShape, territoryPlanShape } from '../model/process-plans.ts'
import { english } from '../vocabulary/english.ts'
import { processPlanWords } from '../vocabulary/process-plan-words.ts'
import { addressOf, addressWithin } from './address.ts'
import { sectionsOf, textOfLabels } from './block-text.ts'
import { plainLine } from './value-text.ts'
import type { Card, CardPart } from './cards.ts'

/** What the cards that stand for all of a process have in common. */
export type WholeProcess = Pick<
  Card,
  'entry' | 'trail' | 'copy' | 'parts' | 'roles' | 'personas' | 'processes' | 'stages'
>

/** What is planned before the first stage, as cards: the questions, the account plan, the territory plan with its tiers. */
export function planCards(process: Process, whole: WholeProcess): readonly Card[] {
  return [
    ...questionCard(process, whole),
    ...accountPlanCard(process, whole),
    ...territoryPlanCard(process, whole),
    ...(process.front.type === 'call' ? [callSheetCard(process, whole)] : []),
  ]
}

function questionCard(process: Process, whole: WholeProcess): readonly Card[] {
  const { planningQuestions: planning } = process
  if (!planning) return []
  const part = concepts.process.body.sections.planningQuestions.reads.each.questions
  return [
    {
      ...whole,
      kind: 'questions',
      title: english.headings.planningQuestions[0],
      address: addressWithin(process, planning.id),
      text: [planning.value.prose],
      aliases: [],
      parts: planning.value.questions.map((question) => ({
        kind: 'questions',
        title: question.title.text,
        address: addressWithin(process, question.id),
        text: [question.prose, ...textOfLabels(question, part)],
        aliases: [],
        copy: [],
      })),
    },
  ]
}

function accountPlanCard(process: Process, whole: WholeProcess): readonly Card[] {
  const { accountPlan: plan, at } = process
  if (!plan) return []
  const texts = sectionsOf(plan.value, accountPlanShape).flatMap(({ key, text }) => {
    const [word] = english.headings[key as keyof typeof accountPlanShape.sections]
    return [plainLine({ value: word, at }), ...text]
  })
  return [
    {
      ...whole,
      kind: 'plan',
      title: processPlanWords.account.title,
      address: `${addressOf(process)}account-plan/`,
      text: [plan.value.prose, ...texts],
      aliases: processPlanWords.account.aliases,
    },
  ]
}

function territoryPlanCard(process: Process, whole: WholeProcess): readonly Card[] {
  const { territoryPlan: plan } = process
  if (!plan) return []
  return [
    {
      ...whole,
      kind: 'plan',
      title: processPlanWords.territory.title,
      address: `${addressOf(process)}territory-plan/`,
      text: [],
      aliases: processPlanWords.territory.aliases,
    },
    {
      ...whole,
      kind: 'plan',
      title: processPlanWords.territory.tiers,
      address: addressWithin(process, plan.id),
      text: [plan.value.prose, ...textOfLabels(plan.value, territoryPlanShape)],
      aliases: processPlanWords.territory.tierAliases,
      parts: plan.value.tier.map((tier): CardPart => {
        const { reads } = territoryPlanShape.sections.tier
        return {
          kind: 'plan',
          title: processPlanWords.territory.tier(tier.title.text),
          address: addressWithin(process, tier.id),
          text: [tier.value.prose, ...textOfLabels(tier.value, reads)],
          aliases: [],
          copy: [],
        }
      }),
    },
  ]
}

function callSheetCard(process: Process, whole: WholeProcess): Card {
  const { title, aliases, note } = processPlanWords.call
  return {
    ...whole,
    kind: 'plan',
    title,
    address: `${addressOf(process)}call-sheet/`,
    text: [plainLine({ value: note, at: process.at })],
    aliases,
  }
}
