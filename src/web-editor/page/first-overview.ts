import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { Overview } from '../messages.ts'
import { ask } from './ask.ts'
import type { Layout } from './layout.ts'
import { notice } from './notices.ts'
import type { OrSay } from './screen.ts'

/** The list of pages. Without it there is nothing to do but to ask for it again. */
export async function firstOverview({ notices, state }: Layout, orSay: OrSay): Promise<Overview> {
  for (;;) {
    const found = await orSay(() => ask.overview())
    if (found) return found
    await new Promise<void>((resolve) => {
      notices.replaceChildren(notice(state.textContent, [{ title: words.tryAgain, act: resolve }]))
      state.textContent = ''
    })
    notices.replaceChildren()
  }
}
