/** A page as it was found: Markdown, or what a Word file says in Markdown. */
export interface Found {
  /** Its path in the folder that is imported. */
  readonly path: string
  readonly text: string
  /** What was said while it was read: another encoding, a Word file’s oddities. */
  readonly notes: readonly string[]
  readonly left: readonly Left[]
}

/** Words that have no place in the sources. The report keeps them. */
export interface Left {
  /** Where they stood: `front matter`, `a footer`. */
  readonly from: string
  readonly words: string
}

/** A change to a text, by offsets. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly put: string
}

/** Makes changes that don’t overlap; of two that do, the first. Everything else stays as it is. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = ''
  let done = 0
  for (const { start, end, put } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue
    result += text.slice(done, start) + put
    done = end
  }
  return result + text.slice(done)
}
