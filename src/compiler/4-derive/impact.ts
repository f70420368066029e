import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Journey } from '../model/journey.ts'
import type { Position } from '../model/position.ts'
import type { Line } from '../model/prose.ts'
import { nearest } from '../meaning/nearest.ts'
import { servedSteps } from '../meaning/served-steps.ts'
import { findStage } from '../meaning/stage-name.ts'
import { english } from '../vocabulary/english.ts'
import { headingsNamed, namesOfHeading } from './heading-names.ts'
import { headingsOf, type Heading } from './headings-of.ts'
import { mentionsOf, type MentionOf } from './mentions-of.ts'
import { entriesOwnedBy } from './relations.ts'
import { stageDependants, type StageDependants } from './stage-dependants.ts'

/** What relies on an entry, or on one heading of it. */
export interface Impact {
  readonly entry: Entry
  /** The heading that is asked about; undefined for all of it. */
  readonly heading: Heading | undefined
  /** Playbooks that take over what stands here: they say something else as soon as it does. */
  readonly takeOver: readonly Dependant[]
  /** Who names it or links to it, and would be wrong or lead nowhere. */
  readonly mention: readonly Dependant[]
  /** Files a person answers for. */
  readonly owns: readonly Entry[]
}

export interface Dependant {
  readonly entry: Entry
  readonly at: Position
  readonly how: How
}

/** How one entry relies on another; `under` is the nearest heading. */
export type How =
  | { readonly by: 'process' }
  | { readonly by: 'stage' | 'stage name' | 'brand words'; readonly stage: string }
  | { readonly by: 'step name'; readonly step: string }
  | { readonly by: 'answer'; readonly under: string | undefined }
  | { readonly by: 'front'; readonly key: string }
  | { readonly by: 'name'; readonly label: string; readonly under: string | undefined }
  | { readonly by: 'link'; readonly under: string | undefined }

/** The heading doesn’t exist: the most similar ones. */
export interface UnknownHeading {
  readonly unknown: string
  readonly near: readonly string[]
}

/** The words stand in several headings: their ids tell them apart. */
export interface SeveralHeadings {
  readonly several: string
  readonly ids: readonly string[]
}

/** What to read again before an entry, or the part of it below a heading, is changed. */
export function impactOf(handbook: Handbook, entry: Entry, name?: string): Impact | UnknownHeading | SeveralHeadings {
  const headings = headingsOf(entry)
  const [heading, ...others] = name === undefined ? [] : headingsNamed(headings, name)
  if (name !== undefined && !heading) {
    const known = [...headings.map(({ id }) => id), ...headings.flatMap(namesOfHeading)]
    return { unknown: name, near: nearest(name, known, 3) }
  }
  if (name !== undefined && heading && others.length > 0) {
    return { several: name, ids: [heading, ...others].map(({ id }) => id) }
  }
  const mentions = mentionsOf(handbook, entry).filter(
    ({ anchor }) => heading === undefined || (anchor !== undefined && isWithin(anchor, heading.id)),
  )
  const stage = entry.kind === 'process' && heading ? stageOf(entry.stages, heading) : undefined
  const byStage = entry.kind === 'process' && (stage || !heading) ? stageDependants(handbook, entry) : []
  const here = byStage.filter((it) => it.stage === stage)
  const told = new Set(mentions.map(({ from }) => from))
  const names = [
    ...here.flatMap(namesOf),
    // Of the whole process, whoever names the process itself stands below already.
    ...(heading ? [] : byStage.flatMap(namesOf).filter((it) => !told.has(it.entry))),
    ...(entry.kind === 'journey' && heading ? servesStep(handbook, entry, heading) : []),
  ]
  return {
    entry,
    heading,
    takeOver: [...here.flatMap(playbooksAt), ...mentions.filter(takesOver).map(dependant)],
    mention: [...names, ...mentions.filter((it) => !takesOver(it)).map(dependant)],
    owns: entry.kind === 'person' && !heading ? entriesOwnedBy(handbook, entry) : [],
  }
}

/** Is a place the heading itself, or below it? Parts are called after what they stand in. */
function isWithin(anchor: string, id: string): boolean {
  return anchor === id || anchor.startsWith(`${id}-`)
}

/** The stage, or step of a journey, that a heading is or stands below. */
function stageOf<T extends { readonly id: string; readonly title: Line }>(
  stages: readonly T[],
  { id }: Heading,
): T | undefined {
  return findStage(stages, id) ?? stages.find((stage) => isWithin(id, stage.id))
}

function playbooksAt({ playbooks }: StageDependants): readonly Dependant[] {
  return playbooks.map(({ playbook, anchor }) => {
    const section = playbook.stages.find(({ id }) => id === anchor)
    return {
      entry: playbook,
      at: section?.at ?? playbook.at,
      how: { by: 'stage', stage: section?.title.text ?? anchor },
    }
  })
}

function namesOf({ others, stage }: StageDependants): readonly Dependant[] {
  return others.map(({ entry, at }) => ({
    entry,
    at,
    how: { by: entry.kind === 'company' ? 'brand words' : 'stage name', stage: stage.title.text },
  }))
}

/** Stages that say which of the buyer’s steps they serve. */
function servesStep(handbook: Handbook, journey: Journey, heading: Heading): readonly Dependant[] {
  const step = stageOf(journey.steps, heading)
  return handbook
    .all('process')
    .filter((process) => step && handbook.named(process, 'journey', 'journey').includes(journey))
    .flatMap((entry) =>
      servedSteps(entry, journey)
        .filter((it) => it.step === step)
        .map(({ name: { at, value } }): Dependant => ({ entry, at, how: { by: 'step name', step: value } })),
    )
}

/** A playbook takes over its process, and the answer of an objection that it names in a heading. */
function takesOver({ from, to, as, key }: MentionOf): boolean {
  if (from.kind !== 'playbook') return false
  return (to.kind === 'process' && as === 'front') || (to.kind === 'objection' && key === 'ifTheySay')
}

function dependant(mention: MentionOf): Dependant {
  const { from, to, as, key, within, at } = mention
  const under = within?.title
  if (takesOver(mention)) {
    return { entry: from, at, how: to.kind === 'process' ? { by: 'process' } : { by: 'answer', under } }
  }
  if (as === 'front') return { entry: from, at, how: { by: 'front', key } }
  if (as === 'link') return { entry: from, at, how: { by: 'link', under } }
  return { entry: from, at, how: { by: 'name', label: wordFor(key), under } }
}

function wordFor(key: string): string {
  const words: Readonly<Record<string, readonly string[]>> = { ...english.headings, ...english.labels }
  return words[key]?.[0] ?? key
}
