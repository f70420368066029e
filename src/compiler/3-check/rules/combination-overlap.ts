import { channelMatrix, namesBoth } from '../../4-derive/channel-offering.ts'
import { salesForceFit } from '../../4-derive/role-fit.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import type { Process } from '../../model/process.ts'
import type { Role } from '../../model/role.ts'
import { fitWords } from '../../vocabulary/fit-words.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const combinationOverlap: Rule = {
  id: 'combination-overlap',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const { rows } = channelMatrix(handbook)
    for (const { first, second, roles } of pairs(handbook)) {
      const both = rows.flatMap(({ cells }) =>
        cells.filter(
          ({ offering, channel }) =>
            namesBoth(handbook, first, offering, channel) && namesBoth(handbook, second, offering, channel),
        ),
      )
      const [shared] = both
      if (!shared) continue
      const other = first.frontAt('offerings', handbook.named(first, 'offerings', 'offering').indexOf(shared.offering))
      const offerings = [...new Set(both.map(({ offering }) => offering.title))]
      const index = handbook.named(second, 'offerings', 'offering').indexOf(shared.offering)
      const here = second.frontAt('offerings', index)
      const isThere = isAccepted(handbook, other)
      yield {
        message: `${quote(second.title)} and ${quote(first.title)} are both ${fitWords.aProcess[second.front.type].replace(/^an? /, '')}es of ${quoteEach(
          roles.map(({ title }) => title),
          'and',
        )} for ${quoteEach(offerings, 'and')} through ${quote(shared.channel.title)}, so nobody knows which counts`,
        hint: 'Give them different offerings, channels or roles, or make them one. If both are meant, as for a first order and a renewal, say above this line which counts when: `# fieldbook-ignore combination-overlap: your reason`.',
        at: isThere ? other : here,
        related: [{ message: `${quote((isThere ? second : first).title)} names it too`, at: isThere ? here : other }],
      }
    }
  },
}

/** The reason may stand in either process. */
function isAccepted({ acceptances }: Handbook, { file, start }: Position): boolean {
  return acceptances.some((it) => it.rule === 'combination-overlap' && it.at.file === file && it.line === start.line)
}

interface Pair {
  readonly first: Process
  readonly second: Process
  readonly roles: Role[]
}

/** Each two processes of one type that a role carries, with the roles that carry both. */
function pairs(handbook: Handbook): readonly Pair[] {
  const found = new Map<string, Pair>()
  for (const { role, types } of salesForceFit(handbook)) {
    for (const { runs } of types) {
      for (const [index, first] of runs.entries()) {
        for (const second of runs.slice(index + 1)) {
          const key = `${first.id} ${second.id}`
          const pair = found.get(key) ?? { first, second, roles: [] }
          pair.roles.push(role)
          found.set(key, pair)
        }
      }
    }
  }
  return [...found.values()]
}
