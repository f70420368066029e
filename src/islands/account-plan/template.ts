/** The account plan of a process, as the page hands it over. */
export interface AccountTemplate {
  /** Of the process. */
  readonly id: string
  readonly title: string
  readonly parts: readonly TemplatePart[]
}

export interface TemplatePart {
  readonly id: PartId
  readonly note: string
  /** Questions that are answered in words. */
  readonly prompts: readonly string[]
  readonly columns: readonly Column[]
  /** What every plan begins with, by the ids of the columns. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

export interface Column {
  readonly id: string
  readonly title: string
  readonly type: 'text' | 'date' | 'tick'
}

export const partIds = [
  'sharedVision',
  'accountNeeds',
  'relationshipGoals',
  'actions',
  'risks',
  'relationshipMap',
  'whiteSpace',
] as const

export type PartId = (typeof partIds)[number]

/** The parts that have rows, and so a button to add one. */
export type RowPartId = Exclude<PartId, 'sharedVision' | 'accountNeeds'>
