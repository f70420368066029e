import type { CoveredStage } from '../../compiler/4-derive/stage-view.ts'
import type { Stage } from '../../compiler/model/process.ts'
import { playbookWords } from '../../compiler/vocabulary/playbook-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { formatConversion } from '../shares.ts'

const words = playbookWords.stage

/** One fact about a stage, as the line under its heading shows it. */
export interface StageFact {
  /** Empty where the text says it all. */
  readonly label: string
  readonly text: string
}

/** What a seller may want to know of a stage before its details: who leads, how long it takes, what share moves on. */
export function stageFacts({ stage, part, lead }: CoveredStage): readonly StageFact[] {
  if (!stage) return []
  const led = lead && (part === 'helps' ? words.leadsYouHelp(lead.text) : words.leads(lead.text))
  return [
    ...fact('', part === 'leads' ? words.youLead : led),
    ...fact(words.time, timeOf(stage)),
    ...fact(
      words.movesOn,
      stage.conversion?.known === 'unknown' ? undefined : stage.conversion && formatConversion(stage.conversion),
    ),
    ...fact(words.crmStage, stage.crmStage?.value),
    ...fact(words.alsoCalled, stage.alsoCalled.map(({ value }) => value).join(valueWords.comma)),
  ]
}

function timeOf({ time }: Stage): string | undefined {
  if (!time) return undefined
  return time.atMost
    ? [time.typical.text, valueWords.atMost(time.atMost.text)].join(valueWords.comma)
    : time.typical.text
}

function fact(label: string, text: string | undefined): StageFact[] {
  return text === undefined || text === '' ? [] : [{ label, text }]
}
