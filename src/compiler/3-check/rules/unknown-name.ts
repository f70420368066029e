import type { Kind } from '../../model/concept.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { IssueOf } from '../../model/issue.ts'
import { plainName, slug } from '../../meaning/slug.ts'
import { kindWords, placeForNew } from '../kind-words.ts'
import { hasNoPeople, oddOwners } from '../owners.ts'
import { findPlaceholder } from '../../meaning/placeholder-words.ts'
import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { isOnlyPerson } from './owner-unknown.ts'

export const unknownName: Rule = {
  id: 'unknown-name',
  severity: 'error',
  topic: 'names and links',
  *check(handbook) {
    const unknownOwners = new Set(
      oddOwners(handbook).flatMap(({ is, written }) => (is === 'unknown' ? [plainName(written)] : [])),
    )
    const isEmpty = hasNoPeople(handbook)
    for (const issue of handbook.issues) {
      if (issue.type !== 'unknown-name') continue
      // Without battle cards the name of a competitor is a word like any other.
      if (isOnlyCompetitor(issue.kinds) && handbook.all('competitor').length === 0) continue
      // Of somebody who owns pages as well, and of people where there are none, `owner-unknown` speaks.
      if (isOnlyPerson(issue.kinds) && (isEmpty || unknownOwners.has(plainName(issue.name)))) continue
      yield {
        message: `Unknown ${kindWords(issue.kinds)} ${quote(issue.name)}`,
        hint: hintFor(issue, handbook),
        at: issue.at,
        mends: writeOneOf(namesToWrite(issue, handbook), issue.at, issue.name),
        sameAs: `${issue.kinds[0]} ${plainName(issue.name)}`,
      }
    }
  },
}

function isOnlyCompetitor(kinds: readonly Kind[]): boolean {
  return kinds.length === 1 && kinds[0] === 'competitor'
}

function hintFor({ name, kinds, near }: IssueOf<'unknown-name'>, handbook: Handbook): string {
  if (findPlaceholder(name)) return `Write the ${kindWords(kinds)}, or remove the line until it is known.`
  const several = entriesIn(name, kinds, handbook)
  if (several) return `One was expected here: keep ${quoteEach(several)}.`
  const other = handbook.entries.find(
    (entry) => plainName(entry.title) === plainName(name) && entry.origin === 'company',
  )
  if (other && !kinds.includes(other.kind)) {
    return `${quote(name)} is the name of a ${kindWords([other.kind])}, ${quote(other.file)}: write the name of a ${kindWords(kinds)} here.`
  }
  const renamed = renamedEntry({ name, kinds }, handbook)
  if (renamed) {
    return `${quote(renamed.file)} is called ${quote(renamed.title)}: write that, or add ${quote(name)} to its \`aliases\`.`
  }
  return didYouMean(near) ?? `${choice(kinds, handbook)}Or add ${places(kinds, name)}.`.replace(/^Or a/, 'A')
}

/** The entry whose file is called so, and whose title isn’t any more. */
function renamedEntry(
  { name, kinds }: Pick<IssueOf<'unknown-name'>, 'name' | 'kinds'>,
  handbook: Handbook,
): Entry | undefined {
  return kinds
    .flatMap((kind): readonly Entry[] => handbook.all(kind))
    .find((entry) => entry.kind !== 'person' && entry.id === slug(name) && slug(entry.title) !== entry.id)
}

/** Near names that may stand where this one does; the id for one that would be parted at its comma. A link leads by its address. */
function namesToWrite(issue: IssueOf<'unknown-name'>, handbook: Handbook): readonly string[] {
  const { name, kinds, near, isLink } = issue
  if (isLink || findPlaceholder(name)) return []
  const entries = kinds.flatMap((kind) => handbook.all(kind))
  const renamed = renamedEntry(issue, handbook)
  return [
    ...new Set(
      [...(renamed ? [renamed.title] : []), ...near].flatMap((it) => {
        if (!/[,:#]/.test(it)) return [it]
        const named = entries.filter(({ title, front }) => title === it || front.aliases?.includes(it))
        return named.map(({ id }) => id)
      }),
    ),
  ]
}

/** Names that were joined where one belongs: `Sales manager and Head of sales`. */
function entriesIn(name: string, kinds: readonly Kind[], handbook: Handbook): readonly string[] | undefined {
  const parts = name
    .split(/[,;/&+]|\band\b|\bor\b/)
    .map((part) => part.trim())
    .filter(Boolean)
  const known = new Set(
    kinds
      .flatMap((kind) => handbook.all(kind))
      .flatMap((entry) => [entry.title, entry.id, ...(entry.front.aliases ?? [])].map(plainName)),
  )
  return parts.length > 1 && parts.every((part) => known.has(plainName(part))) ? parts : undefined
}

/** The names there are, where they are few enough to read. */
function choice(kinds: readonly Kind[], handbook: Handbook): string {
  const titles = kinds.flatMap((kind) => handbook.all(kind).map((entry) => entry.title))
  return titles.length > 0 && titles.length <= 6 ? `Write ${quoteEach(titles)}. ` : ''
}

function places(kinds: readonly Kind[], name: string): string {
  return kinds
    .slice(0, 2)
    .map((kind) => placeForNew(kind, name, slug(name)))
    .join(' or ')
}
