import { type RoleFit, salesForceFit, type TypeFit } from '../../4-derive/role-fit.ts'
import { fitWords } from '../../vocabulary/fit-words.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { traitContradictions } from '../trait-contradictions.ts'

export const processMisfit: Rule = {
  id: 'process-misfit',
  severity: 'warning',
  topic: 'processes',
  needs: ['role', 'process'],
  *check(handbook) {
    for (const fit of salesForceFit(handbook)) {
      // Where nothing fits, the traits themselves are in doubt; that is said once, by another rule.
      if (fit.types.every(({ verdict }) => verdict.fit === 'misfit')) continue
      const doubtful = new Set<string>(traitContradictions(fit).flatMap(({ traits }) => traits))
      for (const it of fit.types) {
        const { verdict, runs, type, reason } = it
        const said = fit.said[verdict.trait]
        if (verdict.fit !== 'misfit' || runs.length === 0 || !said || doubtful.has(verdict.trait)) continue
        const titles = quoteEach(
          runs.map(({ title }) => title),
          'and',
        )
        yield {
          message: `${quote(fit.role.title)} works by ${titles}, but ${fitWords.aProcess[type]} doesn’t fit it: ${reason}`,
          hint: `${better(fit, it)} If it is meant all the same, say why above this line: \`<!-- fieldbook-ignore process-misfit: your reason -->\`.`,
          at: said.at,
          related: runs.map((process) => ({
            message: `the roles of ${quote(process.title)}`,
            at: process.frontAt('roles'),
          })),
        }
      }
    }
  },
}

/** The process that fits instead, and what to do about it. */
function better({ role, types }: RoleFit, { runs }: TypeFit): string {
  const takeOut = `take ${quote(role.title)} out of \`roles\` in ${runs.map(({ file }) => `\`${file}\``).join(' and ')}`
  const fits = types.filter(({ verdict }) => verdict.fit === 'fit')
  if (fits.length === 0)
    return `Correct **${fitWords.traits[types[0]!.verdict.trait]}:** if it is wrong, or ${takeOut}.`
  const names = fits.map(({ type, runs: own }) =>
    own.length > 0 ? `${fitWords.aProcess[type]}, which it has (${quote(own[0]!.title)})` : fitWords.aProcess[type],
  )
  const [first, ...more] = names
  return `What fits it is ${[first, ...more].join('; or ')}. If the traits are right, ${takeOut}.`
}
