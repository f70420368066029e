import type { Handbook } from '../../model/handbook.ts'
import type { Person } from '../../model/person.ts'
import type { Position } from '../../model/position.ts'
import { nearest } from '../../nearest.ts'
import { plainName } from '../../slug.ts'
import { governedEntries } from '../governed.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const ownerGroup: Rule = {
  id: 'owner-group',
  severity: 'error',
  topic: 'governance',
  *check(handbook) {
    const people = handbook.all('person')
    const names = new Set(people.flatMap(namesOf).map(plainName))
    const isPerson = (name: string): boolean => names.has(plainName(name))
    for (const { owner, at } of owners(handbook)) {
      if (!isPerson(owner)) yield { ...explain(owner, people, isPerson), at }
    }
  },
}

/** Owners as written: on a file, or in `fieldbook.yaml` for a folder. */
function owners(handbook: Handbook): { owner: string; at: Position }[] {
  const place = { line: 1, column: 1 }
  const at = { file: 'fieldbook.yaml', start: place, end: place }
  const onFolders = new Set(Object.values(handbook.settings.folders).flatMap(({ owner }) => owner ?? []))
  return [
    ...governedEntries(handbook).flatMap((entry) =>
      entry.front.owner === undefined ? [] : [{ owner: entry.front.owner, at: entry.frontAt('owner') }],
    ),
    ...[...onFolders].map((owner) => ({ owner, at })),
  ]
}

function explain(owner: string, people: readonly Person[], isPerson: (name: string) => boolean): Omit<Report, 'at'> {
  const several = [/\s*(?:;|\/|&|\+|\band\b)\s*/i, /\s*(?:,|;|\/|&|\+|\band\b)\s*/i]
    .map((divider) => owner.split(divider).filter(Boolean))
    .find((names) => names.length > 1 && names.every(isPerson))
  if (several) {
    const [first = '', ...others] = several
    return {
      message: `${quote(owner)} names ${several.length} people; one was expected, because shared work waits for the other`,
      hint: `Write \`owner: ${first}\` and \`reviewers: [${others.map(inList).join(', ')}]\`.`,
    }
  }
  const titles = people.map((person) => person.title)
  const near = didYouMean(nearest(owner, titles, 3))
  const choice =
    titles.length > 0 && titles.length <= 6 ? `Write ${quoteEach(titles)}.` : 'Write a heading of `content/people.md`.'
  if (groupWords.test(owner)) {
    return {
      message: `${quote(owner)} is a group; one person was expected, because nobody in a group feels asked`,
      hint: choice,
    }
  }
  return {
    message: `No heading of \`content/people.md\` is called ${quote(owner)}; an owner is one person listed there`,
    hint: near ?? `${choice} Or add a heading \`## ${owner}\` to \`content/people.md\`.`,
  }
}

function namesOf(person: Person): string[] {
  return [person.title, person.id, ...person.alsoCalled.map(({ value }) => value)]
}

function inList(name: string): string {
  return name.includes(',') ? `"${name}"` : name
}

const groupWords =
  /\b(?:all|anyone|board|committee|council|crew|department|everybody|everyone|group|office|salesforce|sales force|squad|staff|team|teams|us|we|whole)\b/i
