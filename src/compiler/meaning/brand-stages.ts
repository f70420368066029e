import type { BrandWords } from '../model/company.ts'
import type { Process, Stage } from '../model/process.ts'
import { nearest } from './nearest.ts'
import { plainName } from './slug.ts'
import { findStage } from './stage-name.ts'

/** Where words to use and to avoid count: at all stages, or at some, whichever process they are in. */
export interface BrandScope {
  readonly words: BrandWords
  readonly everywhere: boolean
  readonly stages: readonly { readonly process: Process; readonly stage: Stage }[]
  /** The names in the heading that are known, each with what it names. */
  readonly named: readonly { readonly name: string; readonly stages: BrandScope['stages'] }[]
  /** Names in the heading that no stage or process has, each with the most similar ones. */
  readonly unknown: readonly { readonly name: string; readonly near: readonly string[] }[]
}

/**
 * What a heading below the brand personality means: `All stages`; a stage by title, id or another name it goes by, in
 * every process that has one; or all stages of a process, by any name it goes by. Several are divided by commas or “and”.
 */
export function brandScope(processes: readonly Process[], words: BrandWords): BrandScope {
  const title = words.title.text
  if (/^(?:(?:at|in) )?(?:all|every|each|any) stages?$/i.test(title.trim())) {
    return { words, everywhere: true, stages: [], named: [], unknown: [] }
  }
  const whole = stagesCalled(processes, title)
  if (whole.length > 0) {
    return { words, everywhere: false, stages: whole, named: [{ name: title.trim(), stages: whole }], unknown: [] }
  }
  const names = title
    .split(/\s*[,;]\s*(?:and\s+)?/)
    .flatMap((name) => (stagesCalled(processes, name).length > 0 ? [name] : name.split(/\s+and\s+/)))
    .filter(Boolean)
  const found = names.map((name) => ({ name, stages: stagesCalled(processes, name) }))
  return {
    words,
    everywhere: false,
    stages: [...new Map(found.flatMap(({ stages }) => stages.map((it) => [it.stage, it] as const))).values()],
    named: found.filter(({ stages }) => stages.length > 0),
    unknown: found.flatMap(({ name, stages }) =>
      stages.length === 0 ? [{ name, near: nearest(name, knownNames(processes), 2) }] : [],
    ),
  }
}

/** Do words of this scope count at a stage? */
export function countsAt(scope: BrandScope, stage: Stage | undefined): boolean {
  return scope.everywhere || scope.stages.some((place) => place.stage === stage)
}

function stagesCalled(processes: readonly Process[], name: string): BrandScope['stages'] {
  const wanted = plainName(name)
  const process = processes.find((it) => plainName(it.title) === wanted || it.id === name.trim())
  if (process) return process.stages.map((stage) => ({ process, stage }))
  const found = processes.flatMap((it) => {
    const titled = findStage(it.stages, name)
    const stages = titled
      ? [titled]
      : it.stages.filter((stage) => stage.alsoCalled.some(({ value }) => plainName(value) === wanted))
    return stages.map((stage) => ({ process: it, stage }))
  })
  if (found.length > 0) return found
  // What else a process is called counts where no stage is called that.
  return processes
    .filter(({ front }) => front.aliases?.some((alias) => plainName(alias) === wanted))
    .flatMap((it) => it.stages.map((stage) => ({ process: it, stage })))
}

function knownNames(processes: readonly Process[]): readonly string[] {
  return [
    ...processes.flatMap(({ stages }) => stages.map(({ title }) => title.text)),
    ...processes.map((it) => it.title),
  ]
}
