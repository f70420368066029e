/** An id that no other plan has, also on plain http, where `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The id of a new row: behind those there are, and another one in each window. */
export function newRowId(now: number, random: string): string {
  return `u${now.toString(36).padStart(9, '0')}${random.slice(0, 6)}`
}
