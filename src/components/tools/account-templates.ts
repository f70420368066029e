import type { Process } from '../../compiler/index.ts'
import type { Reference } from '../../compiler/model/reference.ts'
import type { Prose } from '../../compiler/model/prose.ts'
import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'
import { processPlanWords } from '../../compiler/vocabulary/process-plan-words.ts'
import type { AccountTemplate, Column, TemplatePart } from '../../islands/account-plan/template.ts'
import type { Site } from '../site.ts'

/** The account plans of all processes, as text for the form that is filled in. */
export function accountTemplates(site: Site): readonly AccountTemplate[] {
  return site.current('process').flatMap((process) => {
    const parts = partsOf(site, process)
    return parts.length === 0 ? [] : [{ id: process.id, title: process.title, parts }]
  })
}

const { goals, actions, risks, map, white } = processPlanWords.account
const text = (id: string, title: string): Column => ({ id, title, type: 'text' })
const date = (id: string, title: string): Column => ({ id, title, type: 'date' })

function partsOf(site: Site, process: Process): readonly TemplatePart[] {
  const plan = process.accountPlan?.value
  if (!plan) return []
  const plain = (prose: Prose | undefined): string => (prose ? site.render.text(prose) : '')
  const name = (reference: Reference | undefined): string =>
    reference ? (site.target(reference)?.title ?? reference.text) : ''
  const contacts = [
    ...(plan.relationshipMap?.value.peer ?? []).map((contact) => ({ contact, level: map.peer })),
    ...(plan.relationshipMap?.value.executive ?? []).map((contact) => ({ contact, level: map.executive })),
  ]
  const named = plan.whiteSpace?.value.offerings.flatMap((it) => site.target(it, 'offering') ?? []) ?? []
  const offerings = named.length > 0 ? named : site.handbook.named(process, 'offerings', 'offering')
  return [
    plan.sharedVision && {
      ...blank('sharedVision'),
      prompts: [plain(plan.sharedVision.value) || processPlanWords.account.parts.sharedVision],
    },
    plan.accountNeeds && {
      ...blank('accountNeeds', plain(plan.accountNeeds.prose)),
      prompts: plan.accountNeeds.value.map(({ line }) => site.render.text(line)),
    },
    plan.relationshipGoals && {
      ...blank('relationshipGoals', plain(plan.relationshipGoals.prose)),
      prompts: plan.relationshipGoals.value.map(({ line }) => site.render.text(line)),
      columns: [
        text('goal', goals.goal),
        text('now', goals.now),
        text('then', goals.then),
        date('by', goals.by),
        text('ours', goals.ours),
        text('theirs', goals.theirs),
      ],
    },
    plan.actions && {
      ...blank('actions', plain(plan.actions.prose)),
      columns: [
        text('what', actions.what),
        text('who', actions.who),
        date('by', words.date),
        text('when', words.when),
        { id: 'done', title: actions.done, type: 'tick' as const },
      ],
      rows: plan.actions.value.map(({ line, owner, by }) => ({
        what: site.render.text(line),
        who: name(owner),
        when: by ? site.render.text(by) : '',
      })),
    },
    plan.risks && {
      ...blank('risks', plain(plan.risks.prose)),
      columns: [text('risk', risks.risk), text('mitigation', risks.mitigation), text('who', risks.who)],
      rows: plan.risks.value.map(({ line, mitigation }) => ({
        risk: site.render.text(line),
        mitigation: mitigation ? site.render.text(mitigation) : '',
      })),
    },
    plan.relationshipMap && {
      ...blank('relationshipMap', plain(plan.relationshipMap.value.prose)),
      columns: [
        text('level', map.level),
        text('ours', map.ours),
        text('theirs', map.theirs),
        text('names', map.names),
        text('cadence', map.cadence),
        date('last', map.last),
        date('next', map.next),
      ],
      rows: contacts.map(({ contact, level }) => ({
        level,
        ours: name(contact.ours),
        theirs: name(contact.theirs),
        cadence: contact.cadence?.text ?? '',
      })),
    },
    plan.whiteSpace && {
      ...blank('whiteSpace', [plain(plan.whiteSpace.value.prose), white.note].filter(Boolean).join(' ')),
      columns: [
        text('plant', white.plant),
        ...offerings.map(({ id, title }) => text(`offering-${id}`, title)),
        text('next', white.next),
      ],
    },
  ].flatMap((part) => part ?? [])
}

function blank(id: TemplatePart['id'], note = ''): TemplatePart {
  return { id, note, prompts: [], columns: [], rows: [] }
}
