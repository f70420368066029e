import { nearest } from './nearest.ts'
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
  const name = plainName(text)
  return (
    stages.find((stage) => stage.id === text.trim()) ??
    stages.find((stage) => plainName(stage.title.text) === name) ??
    stages.find((stage) => stage.id === slug(name))
  )
}

/** The title of the stage whose name is most like a text that names none. */
export function nearestStage(stages: readonly NamedStage[], text: string): string | undefined {
  return nearest(
    plainName(text),
    stages.map((stage) => stage.title.text),
    1,
  )[0]
}
