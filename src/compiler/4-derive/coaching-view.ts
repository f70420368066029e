import { hoursPerMonth, scorecardRange, type Band, type ScoreScale } from '../arithmetic.ts'
import { relationshipNamed, rigourNamed, type Relationship, type Rigour } from '../meaning/process-rigour.ts'
import { rolesAbove } from '../meaning/report-chain.ts'
import type { Coaching, ProcessRigour, Scorecard } from '../model/coaching.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Process } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import type { Section } from '../model/shape.ts'
import { processesOfRole } from './relations.ts'
import { isInUse } from '../meaning/in-use.ts'

/** The coaching pages that count, from the lowest level up, then by title. */
export function coachingPages(handbook: Handbook): readonly Coaching[] {
  return handbook
    .all('coaching')
    .filter(isInUse)
    .sort((a, b) => a.front.level - b.front.level || a.title.localeCompare(b.title, 'en'))
}

/** What a role runs as a coach. */
export function coachingRunBy(handbook: Handbook, role: Role): readonly Coaching[] {
  return coachingPages(handbook).filter(({ coach }) => coach.some((name) => handbook.target(name, 'role') === role))
}

/** How a role is coached. */
export function coachingOfRole(handbook: Handbook, role: Role): readonly Coaching[] {
  return coachingPages(handbook).filter(({ coached }) => coached.some((name) => handbook.target(name, 'role') === role))
}

/** What a coaching page takes of one coach, in hours a month; undefined while cadence or length isn't known. */
export function coachingHours({ cadence, length, withEach }: Coaching): number | undefined {
  if (!cadence || !length) return undefined
  const minutes = length.days * 24 * 60
  return hoursPerMonth({ minutes, timesPerYear: cadence.timesPerYear, people: withEach?.amount ?? 1 })
}

/** What all of a role's coaching takes in hours a month, and whether every page could be counted. */
export function coachingLoad(pages: readonly Coaching[]): { readonly hours: number; readonly isComplete: boolean } {
  const each = pages.filter(({ front }) => front.level > 1).map(coachingHours)
  return {
    hours: each.reduce<number>((sum, hours) => sum + (hours ?? 0), 0),
    isComplete: each.every((hours) => hours !== undefined),
  }
}

/** The scale of a scorecard, and the totals it can give; undefined while its scores aren't known. */
export function scaleOf({ items, scores }: Scorecard): (ScoreScale & { readonly range: Band }) | undefined {
  const lowest = scores?.values[0]
  const highest = scores?.values.at(-1)
  if (lowest === undefined || highest === undefined || items.length === 0) return undefined
  const scale = { weights: items.map(({ weight }) => weight?.amount ?? 1), lowest, highest }
  return { ...scale, range: scorecardRange(scale) }
}

/** The processes whose deals a coaching page is about: those of the roles coached, and of everyone below them. */
export function processesCoached(handbook: Handbook, { coached }: Coaching): readonly Process[] {
  const named = coached.flatMap((name) => handbook.target(name, 'role') ?? [])
  const roles = handbook
    .all('role')
    .filter((role) => named.includes(role) || rolesAbove(handbook, role).some((above) => named.includes(above)))
  const processes = new Set(roles.flatMap((role) => processesOfRole(handbook, role)))
  return [...processes].filter(({ front }) => front.type === 'opportunity' && front.status !== 'retired')
}

/** Where the company stands, as one of its coaching pages says. */
export interface Standing {
  readonly page: Coaching
  readonly section: Section<ProcessRigour>
  readonly rigour: Rigour | undefined
  readonly relationship: Relationship | undefined
}

/** Every place that says where the company stands: at most one, where the source is right. */
export function standingsOf(handbook: Handbook): readonly Standing[] {
  return coachingPages(handbook).flatMap((page) => {
    const section = page.processRigour
    if (!section) return []
    const { rigour, relationship } = section.value
    return [
      {
        page,
        section,
        rigour: rigour && rigourNamed(rigour.value),
        relationship: relationship && relationshipNamed(relationship.value),
      },
    ]
  })
}
