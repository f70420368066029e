import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { addressOf, startAddress } from './addresses.ts'
import { type Leaving, type OnLeft, removeDialog, renameDialog } from './leave-dialogs.ts'
import type { Places } from './places.ts'
import type { Screen } from './screen.ts'

/** Renames or removes the open page when asked to, once nothing that was typed in it would be lost. */
export function leaveOnAsking(screen: Screen, places: Places): void {
  const { layout, orSay } = screen
  layout.rename.addEventListener('click', () => void leave(renameDialog))
  layout.remove.addEventListener('click', () => void leave(removeDialog))

  async function leave(dialog: (page: Leaving, left: OnLeft) => Promise<void>): Promise<void> {
    const { page } = screen
    if (!page) return
    if (layout.box.value !== page.saved) {
      layout.state.textContent = words.leave.saveFirst
      return
    }
    const { file, stamp } = page
    await orSay(() => dialog({ file, title: layout.title.textContent, stamp }, gone))
  }

  /** The page is where it was no more. */
  async function gone({ file, note }: Parameters<OnLeft>[0], said: string): Promise<void> {
    await places.renew()
    await places.go(file === undefined ? startAddress : addressOf(file), 'replace')
    layout.state.textContent = note === undefined ? said : `${said} ${note}`
  }
}
