import { type ChosenBuyer, readBuyer } from './buyer.ts'
import { chooseRole, chosenRole } from './chosen-role.ts'
import { keep, recall } from './device-storage.ts'
import { readPlaces, type Places } from './places.ts'

/** What this device remembers of whoever uses it: nothing of it leaves the device. */
export interface Memory {
  /** The id of the role chosen last. */
  readonly role: () => string | undefined
  readonly chooseRole: (id: string) => void
  readonly buyer: (role: string) => ChosenBuyer | undefined
  readonly chooseBuyer: (role: string, buyer: ChosenBuyer) => void
  readonly places: () => Places
  /** Changes what is kept; false where the browser keeps nothing. */
  readonly change: (how: (now: Places) => Places) => boolean
  /** Tells of changes in other tabs. */
  readonly watch: (changed: () => void) => void
}

/** `base` keeps sites apart that share an origin. Where storage is forbidden nothing is remembered, and nothing fails. */
export function openMemory(base: string): Memory {
  const buyerKey = (role: string): string => `fieldbook.buyer${base}${role}`
  const placesKey = `fieldbook.places${base}`
  const places = (): Places => readPlaces(recall(placesKey))
  return {
    role: () => chosenRole(base),
    chooseRole: (id) => chooseRole(base, id),
    buyer: (role) => readBuyer(recall(buyerKey(role))),
    chooseBuyer: (role, buyer) => void keep(buyerKey(role), JSON.stringify(buyer)),
    places,
    change: (how) => {
      const now = places()
      const next = how(now)
      return next === now || keep(placesKey, JSON.stringify(next))
    },
    watch: (changed) => {
      addEventListener('storage', ({ key }) => {
        if (key === placesKey || key === null) changed()
      })
    },
  }
}
