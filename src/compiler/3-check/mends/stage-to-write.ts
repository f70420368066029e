import { movedHeadings } from '../../4-derive/redirects.ts'
import type { Position } from '../../model/position.ts'
import type { Process, Stage } from '../../model/process.ts'
import { plainName, slug } from '../../meaning/slug.ts'
import { nearestStage } from '../../meaning/stage-name.ts'
import { type Mend, writeOneOf } from './mend.ts'
import { didYouMean, quote } from '../quote.ts'

/** The stage that words mean which name none. */
export interface StageToWrite {
  readonly title: string
  /** Was it called so before, as its process says under `formerly`? Else its title is only near. */
  readonly isSure: boolean
}

/** Undefined where the words are near no stage of these processes. */
export function stageToWrite(processes: readonly Process[], written: string): StageToWrite | undefined {
  const renamed = processes.map((process) => renamedStage(process, written)).find((stage) => stage !== undefined)
  if (renamed) return { title: renamed.title.text, isSure: true }
  const near = nearestStage(
    processes.flatMap(({ stages }) => stages),
    written,
  )
  return near && { title: near.title.text, isSure: false }
}

/** The stage that had this name before it was renamed, as its process says under `formerly`. */
export function renamedStage(process: Process, written: string): Stage | undefined {
  const before = slug(plainName(written))
  const move = movedHeadings(process).find(({ from }) => from === before)
  return move && process.stages.find(({ id }) => id === move.to)
}

export function hintToWrite({ title, isSure }: StageToWrite): string {
  return isSure ? `The stage is called ${quote(title)} now: write that.` : (didYouMean([title]) ?? '')
}

/** @param find What stands there: words, or a pattern. */
export function mendsToWrite({ title, isSure }: StageToWrite, at: Position, find: string | RegExp): Mend[] {
  return writeOneOf([title], at, find).map((mend) => ({ ...mend, safe: isSure }))
}

/** As `mendsToWrite`, where it stands in a list; none for a title that would read as two there. */
export function mendsInList(stage: StageToWrite, at: Position, find: string): Mend[] {
  return /[;,]|\sand\s+\p{Lu}/u.test(stage.title) ? [] : mendsToWrite(stage, at, find)
}
