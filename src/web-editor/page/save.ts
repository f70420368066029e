import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { Looking } from './look.ts'
import { savePage } from './open-page.ts'
import type { Places } from './places.ts'
import type { Screen } from './screen.ts'

/** Saves what is typed, and says what became of it. */
export async function save(screen: Screen, places: Places, looking: Looking): Promise<void> {
  const { layout, page, orSay } = screen
  if (!page) return
  layout.state.textContent = words.saving
  const result = await orSay(() => savePage(page, screen))
  if (!result) return
  layout.state.textContent = result.done ? savedWith(result.note) : words.notSaved(result.problem)
  if (!result.done) return
  await places.tellSaved()
  await looking.check()
}

/** Says that it is saved, and what became of it in Git. */
export function savedWith(note: string | undefined): string {
  return note === undefined ? words.saved : `${words.saved} ${note}`
}
