import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { whyWords } from './result.ts'
import { type AccountField, accountFields, type Territory } from './territory.ts'

/** The accounts as rows of a table, with what is proposed; this page reads them back. */
export function territoryRows(
  kept: Kept,
  territory: Territory,
  money: (value: number) => string,
): readonly (readonly string[])[] {
  const less = new Map(territory.ration?.less.map((it) => [it.id, it]))
  const tierTitles = new Map(territory.tiers.map(({ id, title }) => [id, title]))
  const heads = [...accountFields.map((field) => words.columns[field]), words.yearHours, words.proposed, words.less.why]
  const rows = territory.accounts.map(({ id, counted }) => {
    const own = (field: AccountField): string => valueOf(kept, `account/${id}/${field}`)
    const it = less.get(id)
    return [
      ...accountFields.map((field) => (field === 'tier' ? (tierTitles.get(own(field)) ?? '') : own(field))),
      typeof counted === 'string' ? '' : String(counted.touches * counted.hoursPerTouch),
      it ? String(it.to) : '',
      it ? whyWords(territory, id, money) : '',
    ]
  })
  return [heads, ...rows]
}
