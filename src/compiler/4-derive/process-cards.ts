import type { Handbook } from '../model/handbook.ts'
import type { Process, Stage } from '../model/process.ts'
import { process as concept } from '../model/process.ts'
import { english } from '../vocabulary/english.ts'
import { addressOf, addressWithin } from './address.ts'
import { hasFigures } from '../meaning/stage-figures.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { processWords } from '../vocabulary/process-words.ts'
import { namesInLabels, sectionsOf, textOfLabels } from './block-text.ts'
import { plainLine, textOfApproval } from './value-text.ts'
import type { Card, CardPart } from './cards.ts'
import { sheetAddress, sheetsOf } from './process-sheets.ts'
import { planCards, type WholeProcess } from './process-plan-cards.ts'

/** A process as cards: itself, and each of its stages with gate and approvals as parts. */
export function processCards(handbook: Handbook, process: Process): readonly Card[] {
  const whole: WholeProcess = {
    entry: process,
    trail: [process.title],
    copy: [],
    parts: [],
    roles: handbook.named(process, 'roles', 'role'),
    personas: [],
    processes: [process],
    stages: [],
  }
  return [
    {
      ...whole,
      kind: 'process',
      title: process.title,
      trail: [],
      address: addressOf(process),
      text: [process.prose],
      aliases: process.front.aliases ?? [],
    },
    ...figuresCard(process, whole),
    ...planCards(process, whole),
    ...process.stages.map((stage) => stageCard(handbook, process, stage)),
    ...sheetCards(handbook, process, whole),
  ]
}

/** What its figures add up to; the numbers themselves are read on its page. */
function figuresCard(process: Process, whole: WholeProcess): readonly Card[] {
  if (!hasFigures(process)) return []
  const { arithmetic: title, arithmeticNote: note, arithmeticAliases: aliases } = processWords.process
  return [
    {
      ...whole,
      kind: 'figures',
      title,
      address: addressWithin(process, 'page-arithmetic'),
      text: [plainLine({ value: note, at: process.at })],
      aliases,
    },
  ]
}

/** The sheets that nothing else in the process stands for: planCards has those that are written in its file. */
function sheetCards(handbook: Handbook, process: Process, whole: WholeProcess): readonly Card[] {
  const found = sectionsOf(process, concept.body).find(({ key }) => key === 'mutualPlan')
  return sheetsOf(handbook, process).flatMap((sheet) => {
    const words = paperWords.sheets[sheet]
    if (!('aliases' in words)) return []
    return [
      {
        ...whole,
        kind: 'sheet',
        title: words.title,
        address: sheetAddress(process, sheet),
        text: [
          plainLine({ value: words.note, at: process.at }),
          ...(sheet === 'mutual-plan' ? (found?.text ?? []) : []),
        ],
        aliases: words.aliases,
      },
    ]
  })
}

const shape = concept.body.each.stages

function stageCard(handbook: Handbook, process: Process, stage: Stage): Card {
  const sellers = [...(stage.lead ? [stage.lead] : []), ...stage.helps]
  const own = sectionsOf(stage, shape).filter(({ key }) => key !== 'gate' && key !== 'approvals')
  return {
    kind: 'stage',
    entry: process,
    title: stage.title.text,
    trail: [process.title],
    address: addressWithin(process, stage.id),
    text: [stage.prose, ...textOfLabels(stage, shape), ...own.flatMap(({ text }) => text)],
    aliases: namesInLabels(stage),
    copy: [],
    parts: [...gatePart(process, stage), ...approvalParts(process, stage)],
    roles: sellers.flatMap((name) => handbook.target(name, 'role') ?? []),
    personas: stage.buyers.flatMap((name) => handbook.target(name, 'persona') ?? []),
    processes: [process],
    stages: [stage.title.text],
  }
}

function gatePart(process: Process, stage: Stage): readonly CardPart[] {
  if (!stage.gate) return []
  const found = sectionsOf(stage, shape).find(({ key }) => key === 'gate')
  const { id, title, value } = stage.gate
  const bullets = value.alsoMust.flatMap(({ line, evidence }) => (evidence ? [line, evidence] : [line]))
  return [
    {
      kind: 'gate',
      title: title.text,
      address: addressWithin(process, id),
      text: [...(found?.text ?? []), ...bullets],
      aliases: [english.headings.gate[0]],
      copy: [],
    },
  ]
}

/** All approvals of a stage stand under one heading. */
function approvalParts(process: Process, stage: Stage): readonly CardPart[] {
  const { approvals } = stage
  if (!approvals || approvals.value.length === 0) return []
  return [
    {
      kind: 'approval',
      title: `${english.headings.approvals[1]}: ${approvals.value.map(({ decision }) => decision.text).join(', ')}`,
      address: addressWithin(process, approvals.id),
      text: [approvals.prose, ...approvals.value.flatMap(textOfApproval)],
      aliases: [],
      copy: [],
    },
  ]
}
