import { isSearchable } from '../model/searchable-name.ts'

/** A text as a regular expression that finds it as it stands; one that is too long is found nowhere. */
export function escapePattern(text: string): string {
  if (!isSearchable(text)) return '(?!)'
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
