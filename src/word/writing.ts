import type { Root } from 'hast'
import type { Paragraph } from 'docx'
import type { Picture } from './pictures.ts'
import type { Places } from './places.ts'

/** A document while it is written: what its parts have in common, and what is collected for its end. */
export interface Writing {
  readonly places: Places
  readonly pictures: ReadonlyMap<string, Picture>
  /** The width of the text, in twips. */
  readonly width: number
  /** Footnotes, the first one’s number is 1. */
  readonly notes: (readonly Paragraph[])[]
  /** Numbers that lists begin with. */
  readonly starts: Set<number>
  /** How many lists there are: each counts for itself. */
  lists: number
  /** How many pictures there are. */
  shown: number
}

/** A source while it is written. */
export interface SourceWriting {
  readonly document: Writing
  readonly file: string
  readonly notes: ReadonlyMap<string, Root>
  /** Numbers of its notes that are referred to already, by name. */
  readonly noted: Map<string, number>
}
