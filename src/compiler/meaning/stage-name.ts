import { nearest } from './nearest.ts'
import { onceFor } from './once-for.ts'
import { plainName, slug } from './slug.ts'

/** What a stage is told by. */
export interface NamedStage {
  readonly id: string
  readonly title: { readonly text: string }
}

/**
 * The stage that a heading of a playbook or a `back to …` means: by id, else by title without a leading number and
 * without case, else by the id its words would get.
 */
export function findStage<S extends NamedStage>(stages: readonly S[], text: string): S | undefined {
  const { byId, byTitle } = indexOf(stages)
  const name = plainName(text)
  return byId.get(text.trim()) ?? byTitle.get(name) ?? byId.get(slug(name))
}

/** The stage whose title is most like a text that names none; only the first hundred are compared, for time’s sake. */
export function nearestStage<S extends NamedStage>(stages: readonly S[], text: string): S | undefined {
  const titles = stages.slice(0, 100).map((stage) => stage.title.text)
  const name = plainName(text)
  // `Stage 1: Prospecting` and `back to the proof` hold the whole name.
  const held = titles.filter((title) =>
    ` ${name.replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${plainName(title)} `),
  )
  const [near] = held.length === 1 ? held : nearest(name, titles, 1)
  return near === undefined ? undefined : stages[titles.indexOf(near)]
}

interface Index<S> {
  readonly byId: ReadonlyMap<string, S>
  readonly byTitle: ReadonlyMap<string, S>
}

/** A process's stages are looked up often. */
const indexes = onceFor((stages: readonly NamedStage[]): Index<NamedStage> => {
  const lastFirst = [...stages].reverse()
  return {
    byId: new Map(lastFirst.map((stage) => [stage.id, stage])),
    byTitle: new Map(lastFirst.map((stage) => [plainName(stage.title.text), stage])),
  }
})

function indexOf<S extends NamedStage>(stages: readonly S[]): Index<S> {
  return indexes(stages) as Index<S>
}
