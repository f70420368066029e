import type { Overview } from '../messages.ts'
import { NoAnswer } from './ask.ts'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { Drafts } from './drafts.ts'
import type { Layout } from './layout.ts'
import type { OpenPage } from './open-page.ts'
import type { TextField } from './text-field.ts'

/** What is on the screen, for all that change it. */
export interface Screen {
  readonly layout: Layout
  readonly field: TextField
  readonly drafts: Drafts
  readonly orSay: OrSay
  overview: Overview
  /** The page that is written in; undefined where none is open. */
  page: OpenPage | undefined
  /** Follows a link within the editor. */
  readonly go: (address: string) => void
  /** Opens a page anew, from the disk. */
  readonly reopen: (file: string) => void
  /** Something was typed or put in. */
  readonly changed: () => void
}

/** Asks the server; where it gives no answer, that is said and what comes of it is undefined. */
export type OrSay = <T>(work: () => Promise<T>) => Promise<T | undefined>

export function sayIn({ state }: Pick<Layout, 'state'>): OrSay {
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      state.textContent = error.problem ?? words.notReached
      return undefined
    }
  }
}
