import { keptDeskWords as words } from '../../compiler/vocabulary/kept-desk-words.ts'
import { download, fileName } from '../download.ts'
import { part } from '../tools/table.ts'
import type { DeskOf } from './desk.ts'
import { keepAll } from './keep-all.ts'
import type { Keeper } from './keeper.ts'
import type { Kept } from './kept.ts'
import { formatKeptFile, readKeptFile } from './kept-file.ts'

interface Shown<K extends Kept> {
  readonly of: DeskOf<K>
  readonly keeper: Keeper<K>
  readonly now: () => number
  readonly current: () => K
  readonly say: (text: string) => void
  readonly opened: (ids: readonly string[], unread: number) => Promise<void>
}

/** Takes what is kept away as a file, one or all, and takes such a file in. */
export function bindFiles<K extends Kept>(
  root: HTMLElement,
  { of, keeper, now, current, say, opened }: Shown<K>,
): void {
  const chooser = part<HTMLInputElement>(root, 'open-file')
  const give = (name: string, all: readonly K[]): void => {
    download(fileName(name, 'json', of.kind), 'application/json', formatKeptFile(of.shelf, all))
  }
  const actions = {
    file: () => {
      give(of.nameOf(current()), [current()])
    },
    files: async () => {
      await keeper.flush()
      const all = await keeper.list()
      if (all.length === 0) say(words.nothing)
      else give('all', all)
    },
    open: () => {
      chooser.click()
    },
  }
  root.addEventListener('click', ({ target }) => {
    const action = (target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null)?.dataset['do'] ?? ''
    if (Object.hasOwn(actions, action)) void actions[action as keyof typeof actions]()
  })
  const read = async (): Promise<void> => {
    const file = await readKeptFile(of.shelf, chooser)
    if (file && !file.ok) say(file.problem)
    if (!file?.ok) return
    await keepAll(keeper, file.plans, now)
    await opened(
      file.plans.map(({ id }) => id),
      file.unread,
    )
  }
  chooser.addEventListener('change', () => void read())
  // Chosen before anybody listened.
  if (chooser.files?.length) void read()
}
