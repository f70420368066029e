import type { EntryOf } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Reference } from '../../model/reference.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const internalCollateralSent: Rule = {
  id: 'internal-collateral-sent',
  severity: 'warning',
  topic: 'playbooks',
  *check(handbook) {
    if (handbook.all('collateral').every(({ front }) => front.share !== 'internal')) return
    for (const reference of [...sentIn(handbook), ...shownIn(handbook)]) {
      const collateral = handbook.target(reference, 'collateral')
      if (collateral?.front.share !== 'internal') continue
      yield {
        message: `${quote(collateral.title)} is meant for us alone (\`share: internal\`), and here a buyer gets to see it`,
        hint: 'Name a piece that may be shared; or, if this one may, write `share: buyer` in its file.',
        at: reference.at,
        related: [{ message: 'says with whom it may be shared', at: collateral.frontAt('share') }],
      }
    }
  },
}

function sentIn(handbook: Handbook): Reference[] {
  const touches = handbook.all('sequence').flatMap((sequence) => sequence.touches)
  return [...stagesOf(handbook), ...touches].flatMap(
    ({ send }) => send?.value.map(({ collateral }) => collateral) ?? [],
  )
}

function shownIn(handbook: Handbook): Reference[] {
  const inPlaybooks = stagesOf(handbook).flatMap((stage) => stage.ifTheySay.flatMap(({ value }) => value.show))
  return [...inPlaybooks, ...handbook.all('objection').flatMap((objection) => objection.show)]
}

function stagesOf(handbook: Handbook): EntryOf<'playbook'>['stages'] {
  return handbook.all('playbook').flatMap((playbook) => playbook.stages)
}
