import { plainName } from '../meaning/slug.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import type { Process } from '../model/process.ts'
import type { AccountPlan, TerritoryPlan, Tier } from '../model/process-plans.ts'
import { quote } from './quote.ts'

/** Do most other processes have planning questions? One that begins with them doesn’t make the others incomplete. */
export function mostOthersPlan(handbook: Handbook, process: Process): boolean {
  const others = handbook.all('process').filter((it) => it !== process)
  return others.filter(({ planningQuestions }) => planningQuestions).length > others.length / 2
}

/** The whole file of a process, for asking what stands in it unread. */
export function wholeOf({ file, at }: Process): Position {
  return { file, start: at.start, end: { line: Infinity, column: 1 } }
}

/** The account plans that stand where they belong. */
export function accountPlans(handbook: Handbook): readonly { readonly process: Process; readonly plan: AccountPlan }[] {
  return handbook
    .all('process')
    .flatMap((process) =>
      process.front.type === 'account' && process.accountPlan ? [{ process, plan: process.accountPlan }] : [],
    )
}

/** The territory plans that stand where they belong. */
export function territoryPlans(
  handbook: Handbook,
): readonly { readonly process: Process; readonly plan: TerritoryPlan }[] {
  return handbook
    .all('process')
    .flatMap((process) =>
      process.front.type === 'territory' && process.territoryPlan ? [{ process, plan: process.territoryPlan }] : [],
    )
}

/** A tier in a sentence: `tier A`. */
export function tierName({ title }: Tier): string {
  return `tier ${quote(title.text)}`
}

/** Each tier with the one above it. */
export function neighbours(tiers: readonly Tier[]): readonly { readonly upper: Tier; readonly lower: Tier }[] {
  return tiers.slice(1).map((lower, index) => ({ upper: tiers[index]!, lower }))
}

/** Do the tiers stand in an order that comparisons can go by: no name twice, letters as in the alphabet? */
export function areInOrder({ value: { tier } }: TerritoryPlan): boolean {
  const names = tier.map(({ title }) => plainName(title.text))
  const letters = names.filter(isLetter)
  return new Set(names).size === names.length && letters.every((name, index) => name >= (letters[index - 1] ?? ''))
}

/** Is a tier’s name a single letter? */
export function isLetter(name: string): boolean {
  return /^\p{L}$/u.test(name)
}

/** A number as a person writes it: `1,020`, `13.5`. */
export function formatNumber(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString('en-US')
}
