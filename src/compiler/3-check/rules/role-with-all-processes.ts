import { salesForceFit } from '../../4-derive/role-fit.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const roleWithAllProcesses: Rule = {
  id: 'role-with-all-processes',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { role, types, said } of salesForceFit(handbook)) {
      const runsAll = types.every(({ runs }) => runs.length > 0)
      const fitsAll = types.every(({ verdict }) => verdict.fit === 'fit')
      if (!runsAll && !fitsAll) continue
      yield {
        message: runsAll
          ? `${quote(role.title)} is to work by processes of all four types; nobody keeps up four ways of planning`
          : `By its traits all four types of process fit ${quote(role.title)}, which are two jobs in one description`,
        hint: runsAll
          ? 'Keep the one or two that decide its results, and take the role out of `roles` in the others.'
          : 'Check the traits against last year’s numbers of one person, or make two roles of it, each with its own traits.',
        at: role.at,
        related: types.flatMap(({ runs, verdict, reason }) => {
          const at = runsAll ? runs[0]!.frontAt('roles') : said[verdict.trait]?.at
          return at ? [{ message: runsAll ? `the roles of ${quote(runs[0]!.title)}` : reason, at }] : []
        }),
      }
    }
  },
}
