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

/** A key where the playbook of another buyer in the room is called otherwise now. */
export function withPlaybookNow(key: string, now: (playbook: string) => string): string {
  if (key.startsWith(mark)) return `${mark}${now(key.slice(mark.length))}`
  const [playbook, own] = splitKey(key)
  return playbook === undefined ? key : guestKey(now(playbook), own)
}

/** The playbook of another buyer whose prompt is kept under a key, and the prompt’s own key; undefined for one’s own prompts. */
export function splitKey(key: string): readonly [playbook: string | undefined, own: string] {
  const end = key.lastIndexOf('~')
  return end < 0 ? [undefined, key] : [key.slice(0, end), key.slice(end + 1)]
}

/** Who is in the room with the buyer of the plan’s own playbook. */
export function guestsOf(plan: Plan): readonly Guest[] {
  return Object.entries(plan.fields).flatMap(([key, { value, prompt }]) =>
    key.startsWith(mark) && value === 'yes' ? [{ playbook: key.slice(mark.length), title: prompt }] : [],
  )
}

/** What the buyer is called whose playbook asked what is kept under a key; undefined for one’s own prompts. */
export function guestOf(plan: Plan, key: string): string | undefined {
  const [playbook] = splitKey(key)
  if (playbook === undefined) return undefined
  return plan.fields[`${mark}${playbook}`]?.prompt ?? playbook
}
