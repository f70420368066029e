import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { OpenSource, Saved } from '../messages.ts'
import { ask } from './ask.ts'
import type { Drafts } from './drafts.ts'
import { fieldsFor } from './fields.ts'
import type { Layout } from './layout.ts'
import { conflict, notice } from './notices.ts'

/** The page that is written in: what is on the disk, and what was typed over it. */
export interface OpenPage {
  readonly file: string
  readonly source: OpenSource
  /** What the typed text is based on: a save overwrites this and nothing newer. */
  stamp: string
  /** The text of that. */
  saved: string
}

export interface PageTools {
  readonly layout: Layout
  readonly drafts: Drafts
  /** Opens the page anew, from the disk. */
  readonly reopen: (file: string) => void
  /** Something was typed or put in. */
  readonly changed: () => void
}

/** Shows a page: what was typed before and isn't saved, else what is on the disk. */
export function showPage(file: string, source: OpenSource, tools: PageTools): OpenPage {
  const { layout, drafts, reopen } = tools
  const found = drafts.read(file)
  const draft = found?.text === source.text ? undefined : found
  if (found && !draft) drafts.forget(file)
  layout.box.value = draft?.text ?? source.text
  layout.box.setSelectionRange(0, 0)
  layout.box.scrollTop = 0
  const aside = drafts.readAside(file)
  const forget = { title: words.forget, act: () => (drafts.forget(file), reopen(file)) }
  const bring = {
    title: words.conflict.bring,
    act: () => {
      if (aside) drafts.keep(file, { text: aside.text, stamp: source.stamp })
      drafts.forgetAside(file)
      reopen(file)
    },
  }
  layout.notices.replaceChildren(
    ...(draft ? [notice(draft.stamp === source.stamp ? words.restored : words.changedOutside, [forget])] : []),
    ...(aside && !draft ? [notice(words.conflict.kept, [bring])] : []),
  )
  showFields(source, tools)
  return { file, source, stamp: draft?.stamp ?? source.stamp, saved: draft ? '' : source.text }
}

/** The form for the front matter, as the text has it now. */
export function showFields(source: OpenSource, { layout, changed }: PageTools): void {
  const { fields, box } = layout
  const put = (text: string): void => {
    box.value = text
    changed()
  }
  const form = fieldsFor(source, () => box.value, put)
  fields.hidden = !form
  const summary = document.createElement('summary')
  summary.textContent = words.fields
  const note = document.createElement('p')
  note.className = 'quiet'
  note.textContent = words.fieldsNote
  if (form) fields.replaceChildren(summary, note, form)
}

/** Saves what is typed; where somebody else has saved meanwhile, shows both and asks. True where it is saved. */
export async function savePage(page: OpenPage, tools: PageTools): Promise<Saved> {
  const { layout, drafts, reopen } = tools
  const text = layout.box.value
  const result = await ask.save(page.file, text, page.stamp)
  if (result.done) {
    page.stamp = result.stamp
    page.saved = text
    layout.notices.replaceChildren()
    if (layout.box.value === text) drafts.forget(page.file)
    else drafts.keep(page.file, { text: layout.box.value, stamp: result.stamp })
    return result
  }
  const { theirs } = result
  if (theirs) {
    const close = (): void => layout.notices.replaceChildren()
    const panel = conflict(
      page.file,
      { theirs: theirs.text, mine: text },
      {
        mine: () => {
          page.stamp = theirs.stamp
          tools.changed()
          layout.save.click()
        },
        theirs: () => {
          drafts.setAside(page.file, { text: layout.box.value, stamp: theirs.stamp })
          drafts.forget(page.file)
          reopen(page.file)
        },
        back: () => (close(), layout.box.focus()),
      },
    )
    layout.notices.replaceChildren(panel)
    panel.querySelector('h2')?.focus()
  }
  return result
}
