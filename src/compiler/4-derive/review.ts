import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Settings } from '../model/settings.ts'
import type { Unreadable } from '../model/source.ts'
import { addInterval, standingOn, type Standing } from '../meaning/due-date.ts'
import { folderDefault } from '../meaning/folder-default.ts'
import { plainName } from '../meaning/slug.ts'

/** Who answers for an entry, and whether it is still true. Dates as `2026-10-05`. */
export interface Review {
  readonly owner: EntryOf<'person'> | undefined
  readonly reviewed: string | undefined
  /** The last day the review holds; undefined where there was none. */
  readonly due: string | undefined
  readonly standing: Standing
}

/** The review of one entry: its own dates and owner, else those of its folder, else those of the root. */
export function reviewOf(handbook: Handbook, entry: Entry): Review {
  const { reviewed } = entry.front
  const owner = ownerOf(handbook, entry)
  if (reviewed === undefined) return { owner, reviewed, due: undefined, standing: 'never' }
  const due = addInterval(reviewed, entry.front['review-every'] ?? defaultInterval(handbook.settings, entry.file))
  return { owner, reviewed, due, standing: standingOn(handbook.today, due) }
}

function defaultInterval(settings: Settings, file: string): string {
  return folderDefault(settings, file, 'review-every') ?? settings['review-every']
}

/** Who answers for an entry: its own owner, else that of its folder. */
export function ownerOf(handbook: Handbook, entry: Entry): EntryOf<'person'> | undefined {
  if (entry.front.owner !== undefined) return handbook.named(entry, 'owner', 'person')[0]
  const name = folderDefault(handbook.settings, entry.file, 'owner')
  return name === undefined ? undefined : personCalled(handbook, name)
}

/**
 * Who answers for a file whose front matter can't be read: who is named as its owner all the same, else the owner of its
 * folder.
 */
export function ownerOfUnreadable(handbook: Handbook, { file, owner }: Unreadable): EntryOf<'person'> | undefined {
  const name = owner ?? folderDefault(handbook.settings, file, 'owner')
  return name === undefined ? undefined : personCalled(handbook, name)
}

function personCalled(handbook: Handbook, name: string): EntryOf<'person'> | undefined {
  const wanted = plainName(name)
  return handbook
    .all('person')
    .find((person) =>
      [person.title, person.id, ...person.alsoCalled.map(({ value }) => value)].some((it) => plainName(it) === wanted),
    )
}
