import { standingOn } from '../../compiler/meaning/due-date.ts'
import { searchWords } from '../../compiler/vocabulary/search-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { localDay } from '../local-day.ts'
import type { Answer } from './answer.ts'
import { element } from './element.ts'

export interface ResultOptions {
  readonly base: string
  /** Says to screen readers what happened. */
  readonly say: (words: string) => void
}

/** One result: what it is, where it stands, its title, the words found, who owns it and whether it still holds. */
export function resultItem(answer: Answer, { base, say }: ResultOptions): HTMLLIElement {
  const { kind, trail, title, alias, href, excerpt, copy } = answer
  const place = element('p', { class: 'search-place' }, [
    element('span', { class: 'search-kind', 'data-kind': kind }, [searchWords.kinds[kind]]),
    ...(trail.length > 0 ? [' ', element('span', { class: 'search-trail' }, [trail.join(' › ')])] : []),
  ])
  const link = element('a', { class: 'search-link', href }, [title])
  const words = excerpt.map(({ text, hit }) => (hit ? element('mark', {}, [text]) : text))
  const foot = element('p', { class: 'search-foot' }, [...review(answer, base)])
  const actions = [...planLink(answer), ...(copy === undefined ? [] : [copyButton(kind, copy, say)])]
  const parts = [
    place,
    element('h3', { class: 'search-title' }, [link, ...alsoCalled(alias)]),
    element('p', { class: 'search-excerpt' }, words),
  ]
  return element('li', { class: 'search-result' }, [
    ...parts,
    element('div', { class: 'search-below' }, [foot, ...actions]),
  ])
}

function alsoCalled(alias: string | undefined): (Node | string)[] {
  if (alias === undefined) return []
  return [' ', element('span', { class: 'search-alias' }, [`${searchWords.alsoCalled} “${alias}”`])]
}

/** From a stage of a playbook straight to its call plan. */
function planLink({ kind, href, title }: Answer): HTMLAnchorElement[] {
  const [, playbook, stage] = /^(.*\/playbooks\/.*)#(.+)$/.exec(href) ?? []
  if (kind !== 'stage' || playbook === undefined || stage === undefined) return []
  const { plan, planOf } = searchWords
  const address = `${playbook}call-plan/?stage=${stage}`
  return [element('a', { class: 'search-copy', href: address, 'aria-label': planOf(title) }, [plan])]
}

function* review({ owner, due }: Answer, base: string): Iterable<Node | string> {
  if (due === undefined) return
  const { ownerLabel, standing, words } = standingWords(owner?.name, due)
  yield element('span', { class: 'search-standing', 'data-standing': standing }, [words])
  yield ' · '
  yield `${ownerLabel} `
  if (owner) yield element('a', { href: base.replace(/\/$/, '') + owner.address }, [owner.name])
}

function standingWords(owner: string | undefined, due: string | null) {
  const ownerLabel = owner === undefined ? searchWords.noOwner : `${searchWords.owner}:`
  if (due === null) return { ownerLabel, standing: 'never', words: searchWords.neverReviewed }
  const standing = standingOn(localDay(), due)
  const { overdueSince, dueBy, holdsUntil } = searchWords
  const label = standing === 'overdue' ? overdueSince : standing === 'due' ? dueBy : holdsUntil
  return { ownerLabel, standing, words: `${label} ${formatDay(due)}` }
}

function copyButton(kind: Answer['kind'], text: string, say: (words: string) => void): HTMLButtonElement {
  const { copy, copied, copyFailed } = searchWords
  const label = kind === 'objection' || kind === 'e-mail' ? copy[kind] : copy.other
  const button = element('button', { type: 'button', class: 'search-copy' }, [label])
  button.addEventListener('click', () => {
    void writeClipboard(text).then((done) => {
      say(done ? copied : copyFailed)
      button.textContent = done ? copied : copyFailed
      setTimeout(() => (button.textContent = label), 2500)
    })
  })
  return button
}

/** `2026-10-05` → `5 Oct 2026` */
function formatDay(date: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(searchWords.locale, options)
}
