import type { Coaching } from '../model/coaching.ts'
import type { Guide } from '../model/guide.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Methodology } from '../model/methodology.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process } from '../model/process.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { addressOf } from './address.ts'
import { published } from './published.ts'
import type { Edition } from './edition.ts'
import { sheetAddress, sheetsOf } from './process-sheets.ts'

/** Every page that is made to be printed alone: the sheets of processes, of coaching, of first days, and blank call plans. */
export function sheetEditions(handbook: Handbook): readonly Edition[] {
  return [
    ...published(handbook.all('process')).flatMap((process) =>
      sheetsOf(handbook, process).map((sheet) =>
        sheetEdition(
          `sheet/${process.id}/${sheet}`,
          paperWords.sheets[sheet].title,
          process,
          sheetAddress(process, sheet),
        ),
      ),
    ),
    ...published(handbook.all('coaching')).map((it) =>
      sheetEdition(
        `sheet/coaching/${it.id}`,
        it.front.level === conversations ? paperWords.rideAlongSheet : paperWords.reviewSheet,
        it,
        `${addressOf(it)}sheet/`,
      ),
    ),
    ...published(handbook.all('methodology')).map((it) =>
      sheetEdition(`sheet/methodology/${it.id}`, paperWords.reviewSheet, it, `${addressOf(it)}sheet/`),
    ),
    ...published(handbook.all('guide'))
      .filter((it) => it.ramp)
      .map((it) => sheetEdition(`sheet/guide/${it.id}`, paperWords.rampSheet, it, `${addressOf(it)}sheet/`)),
    ...published(handbook.all('playbook')).map((it) =>
      sheetEdition(`sheet/call-plan/${it.id}`, paperWords.callPlan, it, `${addressOf(it)}call-plan/`),
    ),
  ]
}

/** The level of coaching at which a manager sits in. */
const conversations = 2

function sheetEdition(
  name: string,
  title: string,
  entry: Process | Playbook | Coaching | Methodology | Guide,
  address: string,
): Edition {
  const chapters = [{ address, title, part: '', ownPage: true }]
  return { form: 'sheet', name, title, about: [entry.title], review: undefined, chapters }
}
