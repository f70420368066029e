import type { Handbook } from '../model/handbook.ts'
import type { Person } from '../model/person.ts'
import type { Position } from '../model/position.ts'
import { plainName } from '../meaning/slug.ts'
import { governedEntries } from './governed.ts'

/** An owner as written, and whom it stands for. */
export interface Owner {
  readonly written: string
  readonly at: Position
  readonly is: 'unknown' | 'group' | { readonly people: readonly string[] }
}

/** Owners on files and of folders that aren't one person of `content/people.md`. */
export function oddOwners(handbook: Handbook): readonly Owner[] {
  // Where there is no content, or the people's own file can't be read or is a draft, nobody knows who is in it.
  if (handbook.issues.some((it) => it.type === 'content-missing')) return []
  if (handbook.unreadable.some((it) => it.kind === 'person') || arePeopleDrafts(handbook)) return []
  const names = new Set(handbook.all('person').flatMap(namesOf).map(plainName))
  const isPerson = (name: string): boolean => names.has(plainName(name))
  return [...owners(handbook)].flatMap(({ written, place }) => {
    if (isPerson(written)) return []
    const people = peopleIn(written, isPerson)
    return [
      {
        written,
        at: place(),
        is: people ? { people } : groupWords.test(written) ? 'group' : 'unknown',
      } satisfies Owner,
    ]
  })
}

/** Is nobody known at all? */
export function hasNoPeople(handbook: Handbook): boolean {
  if (handbook.all('person').length > 0 || arePeopleDrafts(handbook)) return false
  return !handbook.unreadable.some((it) => it.kind === 'person')
}

/** Are the people there, and not published? That is what `relies-on-draft` says. */
function arePeopleDrafts({ issues }: Handbook): boolean {
  return issues.some((issue) => issue.type === 'relies-on-draft' && issue.to.kind === 'person')
}

function* owners(handbook: Handbook): Iterable<{ written: string; place: () => Position }> {
  for (const entry of governedEntries(handbook)) {
    const { owner } = entry.front
    if (owner !== undefined) yield { written: owner, place: () => entry.frontAt('owner') }
  }
  for (const [folder, { owner }] of Object.entries(handbook.settings.folders)) {
    if (owner !== undefined) yield { written: owner, place: () => handbook.settingsAt('folders', folder, 'owner') }
  }
}

/** The people whose names were joined. A name may hold a comma itself, so other dividers are tried first. */
function peopleIn(owner: string, isPerson: (name: string) => boolean): readonly string[] | undefined {
  return [/\s*(?:;|\/|&|\+|\band\b)\s*/i, /\s*(?:,|;|\/|&|\+|\band\b)\s*/i]
    .map((divider) => owner.split(divider).filter(Boolean))
    .find((names) => names.length > 1 && names.every(isPerson))
}

function namesOf(person: Person): string[] {
  return [person.title, person.id, ...person.alsoCalled.map(({ value }) => value)]
}

const groupWords =
  /\b(?:all|anyone|board|committee|council|crew|department|everybody|everyone|group|office|salesforce|sales force|squad|staff|team|teams|us|we|whole)\b/i
