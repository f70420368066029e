import type { Company, Swot } from '../model/company.ts'
import type { Item } from '../model/prose.ts'
import { plainName } from './slug.ts'

/** A line of the SWOT, and the words it is called by: those before its first colon. */
export interface SwotLine {
  readonly side: SwotSide
  readonly name: string
  readonly item: Item
}

export type SwotSide = keyof Pick<Swot, 'strengths' | 'weaknesses' | 'opportunities' | 'threats'>

/** The four sides, in the order they are read. */
export const swotSides: readonly SwotSide[] = ['strengths', 'weaknesses', 'opportunities', 'threats']

/** Every line of a company's SWOT. */
export function swotLines(company: Company): readonly SwotLine[] {
  const swot = company.swot?.value
  if (!swot) return []
  return swotSides.flatMap((side) =>
    (swot[side]?.value ?? []).map((item) => ({ side, name: nameBeforeColon(item.line.text), item })),
  )
}

/** The line that a story or a goal answers: by its name, or by all of its words. */
export function findSwotLine(lines: readonly SwotLine[], text: string): SwotLine | undefined {
  const wanted = plainName(text)
  return lines.find(({ name, item }) => plainName(name) === wanted || plainName(item.line.text) === wanted)
}

/** The words before the first colon, where they are few enough to be a name; else all of them. */
export function nameBeforeColon(text: string): string {
  const name = /^(.{1,60}?):(?:\s|$)/.exec(text.trim())?.[1]
  return (name ?? text).replace(/[\s.]+$/, '').trim()
}

/** What says that it answers lines of the SWOT. */
export function answeringTexts(
  company: Company,
): readonly (Company['insideStory'][number]['value']['answers'][number] & {
  readonly from: string
})[] {
  const stories = [...company.insideStory, ...company.outsideStory]
  return [
    ...stories.flatMap(({ value }) => value.answers.map((answer) => ({ ...answer, from: 'story' }))),
    ...(company.strategicGoals?.value.goals ?? []).flatMap((goal) =>
      goal.answers.map((answer) => ({ ...answer, from: goal.title.text })),
    ),
  ]
}
