import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { SourceLine } from '../messages.ts'
import { placeIn } from './addresses.ts'
import { ask } from './ask.ts'
import { focusWhatIsNew } from './focus.ts'
import type { ImpactPanel } from './impact-panel.ts'
import type { Looking } from './look.ts'
import { notice } from './notices.ts'
import { showPage } from './open-page.ts'
import { showReview } from './review-line.ts'
import type { Screen } from './screen.ts'
import type { SourceList } from './source-list.ts'
import { startView } from './start-view.ts'

/** What is shown: a page, or what there is to do. The address says which, so that back, forward and a reload work. */
export interface Places {
  readonly go: (address: string, how?: 'push' | 'replace') => Promise<void>
  /** Shows what the address says. */
  readonly show: () => Promise<void>
  readonly open: (file: string, line?: number) => Promise<void>
  /** Asks anew which pages there are, and what there is to do. */
  readonly renew: () => Promise<void>
  /** Says anew of the open page what follows from what is saved. */
  readonly tellSaved: () => Promise<void>
}

export interface PlacesTools {
  readonly screen: Screen
  readonly list: SourceList
  readonly looking: Looking
  readonly impact: ImpactPanel
  /** Asks what a page that a link begins has to know yet. */
  readonly begin: (told: URLSearchParams) => void
}

export function placesOf({ screen, list, looking, impact, begin }: PlacesTools): Places {
  const { layout, orSay } = screen
  const showToDo = startView(layout.start)

  async function go(address: string, how: 'push' | 'replace' = 'push'): Promise<void> {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', new URL(address, location.href))
    scrollTo(0, 0)
    await show()
    focusWhatIsNew(layout.title)
  }

  async function show(): Promise<void> {
    // A question about the place before isn’t one here.
    document.querySelector('dialog')?.remove()
    const place = placeIn(location.search)
    if (place.at === 'page') return open(place.file, place.line)
    showStart()
    if (place.at === 'begin') begin(place.told)
    await renewToDo()
  }

  /** Shows no page: what there is to do stands in its place. */
  function showStart(): void {
    screen.page = undefined
    layout.title.textContent = editUpkeepWords.start.title
    layout.path.textContent = editUpkeepWords.start.about
    document.title = words.title(screen.overview.name)
    layout.writing.hidden = layout.beside.hidden = layout.fields.hidden = layout.leaving.hidden = true
    layout.review.hidden = true
    layout.start.hidden = false
    pointSkip('#to-do', editUpkeepWords.start.skip)
    layout.save.disabled = true
    layout.state.textContent = ''
    layout.notices.replaceChildren()
    list.show(screen.overview.sources, undefined)
  }

  async function open(file: string, line?: number): Promise<void> {
    const source = await orSay(() => ask.open(file))
    // Somebody went on to another place while it came.
    const place = placeIn(location.search)
    if (!source || place.at !== 'page' || place.file !== file) return
    const known = showTitle(file)
    layout.path.textContent = words.path(file)
    list.show(screen.overview.sources, file)
    const isOpen = !('problem' in source)
    layout.start.hidden = true
    pointSkip('#text', words.skip)
    layout.writing.hidden = layout.beside.hidden = !isOpen
    layout.leaving.hidden = !isOpen || known?.kind === 'settings'
    layout.save.disabled = !isOpen
    if (!isOpen) {
      screen.page = undefined
      layout.fields.hidden = layout.review.hidden = true
      layout.state.textContent = ''
      layout.notices.replaceChildren(notice(source.problem))
      return
    }
    screen.page = showPage(file, source, screen)
    showReview(source.review, layout)
    looking.showState()
    if (line !== undefined) screen.field.show({ line, column: 1 }, { line, column: Number.MAX_SAFE_INTEGER })
    await Promise.all([looking.check(), impact.show()])
  }

  /** The link for who goes by keys leads past the list of pages. */
  function pointSkip(to: string, title: string): void {
    layout.skip.setAttribute('href', to)
    layout.skip.textContent = title
  }

  function showTitle(file: string): SourceLine | undefined {
    const known = screen.overview.sources.find((it) => it.file === file)
    layout.title.textContent = known?.title ?? file
    document.title = `${layout.title.textContent} · ${words.title(screen.overview.name)}`
    return known
  }

  async function renewToDo(): Promise<void> {
    const toDo = await orSay(() => ask.toDo())
    if (toDo) showToDo(toDo)
  }

  async function renew(): Promise<void> {
    screen.overview = (await orSay(() => ask.overview())) ?? screen.overview
    list.show(screen.overview.sources, screen.page?.file)
    if (!layout.start.hidden) await renewToDo()
  }

  async function tellSaved(): Promise<void> {
    await renew()
    const { page } = screen
    const source = page && (await orSay(() => ask.open(page.file)))
    if (!source || 'problem' in source || screen.page !== page) return
    showTitle(page.file)
    showReview(source.review, layout)
    await impact.show()
  }

  return { go, show, open, renew, tellSaved }
}
