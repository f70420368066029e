import type { Handbook } from '../../model/handbook.ts'
import type { IssueOf } from '../../model/issue.ts'
import { plainName } from '../../meaning/slug.ts'
import { oddOwners } from '../owners.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const ownerGroup: Rule = {
  id: 'owner-group',
  severity: 'error',
  topic: 'governance',
  *check(handbook) {
    yield* inLists(handbook)
    for (const { written, at, is } of oddOwners(handbook)) {
      if (is === 'unknown') continue
      const sameAs = plainName(written)
      if (is === 'group') yield { message: isGroup(written), hint: choiceOf(handbook), at, sameAs }
      else yield { message: areSeveral(quote(written), is.people.length), hint: splitOf(is.people), at, sameAs }
    }
  },
}

/** `owner: [Sales coach, Onboarding lead]`, which front matter reads as a list. */
function* inLists(handbook: Handbook): Iterable<Report> {
  for (const issue of handbook.issues) {
    if (issue.type !== 'front-matter-value') continue
    const names = ownersInList(issue)
    if (!names) continue
    const written = `[${names.join(', ')}]`
    yield names.length === 1
      ? {
          message: `The owner ${quote(written)} is a list; one name without brackets was expected`,
          hint: splitOf(names),
          at: issue.at,
        }
      : { message: areSeveral(quote(written), names.length), hint: splitOf(names), at: issue.at }
  }
}

/** The names, where an owner is given as a list of them. */
export function ownersInList({ key, list }: IssueOf<'front-matter-value'>): readonly string[] | undefined {
  return /^(?:.*\.)?owner$/.test(key) && list !== undefined && list.length > 0 ? list : undefined
}

function areSeveral(written: string, count: number): string {
  return `${written} names ${count} people; one was expected, because shared work waits for the other`
}

function isGroup(written: string): string {
  return `${quote(written)} is a group; one person was expected, because nobody in a group feels asked`
}

function splitOf([first = '', ...others]: readonly string[]): string {
  const reviewers = others.map((name) => (name.includes(',') ? `"${name}"` : name)).join(', ')
  return others.length === 0
    ? `Write \`owner: ${first}\`.`
    : `Write \`owner: ${first}\` and \`reviewers: [${reviewers}]\`.`
}

function choiceOf(handbook: Handbook): string {
  const titles = handbook.all('person').map((person) => person.title)
  return titles.length > 0 && titles.length <= 15
    ? `Write ${quoteEach(titles)}.`
    : 'Write a heading of `content/people.md`.'
}
