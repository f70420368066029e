import type { CoveredStage } from '../../compiler/4-derive/stage-view.ts'
import type { Stage } from '../../compiler/model/process.ts'
import { formatConversion } from '../shares.ts'

/** One fact about a stage, as the line under its heading shows it. */
export interface StageFact {
  /** Empty where the text says it all. */
  readonly label: string
  readonly text: string
}

/** What a seller may want to know of a stage before its details: who leads, how long it takes, what share moves on. */
export function stageFacts({ stage, part, lead }: CoveredStage): readonly StageFact[] {
  if (!stage) return []
  return [
    ...fact('', part === 'leads' ? 'You lead' : lead && `${lead.text} leads${part === 'helps' ? ', you help' : ''}`),
    ...fact('Time', timeOf(stage)),
    ...fact(
      'Moves on',
      stage.conversion?.known === 'unknown' ? undefined : stage.conversion && formatConversion(stage.conversion),
    ),
    ...fact('CRM', stage.crmStage?.value),
    ...fact('Also called', stage.alsoCalled.map(({ value }) => value).join(', ')),
  ]
}

/** A heading with the author's own words after it: `Ask: money`. */
export function titled(word: string, title: string): string {
  return title === '' ? word : `${word}: ${title}`
}

function timeOf({ time }: Stage): string | undefined {
  if (!time) return undefined
  return time.atMost ? `${time.typical.text}, at most ${time.atMost.text}` : time.typical.text
}

function fact(label: string, text: string | undefined): StageFact[] {
  return text === undefined || text === '' ? [] : [{ label, text }]
}
