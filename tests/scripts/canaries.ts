import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** No stemmer shortens it, and no other text has it. */
export const song = 'zanzibrok'

/** A file that partners may read but for some of its sections. */
const opened =
  /processes\/new-business|roles\/account-executive|personas\/chief|account-executive\/chief|objections\/|glossary\/|first-week|people\.md/

/**
 * Puts a canary into all that isn't for partners: each section of each internal file and its front matter, each section that
 * an open file keeps back, and files that only these lead to. Of an open file every second `###` is kept back, the last of
 * several `##`, and one more at its end, where it can have one.
 *
 * @returns how many canaries there are
 */
export function plantCanaries(root: string, files: readonly string[]): number {
  let count = 0
  const canary = (): string => `Canary number ${++count} ${song} sings in the mine tonight, and nobody else hears it.`
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(root, file), opened.test(file) ? keptBack(text, file) : closed(text, file))
  }
  return count

  function closed(text: string, file: string): string {
    const parts = parted(text)
    const summary = /^summary:/m.test(parts.front) || file.endsWith('people.md') ? '' : `summary: ${canary()}\n`
    const body = parts.lines.flatMap((line) => (depthOf(line) > 0 ? [line, '', canary()] : [line]))
    return `---\n${parts.front}\n${summary}---\n\n${canary()}\n\n${beside(file)}\n${body.join('\n')}`
  }

  function keptBack(text: string, file: string): string {
    const { front, lines } = parted(text)
    const chapters = lines.filter((line) => depthOf(line) === 2)
    let sections = 0
    let within: number | undefined
    const body = lines.flatMap((line) => {
      const depth = depthOf(line)
      if (depth === 0) return [line]
      if (within !== undefined && depth > within) return [line, '', canary()]
      const isLast = chapters.length > 1 && line === chapters.at(-1)
      within = isLast || (depth === 3 && ++sections % 2 === 1) ? depth : undefined
      return within === undefined ? [line] : [line, '', '- **Audience:** internal', '', canary()]
    })
    // Where each `##` is a stage, a person or part of an answer, one more would be none of them.
    const end = /processes|playbooks|people|objections/.test(file)
      ? ''
      : `\n## Ours alone\n\n- **Audience:** internal\n\n${canary()}\n\n${beside(file)}\n### Below it\n\n${canary()}\n`
    return `---\n${front}\naudience: partner\n---\n${body.join('\n')}${end}`
  }

  /** A drawing and a table beside a file, and what leads to them. */
  function beside(file: string): string {
    const name = `${song}-${count}`
    const folder = join(root, dirname(file))
    writeFileSync(
      join(folder, `${name}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${canary()}</text></svg>\n`,
    )
    writeFileSync(join(folder, `${name}.csv`), `what\n"${canary()}"\n`)
    return `![Ours](${name}.svg) [Ours too](${name}.csv)\n`
  }
}

function parted(text: string): { readonly front: string; readonly lines: readonly string[] } {
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  return { front, lines: body.split('\n') }
}

/** 2 for `##`; 0 for what is no heading. */
function depthOf(line: string): number {
  return /^(#{2,6}) /.exec(line)?.[1]?.length ?? 0
}
