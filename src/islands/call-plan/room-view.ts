import { guestsOf } from './room.ts'
import type { Plan } from './plan.ts'

/** Shows what the playbooks of others in the room ask; its script comes with the first of them. */
export function showRoom(root: HTMLElement, plan: Plan, changed: () => void): void {
  const guests = guestsOf(plan)
  if (guests.length === 0 && !root.querySelector('[data-guest]')) return
  void import('./guests.ts').then(({ showGuests }) => {
    showGuests(root, guests, changed)
  })
}
