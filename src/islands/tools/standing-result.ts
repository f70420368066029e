import { coachingWords } from '../../compiler/vocabulary/coaching-words.ts'
import { standingCases } from '../../compiler/vocabulary/standing-cases.ts'
import { standingStatements } from '../../compiler/vocabulary/standing-statements.ts'
import { standingWords as words } from '../../compiler/vocabulary/standing-words.ts'
import { valueOf } from '../keep/kept.ts'
import { element } from '../search/element.ts'
import { formatPercent } from './amounts.ts'
import { holdsIn, type Standing } from './standing-answers.ts'
import { fillRows, part } from './table.ts'

/** Earlier ones that stand beside the new one; more would not fit on paper. */
const mostBeside = 3

/** Puts the result of an assessment into the page, with those before it beside it, and what to do next. */
export function showStanding(root: HTMLElement, now: Standing, earlier: readonly Standing[]): void {
  const beside = earlier.slice(-mostBeside)
  part(root, 'reached').textContent = reachedWords(now)
  part(root, 'open-note').textContent =
    now.unanswered === 0 || isEmpty(now) ? '' : `${words.open(now.unanswered)} ${words.openNote}`
  part(root, 'heads').replaceChildren(
    element('tr', {}, [words.rows.level, ...beside.map(({ day }) => day), words.rows.now(now.day)].map(headCell)),
  )
  fillRows(part(root, 'rows'), standingRows(now, beside))
  part(root, 'first').textContent = earlier.length === 0 ? words.first : ''
  part(root, 'rigour').textContent = rigourWords(now)
  part(root, 'meeting').textContent = meetingWords(now)
  showSteps(root, now)
}

export function reachedWords(now: Standing): string {
  return isEmpty(now) ? words.nothing : words.reached(now.reached, levelName(now.reached))
}

/** A row for each level, one for the cases, one for the rigour; a column for each assessment. */
export function standingRows(now: Standing, beside: readonly Standing[]): readonly (readonly string[])[] {
  const last = beside.at(-1)
  return [
    ...now.levels.map((level, index) => [
      words.level(index + 1, levelName(index + 1)),
      ...beside.map(({ levels }) => shareWords(levels[index])),
      moved(shareWords(level), level.share - (last?.levels[index]?.share ?? Number.NaN)),
    ]),
    [words.rows.cases, ...[...beside, now].map(countWords)],
    [words.rows.rigour, ...[...beside, now].map(({ rigour }) => (rigour ? rigours[rigour].name : words.notAnswered))],
  ]
}

export function rigourWords({ rigour }: Standing): string {
  return rigour ? words.rigourIs(rigours[rigour].name, rigours[rigour].means) : words.rigourUnknown
}

/** Where process and relationship meet; nothing while one of them isn't known. */
export function meetingWords({ rigour, kept }: Standing): string {
  const chosen = valueOf(kept, 'relationship')
  const relationship = (Object.keys(relationships) as (keyof typeof relationships)[]).find((it) => it === chosen)
  if (!rigour || !relationship) return ''
  return words.meeting(relationships[relationship].name, coachingWords.rigour.cells[rigour][relationship])
}

/** The ids of what to do next: the gaps of the lowest level that isn't in place, then the worst cases, or else the neutral. */
export function nextSteps(now: Standing): readonly string[] {
  const level = standingStatements[now.reached] ?? []
  const gaps = level.filter(({ id }) => holdsIn(now.kept, id) !== 'yes').map(({ id }) => `statement:${id}`)
  const casesOf = (which: string): string[] =>
    standingCases.filter((_, index) => now.cases[index] === which).map(({ id }) => `case:${id}`)
  const worst = casesOf('worst')
  return [...gaps, ...(worst.length > 0 ? worst : casesOf('neutral'))]
}

export function levelName(level: number): string {
  return coachingWords.levels[level]?.name ?? ''
}

function showSteps(root: HTMLElement, now: Standing): void {
  const steps = isEmpty(now) ? [] : nextSteps(now)
  for (const item of root.querySelectorAll<HTMLElement>('[data-step]'))
    item.hidden = !steps.includes(item.dataset['step'] ?? '')
  for (const group of root.querySelectorAll<HTMLElement>('[data-steps]'))
    group.hidden = group.querySelector('[data-step]:not([hidden])') === null
  part(root, 'none').hidden = steps.length > 0 || isEmpty(now)
}

const { rigours, relationships } = coachingWords.rigour

function isEmpty({ levels, cases }: Standing): boolean {
  return (
    levels.every(({ share, unanswered }, index) => {
      return share === 0 && unanswered === standingStatements[index]?.length
    }) && cases.every((it) => it === undefined)
  )
}

function shareWords(level: Standing['levels'][number] | undefined): string {
  return level ? words.standing(formatPercent(level.share), words.states[level.state]) : ''
}

function moved(text: string, by: number): string {
  if (Number.isNaN(by)) return text
  return words.movement(text, by > 0 ? words.moved.up : by < 0 ? words.moved.down : words.moved.same)
}

function countWords({ cases }: Standing): string {
  const count = (which: string): number => cases.filter((it) => it === which).length
  return words.counts(count('best'), count('neutral'), count('worst'))
}

function headCell(text: string): HTMLElement {
  return element('th', { scope: 'col' }, [text])
}
