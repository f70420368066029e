import { nearest, type Person, type QueuedReview, reviewQueue, reviewsDue } from '../src/compiler/index.ts'
import { dueAsAtom, dueAsJson } from '../src/feeds/index.ts'
import { plainSigns } from '../src/reporters/index.ts'
import { type Book, changedSinceReview } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Prints what has to be reviewed, by owner. Exit code 1 where something is overdue or was never reviewed. */
export function listDue(book: Book, name: string | undefined, format: string): number {
  const { handbook } = book
  const people = handbook.all('person')
  const owner = name === undefined ? undefined : ownerCalled(people, name)
  const asked = { owner, changed: changedSinceReview(book) }
  const due = reviewsDue(reviewQueue(handbook, asked))
  const write = format === 'json' ? dueAsJson : format === 'atom' ? dueAsAtom : () => plainSigns(textOf(due))
  process.stdout.write(write(handbook, asked))
  return due.some(({ standing }) => standing === 'overdue' || standing === 'never') ? 1 : 0
}

function ownerCalled(people: readonly Person[], name: string): Person {
  const wanted = name.toLowerCase()
  const found = people.find(({ id, title, alsoCalled }) =>
    [id, title, ...alsoCalled.map(({ value }) => value)].some((it) => it.toLowerCase() === wanted),
  )
  if (found) return found
  const near = nearest(
    name,
    people.map(({ title }) => title),
    3,
  )
  const hint = near.length === 0 ? '' : ` Did you mean ${near.map((it) => `\`${it}\``).join(' or ')}?`
  throw new Misuse(`Nobody in \`content/people.md\` is called \`${name}\`.${hint}`)
}

function textOf(due: readonly QueuedReview[]): string {
  if (due.length === 0) return 'Nothing is due or overdue.\n'
  const byOwner = [...Map.groupBy(due, ({ owner }) => owner)]
  return `${byOwner.map(([owner, own]) => [headOf(owner, own), ...own.map(lineOf)].join('\n')).join('\n\n')}\n`
}

function headOf(owner: Person | undefined, own: readonly QueuedReview[]): string {
  const count = (standing: QueuedReview['standing'], words: string): string[] => {
    const number = own.filter((it) => it.standing === standing).length
    return number === 0 ? [] : [`${String(number)} ${words}`]
  }
  const changed = own.filter((it) => it.changed !== undefined).length
  const counts = [
    ...count('overdue', 'overdue'),
    ...count('never', 'never reviewed'),
    ...count('due', 'due'),
    ...(changed === 0 ? [] : [`${String(changed)} changed in meaning since`]),
  ].join(', ')
  const who = owner ? [owner.title, owner.email && ` <${owner.email.value}>`].filter(Boolean).join('') : 'Nobody'
  return `${who}: ${counts}`
}

function lineOf({ entry, due, standing, reviewed, changed }: QueuedReview): string {
  const when = due === undefined ? 'never reviewed' : standing === 'overdue' ? `overdue since ${due}` : `due by ${due}`
  const note = changed === undefined ? '' : `  changed in meaning since its review on ${reviewed ?? ''}`
  return `  ${when.padEnd(24)}  ${entry.file}${note}`
}
