/**
 * Can a name be looked for in text? Nobody writes out one of more letters than a page has, and no regular expression takes one
 * of tens of thousands.
 */
export function isSearchable(name: string): boolean {
  return name.length <= 2000
}
