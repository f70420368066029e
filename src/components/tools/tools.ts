import { toolWords } from '../../compiler/vocabulary/tool-words.ts'

export type ToolName = keyof typeof toolWords.tools

/** The tools there are, the most asked for first. */
export const tools: readonly ToolName[] = [
  'pipeline',
  'forecast',
  'levers',
  'campaign',
  'scorecard',
  'fit',
  'territory',
  'account',
  'standing',
]

/** Where each stands, without the base path. */
export const toolAddresses: readonly string[] = tools.map((tool) => toolWords.tools[tool].address)
