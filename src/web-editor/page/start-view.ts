import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { formatDay } from '../../compiler/vocabulary/format-day.ts'
import { gapWords } from '../../compiler/vocabulary/gap-words.ts'
import { element } from '../../islands/search/element.ts'
import type { Missing, OwnerReviews, PageToFix, Standing, ToDo } from '../upkeep-messages.ts'
import { addressOf, beginAddress } from './addresses.ts'
import { withCode } from './code-words.ts'
import { lineLink } from './line-link.ts'
import { longList } from './long-list.ts'

const words = editUpkeepWords.start

/** Lays out what there is to do, where it differs from what is shown: who looks at it keeps what they unfolded. */
export function startView(place: HTMLElement): (toDo: ToDo) => void {
  let shown = ''
  return (toDo) => {
    const told = JSON.stringify(toDo)
    if (told === shown) return
    shown = told
    place.replaceChildren(toFix(toDo.fix), toRead(toDo.reviews), missing(toDo.missing))
  }
}

function section(name: string, title: string, body: readonly Node[]): HTMLElement {
  const id = `start-${name}`
  return element('section', { 'aria-labelledby': id }, [element('h2', { id }, [title]), ...body])
}

function quiet(text: string): HTMLElement {
  return element('p', { class: 'quiet' }, [text])
}

const severities = ['error', 'warning', 'advice'] as const

function toFix(pages: ToDo['fix']): HTMLElement {
  const { title, none, sum } = words.fix
  if (pages.length === 0) return section('fix', title, [quiet(none)])
  const findings = pages.flatMap(({ counts }) => severities.map((it) => counts[it])).reduce((a, b) => a + b, 0)
  return section('fix', title, [quiet(sum(findings, pages.length)), longList(pages.map(pageToFix), 8)])
}

function pageToFix({ file, title, isSource, counts, first }: PageToFix): HTMLElement {
  const [worst] = severities.filter((it) => counts[it] > 0)
  const told = severities.filter((it) => counts[it] > 0).map((it) => words.fix.counts[it](counts[it]))
  return element('li', { 'data-severity': worst ?? 'advice' }, [
    element('p', {}, [
      isSource ? element('a', { href: addressOf(file) }, [title]) : file,
      ' ',
      element('span', { class: 'quiet' }, [`· ${told.join(', ')}`]),
    ]),
    ...first.map(({ line, message }) =>
      element('p', { class: 'told' }, [...(isSource ? [lineLink(file, line), ': '] : []), ...withCode(message)]),
    ),
  ])
}

function toRead(owners: ToDo['reviews']): HTMLElement {
  const { title, none, about } = words.reviews
  if (owners.length === 0) return section('reviews', title, [quiet(none)])
  const due = byOwner(owners, ({ standing }) => standing !== 'fresh')
  const changed = owners.flatMap(({ pages }) => pages.filter(({ standing }) => standing === 'fresh'))
  const summary = element('summary', {}, [words.reviews.changedOnly(changed.length)])
  const others = byOwner(owners, ({ standing }) => standing === 'fresh')
  // Where much was worded anew, it doesn’t hide what is due and what is missing.
  const open: Record<string, string> = changed.length <= mostUnfolded ? { open: '' } : {}
  return section('reviews', title, [
    quiet(due.length === 0 ? none : about),
    ...due,
    ...(changed.length === 0 ? [] : [element('details', open, [summary, ...others])]),
  ])
}

const mostUnfolded = 8

function byOwner(owners: ToDo['reviews'], is: (page: PageToRead) => boolean): readonly HTMLElement[] {
  const own = owners.map(({ owner, pages }) => ({ owner, pages: pages.filter(is) })).filter((it) => it.pages.length > 0)
  return own.flatMap(({ owner, pages }) => [
    element('h3', {}, [owner ?? words.reviews.nobody]),
    longList(pages.map(pageToRead), own.length === 1 ? 12 : 5),
  ])
}

type PageToRead = OwnerReviews['pages'][number]

function pageToRead({ file, title, due, standing, changed }: PageToRead): HTMLElement {
  const severity = standing === 'due' || standing === 'fresh' ? 'advice' : 'warning'
  const why = [...turnOf(standing, due), ...(changed === undefined ? [] : [words.reviews.changed(dayWords(changed))])]
  return line(element('a', { href: addressOf(file) }, [title]), why.join(', '), severity)
}

/** Nothing where the review holds for long yet. */
function turnOf(standing: Standing, due: string | undefined): readonly string[] {
  if (due === undefined) return [words.reviews.never]
  return standing === 'fresh' ? [] : [words.reviews[standing === 'overdue' ? 'overdue' : 'due'](dayWords(due))]
}

function dayWords(day: string): string {
  return formatDay(day, 'en')
}

function missing({ written, owed, playbooks, stages, withoutProof }: Missing): HTMLElement {
  const list = (title: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
    items.length === 0 ? [] : [element('h3', {}, [title]), longList(items, 5)]
  const lists = [
    ...list(
      words.missing.playbooks,
      playbooks.map(({ role, persona, process, answers }) =>
        line(
          element('a', { href: beginAddress('playbook', answers) }, [gapWords.role.newTitle(role, persona)]),
          process,
        ),
      ),
    ),
    ...list(
      words.missing.stages,
      stages.map(({ file, title, stages: own }) =>
        line(element('a', { href: addressOf(file) }, [title]), own.join(', ')),
      ),
    ),
    ...list(
      words.missing.withoutProof,
      withoutProof.map(({ file, title }) => line(element('a', { href: addressOf(file) }, [title]))),
    ),
  ]
  const sum = owed > 0 && lists.length > 0 ? [quiet(words.missing.sum(written, owed))] : []
  return section('missing', words.missing.title, lists.length === 0 ? [quiet(words.missing.none)] : [...sum, ...lists])
}

function line(link: HTMLElement, note?: string, severity?: string): HTMLElement {
  const about = note === undefined ? [] : [element('p', { class: 'told' }, [note])]
  return element('li', severity === undefined ? {} : { 'data-severity': severity }, [
    element('p', {}, [link]),
    ...about,
  ])
}
