import type { Entry } from '../model/concepts.ts'
import type { Kind } from '../model/concept.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Line } from '../model/prose.ts'
import { plainName } from './slug.ts'

/** What needs a field of the CRM. */
export type CrmFieldUse =
  | { readonly by: 'gate' | 'criterion' | 'approval'; readonly words: string; readonly stage: Stage }
  | { readonly by: 'entry'; readonly words: string; readonly entry: Entry }

/** The kinds of entries that need a field: numbers, and the reviews in which something is decided. */
const users: readonly Kind[] = ['metric', 'coaching', 'win-loss-review']

/** What some words below a field mean. Undefined where nothing of the process and no metric or review is called so. */
export function crmFieldUse(handbook: Handbook, process: Process, line: Line): CrmFieldUse | undefined {
  const linked = linkedEntry(handbook, line)
  if (linked) return users.includes(linked.kind) ? { by: 'entry', words: linked.title, entry: linked } : undefined
  const wanted = plainName(line.text)
  return crmFieldUses(handbook, process).find(({ words }) => plainName(words) === wanted) ?? named(handbook, wanted)
}

/** Everything of a process and its handbook that can need a field, by its words. */
export function crmFieldUses(handbook: Handbook, process: Process): readonly CrmFieldUse[] {
  return [
    ...process.stages.flatMap((stage) => usesIn(stage)),
    ...users
      .flatMap((kind) => handbook.all(kind))
      .map((entry) => ({ by: 'entry' as const, words: entry.title, entry })),
  ]
}

function usesIn(stage: Stage): readonly CrmFieldUse[] {
  const { gate, approvals } = stage
  const criteria = gate ? [...gate.value.dealKiller, ...gate.value.must, ...gate.value.alsoMust] : []
  return [
    ...(gate ? [{ by: 'gate' as const, words: gate.title.text, stage }] : []),
    ...criteria.map(({ line }) => ({ by: 'criterion' as const, words: line.text, stage })),
    ...(approvals?.value ?? []).map(({ decision }) => ({ by: 'approval' as const, words: decision.text, stage })),
  ]
}

/** By id or another name. */
function named(handbook: Handbook, wanted: string): CrmFieldUse | undefined {
  const entry = users
    .flatMap((kind) => handbook.all(kind) as readonly Entry[])
    .find(({ id, front }) => [id, ...(front.aliases ?? [])].some((name) => plainName(name) === wanted))
  return entry && { by: 'entry', words: entry.title, entry }
}

function linkedEntry(handbook: Handbook, line: Line): Entry | undefined {
  for (const node of line.nodes) {
    const target = node.type === 'link' ? handbook.link(node) : undefined
    if (target?.leads === 'entry') return target.entry
  }
  return undefined
}
