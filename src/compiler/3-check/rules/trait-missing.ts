import type { Trait } from '../../arithmetic.ts'
import { type RoleFit, salesForceFit } from '../../4-derive/role-fit.ts'
import { concepts } from '../../model/concepts.ts'
import { english } from '../../vocabulary/english.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const traitMissing: Rule = {
  id: 'trait-missing',
  severity: 'warning',
  topic: 'processes',
  needs: ['role'],
  *check(handbook) {
    const force = salesForceFit(handbook)
    // A root in which no role states a trait doesn't judge fit at all.
    if (!force.some(({ isStated }) => isStated)) return
    const isUnread = unreadValues(handbook)
    for (const fit of force) {
      const { role, said, types } = fit
      const runs = types.flatMap((it) => it.runs)
      if (runs.length === 0) continue
      const all = (Object.keys(said) as Trait[]).filter((trait) => !isUnread(trait, wholeFile(role.file)))
      const missing = all.filter((trait) => said[trait] === undefined)
      if (missing.length > 0) {
        yield {
          message: `${quote(role.title)} works by ${quoteEach(
            runs.map(({ title }) => title),
            'and',
          )}, but doesn’t state its ${missing.map((trait) => words[trait]).join(', ')}, so nobody can say what fits it`,
          hint: `Add ${missing.map(example).join(', ')}. \`not known yet\` is an honest value.`,
          at: role.at,
        }
      }
      yield* halves(fit).map(({ trait, lacks }) => ({
        message: `The ${words[trait]} of ${quote(role.title)} don’t say ${lacks}`,
        hint: `Write all of it, in any order: ${example(trait)}.`,
        at: said[trait]!.at,
      }))
    }
  },
}

const words = { accounts: 'accounts', calls: 'calls', deals: 'deals', revenue: 'revenue' } as const

/** Traits that state one thing and leave out another that decides. */
function halves({ role: { calls, deals } }: RoleFit): readonly { trait: Trait; lacks: string }[] {
  const found: { trait: Trait; lacks: string }[] = []
  if (calls?.known === 'stated') {
    if (calls.risk === undefined) found.push({ trait: 'calls', lacks: 'how much hangs on each' })
    else if (calls.likeness === undefined)
      found.push({ trait: 'calls', lacks: 'whether they are alike or each different' })
  }
  if (deals?.known === 'stated') {
    if (deals.length === undefined) found.push({ trait: 'deals', lacks: 'how long one takes' })
    else if (deals.ends === undefined) found.push({ trait: 'deals', lacks: 'whether they have a set start and end' })
  }
  return found
}

function example(trait: Trait): string {
  return `\`- **${english.labels[trait][0]}:** ${concepts.role.body.labels[trait].example}\``
}

function wholeFile(file: string) {
  return { file, start: { line: 1, column: 1 }, end: { line: Number.MAX_SAFE_INTEGER, column: 1 } }
}
