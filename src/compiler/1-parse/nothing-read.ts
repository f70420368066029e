import type { Issue } from '../model/issue.ts'
import type { Parsed } from '../model/source.ts'

/** A file of which nothing could be read but what is wrong with it. Issues may be added later. */
export function nothingRead(file: string, issues: readonly Issue[]): Parsed {
  return {
    file,
    entries: [],
    unreadable: [],
    issues,
    acceptances: [],
    audiences: [],
    anchors: [],
    links: [],
    diagrams: [],
  }
}
