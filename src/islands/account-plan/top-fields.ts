import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'

/** What stands above the parts of a plan. */
export const topFields = [
  { id: 'account', title: words.account, type: 'text' },
  { id: 'from', title: words.from, type: 'date' },
  { id: 'until', title: words.until, type: 'date' },
  { id: 'ours', title: words.ours, type: 'text' },
  { id: 'theirs', title: words.theirs, type: 'text' },
  { id: 'confirmed', title: words.confirmed, type: 'date' },
] as const
