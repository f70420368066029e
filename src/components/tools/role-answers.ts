import { type Role, traitsOf } from '../../compiler/index.ts'

/** What a role says of itself, as the answers of the fit advisor's form. What it doesn't say isn't answered. */
export function roleAnswers(role: Role): Readonly<Record<string, string>> {
  const { accounts, calls, deals, revenue } = traitsOf(role)
  const answers = {
    accounts,
    calls: calls.aWeek,
    risk: calls.risk,
    likeness: calls.likeness,
    ...(deals === 'none'
      ? { deals: 'none' }
      : {
          deals: deals.days === undefined && deals.ends === undefined ? undefined : 'some',
          days: deals.days,
          ends: deals.ends === undefined ? undefined : deals.ends ? 'yes' : 'no',
        }),
    ...(revenue === 'spread'
      ? { revenue: 'spread' }
      : revenue && {
          revenue: 'few',
          share: Math.round(revenue.share * 10_000) / 100,
          from: revenue.accounts,
          continues: revenue.continues ? 'yes' : 'no',
        }),
  }
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
