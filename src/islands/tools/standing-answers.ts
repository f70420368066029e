import {
  type Holds,
  levelReached,
  type LevelStanding,
  levelStanding,
  type NearestCase,
  rigourShown,
} from '../../compiler/arithmetic.ts'
import { standingCases } from '../../compiler/vocabulary/standing-cases.ts'
import { standingStatements } from '../../compiler/vocabulary/standing-statements.ts'
import { standingWords as words } from '../../compiler/vocabulary/standing-words.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { formatDate } from './amounts.ts'

/** One assessment, judged. */
export interface Standing {
  readonly kept: Kept
  /** In words: `28 Nov 2026`. */
  readonly day: string
  readonly levels: readonly LevelStanding[]
  /** From 0: the highest level up to which all are in place. */
  readonly reached: number
  readonly cases: readonly (NearestCase | undefined)[]
  readonly rigour: ReturnType<typeof rigourShown>
  /** Statements and cases without an answer. */
  readonly unanswered: number
}

export function standingIn(kept: Kept): Standing {
  const levels = standingStatements.map((of) => levelStanding(of.map(({ id }) => holdsIn(kept, id))))
  const cases = standingCases.map(({ id }) => caseIn(kept, id))
  const caseNamed = (id: string): NearestCase | undefined => caseIn(kept, id)
  return {
    kept,
    day: dayOf(kept),
    levels,
    reached: levelReached(levels),
    cases,
    rigour: rigourShown(caseNamed('coached'), caseNamed('adjusted')),
    unanswered:
      levels.reduce((sum, { unanswered }) => sum + unanswered, 0) + cases.filter((it) => it === undefined).length,
  }
}

/** Assessments of the same team before this one, the oldest first. */
export function earlierOf(kept: Kept, all: readonly Kept[]): readonly Kept[] {
  return all
    .filter((it) => it.id !== kept.id && teamOf(it) === teamOf(kept) && orderOf(it) < orderOf(kept))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

export function nameOf(kept: Kept): string {
  return words.named(valueOf(kept, 'who').trim() || words.everybody, dayOf(kept))
}

/** What was answered, in words; undefined where nothing was. */
export function answerWords(kept: Kept, key: string): string | undefined {
  const value = valueOf(kept, key)
  const known: Readonly<Record<string, string>> = { ...words.holds, ...words.caseNames }
  return Object.hasOwn(known, value) ? known[value]?.toLowerCase() : undefined
}

export function holdsIn(kept: Kept, id: string): Holds | undefined {
  const value = valueOf(kept, `statement:${id}`)
  return (['yes', 'partly', 'no'] as const).find((it) => it === value)
}

export function caseIn(kept: Kept, id: string): NearestCase | undefined {
  const value = valueOf(kept, `case:${id}`)
  return (['best', 'neutral', 'worst'] as const).find((it) => it === value)
}

function dayOf(kept: Kept): string {
  const day = valueOf(kept, 'day')
  return isDay(day) ? formatDate(day) : formatDate(new Date(kept.created).toISOString().slice(0, 10))
}

/** By the day it was judged on; two of one day by when they were begun. */
function orderOf(kept: Kept): string {
  const day = valueOf(kept, 'day')
  const known = isDay(day) ? day : new Date(kept.created).toISOString().slice(0, 10)
  return `${known} ${String(kept.created).padStart(16, '0')}`
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function teamOf(kept: Kept): string {
  return valueOf(kept, 'who').trim().toLowerCase()
}
