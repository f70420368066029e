import { mostBytes, parsePlanFile, tooLarge, type PlanFile } from './plan-file.ts'

/** The plans in the file that was chosen; undefined where none was. A file too large to be a plan isn't even read. */
export async function readPlanFile(input: HTMLInputElement): Promise<PlanFile | undefined> {
  const [chosen] = input.files ?? []
  if (!chosen) return undefined
  const file = chosen.size > mostBytes ? tooLarge : parsePlanFile(await chosen.text())
  input.value = ''
  return file
}
