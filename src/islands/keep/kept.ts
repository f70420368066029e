import { ownValue } from '../own-value.ts'

/**
 * Something filled in on a device: a call plan, an account plan, an assessment. Fields are merged one by one, the later
 * entry wins, so two tabs never overwrite each other's answers.
 */
export interface Kept {
  readonly id: string
  readonly created: number
  readonly fields: Readonly<Record<string, Field>>
  /** `yes` from when it was thrown away: it is kept for a day, for those who change their minds. */
  readonly deleted: Stamped | undefined
}

/** What was entered under a prompt, together with the prompt: a changed playbook may no longer have it. */
export interface Field extends Stamped {
  /** The words it answers: a question, `Account`, an objection. */
  readonly prompt: string
  readonly part: string
}

export interface Stamped {
  /** Ticks are `yes` or empty. */
  readonly value: string
  /** Milliseconds since 1970, by the device's clock, growing with each entry. */
  readonly at: number
}

/** Both in one; what isn't a field is that of the first. */
export function mergeKept<K extends Kept>(a: K, b: K): K {
  const fields: Record<string, Field> = { ...a.fields }
  for (const [key, field] of Object.entries(b.fields)) {
    const other = ownValue(fields, key)
    fields[key] = other ? later(other, field) : field
  }
  return {
    ...a,
    created: Math.min(a.created, b.created),
    fields,
    deleted: a.deleted && b.deleted ? later(a.deleted, b.deleted) : (a.deleted ?? b.deleted),
  }
}

export function later<T extends Stamped>(a: T, b: T): T {
  return b.at > a.at ? b : a
}

export function valueOf(kept: Pick<Kept, 'fields'>, key: string): string {
  return kept.fields[key]?.value ?? ''
}

/** When anything in it was last entered. */
export function enteredAt(kept: Kept): number {
  return Object.values(kept.fields).reduce((latest, { at }) => Math.max(latest, at), kept.created)
}

export function isDeleted(kept: Kept): boolean {
  return kept.deleted?.value === 'yes'
}

/** The same with what was entered at a time; what was thrown away and is typed in again is back. */
export function withFields<K extends Kept>(
  kept: K,
  fields: Readonly<Record<string, Omit<Field, 'at'>>>,
  at: number,
): K {
  const fresh = Object.entries(fields).map(([key, field]) => [key, { ...field, at }] as const)
  const deleted = isDeleted(kept) ? { value: '', at } : kept.deleted
  return { ...kept, fields: { ...kept.fields, ...Object.fromEntries(fresh) }, deleted }
}
