import type { Plan } from './plan.ts'

/** Another buyer in the room: whose playbook joined the plan, and what it calls the buyer. */
export interface Guest {
  readonly playbook: string
  readonly title: string
}

/** That somebody is in the room is kept under this and the playbook’s id. */
const mark = 'with:'

/** A prompt of a guest’s playbook is kept under `<playbook>~<prompt>`: no prompt of one’s own has that sign. */
export function guestKey(playbook: string, key: string): string {
  return `${playbook}~${key}`
}

/** Who is in the room with the buyer of the plan’s own playbook. */
export function guestsOf(plan: Plan): readonly Guest[] {
  return Object.entries(plan.fields).flatMap(([key, { value, prompt }]) =>
    key.startsWith(mark) && value === 'yes' ? [{ playbook: key.slice(mark.length), title: prompt }] : [],
  )
}

/** What the buyer is called whose playbook asked what is kept under a key; undefined for one’s own prompts. */
export function guestOf(plan: Plan, key: string): string | undefined {
  const end = key.lastIndexOf('~')
  if (end < 0) return undefined
  const playbook = key.slice(0, end)
  return plan.fields[`${mark}${playbook}`]?.prompt ?? playbook
}
