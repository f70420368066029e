import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import { startAddress } from './addresses.ts'
import { tabs } from './tabs.ts'

/** The parts of the page that have something to show. */
export type Layout = ReturnType<typeof layOut>

/** Lays the page out: pages on the left, the text in the middle, what is to fix and the preview beside it. */
export function layOut() {
  const skip = element('a', { class: 'skip', href: '#text' }, [words.skip])
  const name = element('a', { class: 'name', href: startAddress }, [])
  const state = element('p', { class: 'state', role: 'status' }, [])
  const save = element(
    'button',
    { type: 'button', class: 'button', 'aria-keyshortcuts': 'Control+S Meta+S', disabled: '' },
    [words.save],
  )
  const begin = element('button', { type: 'button', class: 'button button-quiet' }, [words.begin.open])
  const sources = element('nav', { class: 'sources', 'aria-label': words.sources }, [])
  const title = element('h1', { tabindex: '-1' }, [])
  const path = element('p', { class: 'quiet path' }, [])
  const start = element('div', { class: 'start', id: 'to-do', tabindex: '-1', hidden: '' }, [])
  const rename = element('button', { type: 'button', class: 'button button-quiet' }, [words.leave.rename.open])
  const remove = element('button', { type: 'button', class: 'button button-quiet' }, [words.leave.remove.open])
  const leaving = element('p', { class: 'choices', hidden: '' }, [rename, remove])
  const reviewed = element('span', {}, [])
  const stillTrue = element(
    'button',
    { type: 'button', class: 'button button-quiet', 'aria-describedby': 'still-true-about' },
    [editUpkeepWords.review.do],
  )
  const review = element('div', { class: 'review-line', hidden: '' }, [
    element('p', {}, [
      reviewed,
      ' ',
      element('span', { id: 'still-true-about', class: 'quiet' }, [editUpkeepWords.review.about]),
    ]),
    stillTrue,
  ])
  const notices = element('div', { class: 'notices' }, [])
  const fields = element('details', { class: 'about', hidden: '' }, [])
  const box = element('textarea', { id: 'text', spellcheck: 'true', wrap: 'soft', rows: '24' }, [])
  const addFile = element('button', { type: 'button', class: 'button button-quiet' }, [words.addFile.open])
  const chosenFile = element('input', { type: 'file', multiple: '', hidden: '' }, [])
  const writing = element('div', { class: 'writing', hidden: '' }, [
    element('div', { class: 'writing-head' }, [element('label', { for: 'text' }, [words.text]), addFile, chosenFile]),
    box,
  ])
  const panels = {
    toFix: element('div', {}, []),
    preview: element('div', { class: 'prose' }, []),
    impact: element('div', { class: 'impact' }, []),
    suggestions: element('div', {}, []),
  }
  const chooser = tabs(words.tabs, panels)
  const beside = element('aside', { class: 'beside', 'aria-label': words.beside, hidden: '' }, [chooser.element])
  document.body.replaceChildren(
    skip,
    element('header', { class: 'bar' }, [name, state, begin, save]),
    element('div', { class: 'desk' }, [
      sources,
      element('main', {}, [title, path, review, leaving, notices, start, fields, writing]),
      beside,
    ]),
  )
  return {
    skip,
    name,
    state,
    begin,
    save,
    sources,
    title,
    path,
    start,
    review,
    reviewed,
    stillTrue,
    leaving,
    rename,
    remove,
    notices,
    fields,
    writing,
    addFile,
    chosenFile,
    box,
    beside,
    panels,
    onPanel: chooser.onChoose,
  }
}
