import { concepts } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Process } from '../model/process.ts'
import { accountPlanShape, territoryPlanShape } from '../model/process-plans.ts'
import { english } from '../vocabulary/english.ts'
import { processPlanWords } from '../vocabulary/process-plan-words.ts'
import { addressOf, addressWithin } from './address.ts'
import { plainLine, sectionsOf, textOfLabels } from './block-text.ts'
import type { Card, CardPart } from './cards.ts'

type About = Pick<Card, 'entry' | 'trail' | 'copy' | 'roles' | 'personas' | 'processes' | 'stages'>

/** What is planned before the first stage, as cards: the questions, the account plan, the territory plan with its tiers. */
export function planCards(handbook: Handbook, process: Process): readonly Card[] {
  const about: About = {
    entry: process,
    trail: [process.title],
    copy: [],
    roles: handbook.named(process, 'roles', 'role'),
    personas: [],
    processes: [process],
    stages: [],
  }
  return [
    ...questionCard(process, about),
    ...accountPlanCard(process, about),
    ...territoryPlanCard(process, about),
    ...(process.front.type === 'call' ? [callSheetCard(process, about)] : []),
  ]
}

function questionCard(process: Process, about: About): readonly Card[] {
  const { planningQuestions: planning } = process
  if (!planning) return []
  const part = concepts.process.body.sections.planningQuestions.reads.each.questions
  return [
    {
      ...about,
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

function accountPlanCard(process: Process, about: About): readonly Card[] {
  const { accountPlan: plan, at } = process
  if (!plan) return []
  const texts = sectionsOf(plan.value, accountPlanShape).flatMap(({ key, text }) => {
    const [word] = english.headings[key as keyof typeof accountPlanShape.sections]
    return [plainLine({ value: word, at }), ...text]
  })
  return [
    {
      ...about,
      kind: 'plan',
      title: processPlanWords.account.title,
      address: `${addressOf(process)}account-plan/`,
      text: [plan.value.prose, ...texts],
      aliases: processPlanWords.account.aliases,
      parts: [],
    },
  ]
}

function territoryPlanCard(process: Process, about: About): readonly Card[] {
  const { territoryPlan: plan } = process
  if (!plan) return []
  return [
    {
      ...about,
      kind: 'plan',
      title: processPlanWords.territory.title,
      address: `${addressOf(process)}territory-plan/`,
      text: [],
      aliases: processPlanWords.territory.aliases,
      parts: [],
    },
    {
      ...about,
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

function callSheetCard(process: Process, about: About): Card {
  const { title, aliases, note } = processPlanWords.call
  return {
    ...about,
    kind: 'plan',
    title,
    address: `${addressOf(process)}call-sheet/`,
    text: [plainLine({ value: note, at: process.at })],
    aliases,
    parts: [],
  }
}
