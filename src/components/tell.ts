import type { Entry, Playbook } from '../compiler/index.ts'
import { tellWords } from '../compiler/vocabulary/moment-words.ts'
import type { Site } from './site.ts'

/** Where in the handbook somebody missed an answer. */
export interface TellPlace {
  /** Its owner gets the message. */
  readonly entry: Entry
  readonly playbook?: Playbook
  readonly stage?: string
  readonly objection?: string
  /** Of the place, without the base path. */
  readonly address: string
}

/**
 * A message to the owner that an answer failed: an address for a link. Where nobody can be written to, whom to ask; undefined
 * where the site names nobody.
 */
export function tellFailed(site: Site, place: TellPlace): string | undefined {
  return tell(site, place, tellWords.failedSubject(place.objection ?? place.entry.title), tellWords.failedLines)
}

/** A message to the owner with what the buyer said and nobody has an answer to yet. */
export function tellHeard(site: Site, place: TellPlace): string | undefined {
  return tell(site, place, tellWords.heardSubject(place.stage ?? place.entry.title), tellWords.heardLines)
}

function tell(site: Site, place: TellPlace, subject: string, lines: readonly string[]): string | undefined {
  const { owner } = site.review(place.entry)
  const address = owner?.email?.value.trim() ?? ''
  if (!isMailbox(address)) return site.pages.offered.has('/people/') ? site.href('/people/') : undefined
  const { settings } = site.handbook
  const here = site.href(place.address)
  const facts = [
    ['', settings.name],
    [tellWords.playbook, place.playbook?.title],
    [tellWords.stage, place.stage],
    [tellWords.objection, place.objection],
    [tellWords.page, settings.address === undefined ? here : new URL(here, settings.address).href],
  ].flatMap(([label = '', text = '']) => (text === '' ? [] : [label === '' ? text : `${label}: ${text}`]))
  const body = [...facts, '', ...lines.map((line) => `${line}: `)].join('\r\n')
  return mailto(address, subject, body)
}

/** https://www.rfc-editor.org/rfc/rfc6068 */
function mailto(address: string, subject: string, body: string): string {
  const to = encodeURIComponent(address).replaceAll('%40', '@')
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

function isMailbox(address: string): boolean {
  return /^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+$/.test(address)
}
