import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a handbook as sites export them: folders, links against the root, converters' debris, and some huge pages. */
export function writeHandbook(top: string, size: number): void {
  const pathOf = (index: number): string => `${folders[index % folders.length]}/topic-${index % 90}/page-${index}`
  for (let index = 0; index < size; index++) {
    const path = pathOf(index)
    mkdirSync(join(top, path, '..'), { recursive: true })
    const sections = index % 50 === 0 ? 150 : 4
    const parts = Array.from({ length: sections }, (_, part) => {
      const [next, other] = [pathOf((index * 7 + part) % size), pathOf((index * 13 + part) % size)]
      return `## Part ${part} of ${index} {.unnumbered}\n\n<a name="part-${part}"></a>${prose}\n\n- [Next](/${next}/#part-${part % 4})\n- [Other](${other}.md)\n- <span class="x">snake\\_case</span>\n`
    })
    writeFileSync(
      join(top, `${path}.md`),
      `---\ntitle: Page ${index}\ntags: [sales]\n---\n\n# Page ${index}\n\n${parts.join('\n')}`,
    )
  }
}

const folders = [
  'sales/personas',
  'sales/objections',
  'sales/enablement',
  'marketing',
  'engineering',
  'people/onboarding',
]

const prose =
  'The buyer compares doing nothing with looking for a supplier, and wants to know what an hour of a stopped line costs. '.repeat(
    15,
  )
