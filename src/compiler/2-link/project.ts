import type { Audience } from '../model/governance.ts'
import { reaches, type SectionAudience } from '../model/section-audience.ts'
import type { Parsed, Source } from '../model/source.ts'

/**
 * The sources as an edition’s readers may see them: files that aren’t for them are left out, and sections that aren’t
 * are blank lines. What is made of these can’t hold what was left out, and the rest keeps its place.
 */
export function project(sources: readonly Source[], parsed: readonly Parsed[], readers: Audience): Source[] {
  const read = new Map(parsed.map((it) => [it.file, it]))
  return sources.flatMap((source) => {
    const it = read.get(source.file)
    if (!it?.entries.some(({ front }) => reaches(front.audience ?? 'internal', readers))) return []
    const closed = it.audiences.filter(({ audience }) => !reaches(audience, readers))
    if (closed.length === 0) return [source]
    // Astro reads a guide with components from the disk, so a part of it can’t be left out.
    if (source.file.endsWith('.mdx')) return []
    const text = new TextDecoder().decode(source.bytes)
    return [{ ...source, bytes: new TextEncoder().encode(blank(text, closed)) }]
  })
}

function blank(text: string, closed: readonly SectionAudience[]): string {
  const isClosed = (line: number): boolean => closed.some(({ lines: [first, last] }) => line >= first && line <= last)
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const open = lines.filter((_, index) => !isClosed(index + 1)).join('\n')
  // `[name]: address` in a closed section may be what an open one refers to.
  const isNeeded = (line: string): boolean => {
    const name = /^ {0,3}(\[[^\]]+\]):/.exec(line)?.[1]
    return name !== undefined && !name.startsWith('[^') && open.includes(name)
  }
  return lines.map((line, index) => (isClosed(index + 1) && !isNeeded(line) ? '' : line)).join('\n')
}
