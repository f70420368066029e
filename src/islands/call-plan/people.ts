import type { Field } from './plan.ts'

/** A stage called “People” has prompts that begin with `people-`, too. */
const personKey = /^people-(\d{1,2})-(?:name|stands)$/

/** Whether something is kept under a key about who will be there: `people-1-name`, `people-1-stands`. */
export function isAboutPerson(key: string): boolean {
  return personKey.test(key)
}

/** The rows of the people list that a plan has something in, in order. */
export function peopleRows(fields: Readonly<Record<string, Field>>): readonly number[] {
  const rows = Object.entries(fields).flatMap(([key, { value }]) => {
    const row = personKey.exec(key)?.[1]
    return row === undefined || value === '' ? [] : [Number(row)]
  })
  return [...new Set(rows)].sort((a, b) => a - b)
}
