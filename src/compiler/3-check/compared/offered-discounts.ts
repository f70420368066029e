import { objectionUses } from '../../4-derive/relations.ts'
import { pricingOf } from '../../meaning/discount-limit.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Stage } from '../../model/process.ts'
import type { Role } from '../../model/role.ts'
import { type FoundDiscount, offersIn, speaksOfPrice } from '../wording/discount-words.ts'
import { answersIn, spokenIn } from '../wording/spoken.ts'
import { type Words, wordsOf } from '../wording/words-of.ts'

/** A discount that a page has somebody offer. */
export interface OfferedDiscount {
  readonly entry: Entry
  readonly words: Words
  /** Who says it. */
  readonly roles: readonly Role[]
  readonly offer: FoundDiscount
}

/** The discounts that are held against the limits of the pricing rules; none where a root has no limits. */
export function offeredDiscounts(handbook: Handbook): readonly OfferedDiscount[] {
  if (!pricingOf(handbook)?.limits) return []
  const others = handbook.all('competitor').flatMap(({ title, front }) => [title, ...(front.aliases ?? [])])
  return placesOf(handbook).flatMap((place) => offersIn(place.words.text, others).map((offer) => ({ ...place, offer })))
}

type Place = Omit<OfferedDiscount, 'offer'>

function placesOf(handbook: Handbook): readonly Place[] {
  const place = (entry: Entry, words: readonly Words[], roles: readonly Role[]): Place[] =>
    words.map((it) => ({ entry, words: it, roles }))
  return [
    ...handbook
      .all('playbook')
      .flatMap((playbook) => place(playbook, spokenIn(playbook), handbook.named(playbook, 'role', 'role'))),
    ...handbook.all('objection').flatMap((objection) => {
      const playbooks = objectionUses(handbook, objection).map(({ playbook }) => playbook)
      const roles = new Set(playbooks.flatMap((playbook) => handbook.named(playbook, 'role', 'role')))
      return place(objection, answersIn(objection), [...roles])
    }),
    ...handbook.all('role').flatMap((role) => place(role, wordsOf({ ...role, decidesAlone: undefined }), [role])),
    ...handbook.all('process').flatMap((process) =>
      process.stages.filter(isUnapproved).flatMap((stage) => {
        const lead = stage.lead && handbook.target(stage.lead, 'role')
        return place(
          process,
          wordsOf({ ...process, prose: { ...process.prose, nodes: [] }, stages: [stage] }),
          lead ? [lead] : [],
        )
      }),
    ),
  ]
}

/** In a stage where a price is approved, more than the limit is in order. */
function isUnapproved({ approvals }: Stage): boolean {
  return !(approvals?.value ?? []).some(({ decision }) => speaksOfPrice(decision.text))
}
