import type { Guide } from '../model/guide.ts'
import type { Handbook } from '../model/handbook.ts'

/** The company’s guides that readers are offered. */
export function guidesInUse(handbook: Handbook): readonly Guide[] {
  return handbook.all('guide').filter(({ origin, front }) => origin === 'company' && front.status !== 'retired')
}
