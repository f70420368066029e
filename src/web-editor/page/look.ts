import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { Checked } from '../messages.ts'
import { ask } from './ask.ts'
import { notice } from './notices.ts'
import type { Screen } from './screen.ts'
import { suggestionList } from './suggestion-list.ts'
import { toFixList } from './to-fix-list.ts'

/** Looks at the text that is written in: what is to fix, how it reads, what may stand at the cursor. */
export interface Looking {
  readonly check: () => Promise<void>
  readonly suggest: () => Promise<void>
  /** Keeps what was typed, says so, and looks at it when the writer pauses. */
  readonly changed: () => void
  /** Says whether the text is as it was saved. */
  readonly showState: () => void
}

/** Milliseconds after the last letter before the text is looked at. */
const pause = 300

export function lookAt(screen: Screen): Looking {
  const { layout, field, drafts, orSay } = screen
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function check(): Promise<void> {
    if (!screen.page) return
    const { file } = screen.page
    const turn = ++asked
    const found = await orSay(() => ask.check(file, layout.box.value))
    // What was typed meanwhile has its own answer coming.
    if (!found || turn !== asked || screen.page?.file !== file) return
    showChecked(found)
    await suggest()
  }

  function showChecked(found: Checked): void {
    const count = found.toFix.length + found.elsewhere.length
    const tab = document.querySelector('#tab-toFix')
    if (tab) tab.textContent = count === 0 ? words.tabs.toFix : `${words.tabs.toFix} (${count})`
    layout.panels.toFix.replaceChildren(...toFixList(found, field))
    // Sanitised by the server, as every page of the site is.
    layout.panels.preview.innerHTML = found.preview
    const { page } = screen
    if (!page || found.stamp === page.stamp || layout.notices.childElementCount > 0) return
    if (layout.box.value === page.saved) screen.reopen(page.file)
    else layout.notices.replaceChildren(notice(words.changedOutside))
  }

  async function suggest(): Promise<void> {
    if (!screen.page || layout.panels.suggestions.hidden) return
    const { file } = screen.page
    const found = await orSay(() => ask.suggest(file, layout.box.value, field.cursor()))
    if (found) layout.panels.suggestions.replaceChildren(...suggestionList(found.list, field))
  }

  function changed(): void {
    const { page } = screen
    if (!page) return
    const text = layout.box.value
    if (text === page.saved) drafts.forget(page.file)
    const isKept = text === page.saved || drafts.keep(page.file, { text, stamp: page.stamp })
    if (isKept) showState()
    else layout.state.textContent = words.notKept
    clearTimeout(timer)
    timer = setTimeout(() => void check(), pause)
  }

  function showState(): void {
    const { page } = screen
    layout.state.textContent = page && layout.box.value === page.saved ? words.unchanged : words.unsaved
  }

  return { check, suggest, changed, showState }
}
