/** A stage as it was told: its name, and how long it takes. */
export interface ToldStage {
  readonly title: string
  readonly time: string
}

/** `Qualification 10 days, at most 30; Closing 20 days`; undefined where a stage has no name or no time. */
export function readStages(text: string): readonly ToldStage[] | undefined {
  const stages = text
    .split(';')
    .filter((it) => it.trim() !== '')
    .map((it) =>
      /^\s*(.*?)[\s:,]+((?:\d+\s*[–-]\s*)?\d+\s*(?:working days|minutes?|hours?|days?|weeks?|months?).*?)\s*$/i.exec(
        it,
      ),
    )
  if (stages.length === 0 || stages.some((it) => !it?.[1])) return undefined
  return stages.map((it) => ({ title: it?.[1] ?? '', time: it?.[2] ?? '' }))
}
