import type { PlanForm } from './form.ts'
import type { Field } from './plan.ts'

export type Entry = { readonly key: string; readonly field: Omit<Field, 'at'> }

/** What is typed before a plan is there to take it; then everything goes on to `entered`. */
export interface Typing {
  readonly early: ReadonlyMap<string, Omit<Field, 'at'>>
  readonly ready: () => void
}

/**
 * Listens from the first moment. What stands in the form already was typed before the script ran, unless the address
 * names a plan: then a reload may have restored it, and the kept plan is newer.
 */
export function watchTyping(
  root: HTMLElement,
  form: PlanForm,
  hasPlan: boolean,
  entered: (target: Element, entry: Entry) => void,
): Typing {
  const early = new Map(hasPlan ? [] : form.typed().map(({ key, field }) => [key, field]))
  let isReady = false
  root.addEventListener('input', ({ target }) => {
    const entry = target instanceof Element ? form.fieldOf(target) : undefined
    if (!entry || !(target instanceof Element)) return
    if (isReady) entered(target, entry)
    else early.set(entry.key, entry.field)
  })
  return {
    early,
    ready: () => {
      isReady = true
    },
  }
}
