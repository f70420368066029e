import type { Handbook } from '../../model/handbook.ts'
import { nearest } from '../../meaning/nearest.ts'
import { plainName } from '../../meaning/slug.ts'
import { hasNoPeople, oddOwners } from '../owners.ts'
import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const ownerUnknown: Rule = {
  id: 'owner-unknown',
  severity: 'error',
  topic: 'governance',
  *check(handbook) {
    const owners = oddOwners(handbook).filter((owner) => owner.is === 'unknown')
    const names = new Map(owners.map(({ written }) => [plainName(written), written]))
    const isEmpty = hasNoPeople(handbook)
    // The same name among the reviewers is the same slip.
    const others = handbook.issues
      .filter((issue) => issue.type === 'unknown-name')
      .filter((issue) => isOnlyPerson(issue.kinds) && (isEmpty || names.has(plainName(issue.name))))
      .map((issue) => ({ written: issue.name, at: issue.at }))
    if (isEmpty) {
      const all = [...new Set([...owners, ...others].map(({ written }) => written))]
        .slice(0, 6)
        .map((name) => `## ${name}`)
      const [first] = [...owners, ...others].sort((one, other) => (one.at.file < other.at.file ? -1 : 1))
      if (first) {
        yield {
          message:
            'Pages name their owners, but `content/people.md`, which says who they are, is missing or names nobody',
          hint: `Add \`content/people.md\` with front matter and a heading for each person: ${quoteEach(all, 'and')}.`,
          at: first.at,
        }
      }
      return
    }
    const titles = handbook.all('person').map((person) => person.title)
    for (const { written, at } of [...owners, ...others]) {
      yield {
        message: `No heading of \`content/people.md\` is called ${quote(written)}; an owner is one person listed there`,
        hint: hintFor(handbook, written),
        at,
        mends: writeOneOf(
          nearest(written, titles, 3).filter((it) => !/[:#]/.test(it)),
          at,
          written,
        ),
        sameAs: plainName(written),
      }
    }
  },
}

/** May a name stand for a person and nothing else? */
export function isOnlyPerson(kinds: readonly string[]): boolean {
  return kinds.length === 1 && kinds[0] === 'person'
}

function hintFor(handbook: Handbook, written: string): string {
  const people = handbook.all('person')
  const mail = people.find((person) => person.email?.value.toLowerCase() === written.toLowerCase())
  if (mail) return `Write the heading instead of the address: ${quote(`owner: ${mail.title}`)}.`
  const titles = people.map((person) => person.title)
  const near = didYouMean(nearest(written, titles, 3))
  if (near !== undefined) return near
  const choice = titles.length <= 15 ? `Write ${quoteEach(titles)}.` : 'Write a heading of `content/people.md`.'
  return `${choice} Has somebody got a new name? Add the old one below the new heading: ${quote(`- **Also called:** ${written}`)}. Or add a heading ${quote(`## ${written}`)}.`
}
