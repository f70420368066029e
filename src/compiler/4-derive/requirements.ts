import type { Handbook } from '../model/handbook.ts'
import type { Requirement, Vertical } from '../model/market.ts'
import type { Persona } from '../model/persona.ts'
import { isInUse } from '../meaning/in-use.ts'

/** What a buyer in one industry must reach. */
export interface Requirements {
  readonly vertical: Vertical
  /** What counts for everybody there. */
  readonly everybody: readonly Requirement[]
  /** What counts for this persona; empty where the vertical says nothing of it. */
  readonly own: readonly Requirement[]
}

/** The key business requirements of a persona in an industry. */
export function requirementsIn(handbook: Handbook, vertical: Vertical, persona: Persona): Requirements {
  const requirements = vertical.requirements?.value
  return {
    vertical,
    everybody: requirements?.points ?? [],
    own: (requirements?.personas ?? [])
      .filter(({ name }) => name && handbook.target(name, 'persona') === persona)
      .flatMap(({ points }) => points),
  }
}

/** The industries that say what a persona must reach there, in the handbook's order. */
export function requirementsOf(handbook: Handbook, persona: Persona): readonly Requirements[] {
  return handbook
    .all('vertical')
    .filter(isInUse)
    .map((vertical) => requirementsIn(handbook, vertical, persona))
    .filter(({ own }) => own.length > 0)
}
