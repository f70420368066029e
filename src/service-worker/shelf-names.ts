/**
 * The names of all shelves of a site begin with this: the caches in which a device keeps its editions. Sites that share an
 * origin have shelves of their own; a space can't be in a base.
 */
export function shelfPrefix(base: string): string {
  return `fieldbook ${base} `
}

/** The name of the cache with what outlives editions. */
export function notesName(base: string): string {
  return `${shelfPrefix(base)}notes`
}
