import './page.css'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import type { Checked, Overview } from '../messages.ts'
import { takeFiles } from './add-file.ts'
import { ask, NoAnswer } from './ask.ts'
import { beginDialog } from './begin-dialog.ts'
import { draftsOf } from './drafts.ts'
import { layOut } from './layout.ts'
import { type Leaving, type OnLeft, removeDialog, renameDialog } from './leave-dialogs.ts'
import { notice } from './notices.ts'
import { type OpenPage, type PageTools, savePage, showFields, showPage } from './open-page.ts'
import { addressOf, sourceList } from './source-list.ts'
import { suggestionList } from './suggestion-list.ts'
import { textField } from './text-field.ts'
import { toFixList } from './to-fix-list.ts'

/** Milliseconds after the last letter before the text is looked at. */
const pause = 300

const layout = layOut()
const field = textField(layout.box)
const list = sourceList(layout.sources)
let overview: Overview = await firstOverview()
const drafts = draftsOf(overview.root)
let page: OpenPage | undefined
let asked = 0
let timer: ReturnType<typeof setTimeout> | undefined

const tools: PageTools = { layout, drafts, reopen: (file) => void open(file), changed }

layout.name.textContent = overview.name
document.title = words.title(overview.name)
layout.box.addEventListener('input', changed)
layout.box.addEventListener('keyup', () => void suggest())
layout.box.addEventListener('click', () => void suggest())
layout.box.addEventListener('change', () => page && showFields(page.source, tools))
takeFiles({ layout, field, current: () => page?.file, orSay })
layout.save.addEventListener('click', () => void save())
layout.begin.addEventListener('click', () => void orSay(() => beginDialog(begun)))
layout.rename.addEventListener('click', () => void leave(renameDialog))
layout.remove.addEventListener('click', () => void leave(removeDialog))
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void save()
})
addEventListener('popstate', () => void openFromAddress())
addEventListener('focus', () => void refresh())
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  const href = link?.getAttribute('href') ?? ''
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  // A link of the preview leads to where its page is written.
  const target = href.startsWith('?file=')
    ? new URLSearchParams(href).get('file')
    : overview.sources.find(({ addresses }) => addresses.includes(href.replace(/#.*$/, '')) || addresses.includes(href))
        ?.file
  if (typeof target === 'string') go(target)
  if (typeof target === 'string' || href.startsWith('/')) event.preventDefault()
})
list.show(overview.sources, undefined)
await openFromAddress()

/** Without a list of pages there is nothing to do but to ask for it again. */
async function firstOverview(): Promise<Overview> {
  for (;;) {
    const found = await orSay(() => ask.overview())
    if (found) return found
    await new Promise<void>((resolve) => {
      layout.notices.replaceChildren(notice(layout.state.textContent, [{ title: words.tryAgain, act: resolve }]))
      layout.state.textContent = ''
    })
    layout.notices.replaceChildren()
  }
}

function go(file: string): void {
  history.pushState(null, '', addressOf(file))
  void open(file)
}

async function begun(file: string, note: string | undefined): Promise<void> {
  overview = (await orSay(() => ask.overview())) ?? overview
  history.pushState(null, '', addressOf(file))
  await open(file)
  if (page?.file === file) layout.state.textContent = savedWith(note)
}

/** Renames or removes the open page, once nothing that was typed in it would be lost. */
async function leave(dialog: (page: Leaving, left: OnLeft) => Promise<void>): Promise<void> {
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
  overview = (await orSay(() => ask.overview())) ?? overview
  history.replaceState(null, '', file === undefined ? location.pathname : addressOf(file))
  if (file === undefined) close()
  else await open(file)
  layout.state.textContent = note === undefined ? said : `${said} ${note}`
}

/** Shows no page. */
function close(): void {
  page = undefined
  layout.title.textContent = ''
  layout.path.textContent = words.choose
  document.title = words.title(overview.name)
  layout.writing.hidden = layout.beside.hidden = layout.fields.hidden = layout.leaving.hidden = true
  layout.save.disabled = true
  layout.notices.replaceChildren()
  list.show(overview.sources, undefined)
}

async function openFromAddress(): Promise<void> {
  const file = new URLSearchParams(location.search).get('file')
  if (file !== null) await open(file)
}

async function open(file: string): Promise<void> {
  const source = await orSay(() => ask.open(file))
  if (!source) return
  const line = overview.sources.find((it) => it.file === file)
  layout.title.textContent = line?.title ?? file
  layout.path.textContent = words.path(file)
  document.title = `${layout.title.textContent} · ${words.title(overview.name)}`
  list.show(overview.sources, file)
  const isOpen = !('problem' in source)
  layout.writing.hidden = layout.beside.hidden = !isOpen
  layout.leaving.hidden = !isOpen || line?.kind === 'settings'
  layout.save.disabled = !isOpen
  if (!isOpen) {
    page = undefined
    layout.fields.hidden = true
    layout.state.textContent = ''
    layout.notices.replaceChildren(notice(source.problem))
    return
  }
  page = showPage(file, source, tools)
  showState()
  await check()
}

/** Keeps what was typed, says so, and looks at it when the writer pauses. */
function changed(): void {
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
  layout.state.textContent = page && layout.box.value === page.saved ? words.unchanged : words.unsaved
}

async function save(): Promise<void> {
  if (!page) return
  layout.state.textContent = words.saving
  const current = page
  const result = await orSay(() => savePage(current, tools))
  if (!result) return
  layout.state.textContent = result.done ? savedWith(result.note) : words.notSaved(result.problem)
  if (!result.done) return
  overview = (await orSay(() => ask.overview())) ?? overview
  list.show(overview.sources, current.file)
  await check()
}

function savedWith(note: string | undefined): string {
  return note === undefined ? words.saved : `${words.saved} ${note}`
}

async function check(): Promise<void> {
  if (!page) return
  const { file } = page
  const turn = ++asked
  const found = await orSay(() => ask.check(file, layout.box.value))
  // What was typed meanwhile has its own answer coming.
  if (!found || turn !== asked || page?.file !== file) return
  showChecked(found)
  await suggest()
}

function showChecked(found: Checked): void {
  const count = found.toFix.length + found.elsewhere.length
  const tab = document.querySelector('#tab-toFix')
  if (tab) tab.textContent = count === 0 ? words.tabs.toFix : `${words.tabs.toFix} (${count})`
  layout.panels.toFix.replaceChildren(...toFixList(found, field, go))
  // Sanitised by the server, as every page of the site is.
  layout.panels.preview.innerHTML = found.preview
  if (!page || found.stamp === page.stamp || layout.notices.childElementCount > 0) return
  const { file, saved } = page
  if (layout.box.value === saved) void open(file)
  else layout.notices.replaceChildren(notice(words.changedOutside))
}

async function suggest(): Promise<void> {
  if (!page || layout.panels.suggestions.hidden) return
  const { file } = page
  const found = await orSay(() => ask.suggest(file, layout.box.value, field.cursor()))
  if (found) layout.panels.suggestions.replaceChildren(...suggestionList(found.list, field))
}

/** The window is looked at again: others may have saved. */
async function refresh(): Promise<void> {
  overview = (await orSay(() => ask.overview())) ?? overview
  list.show(overview.sources, page?.file)
  await check()
}

async function orSay<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    layout.state.textContent = error.problem ?? words.notReached
    return undefined
  }
}
