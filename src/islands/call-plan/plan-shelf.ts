import type { Shelf } from '../keep/shelf.ts'
import { planFormat } from './plan-file.ts'
import { mergePlans, type Plan } from './plan.ts'

/** Where call plans are kept; `base` keeps sites apart that share an origin. */
export function planShelf(base: string): Shelf<Plan> {
  return { ...planFormat, name: `fieldbook${base}`, store: 'plans', merge: mergePlans }
}
