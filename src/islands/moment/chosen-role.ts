import { keep, recall } from './device-storage.ts'

/** The id of the role chosen last on the site at `base`. Apart from the rest of the memory: every page asks for it. */
export function chosenRole(base: string): string | undefined {
  return recall(keyOf(base))
}

export function chooseRole(base: string, id: string): void {
  keep(keyOf(base), id)
}

function keyOf(base: string): string {
  return `fieldbook.role${base}`
}
