import { english } from '../../src/compiler/vocabulary/english.ts'
import { published } from '../render/published-payloads.ts'
import { publishedLines } from './payload-words.ts'

/**
 * A body with all published payloads in each of its fields, where that stands first, and as blocks of their own below.
 *
 * @param seen the fields that have them already; new ones are added
 */
export function attackedBody(body: string, seen = new Set<string>()): string {
  const [payloads = ''] = publishedLines(1)
  let heading = ''
  let isCode = false
  const lines = body.split('\n').map((line) => {
    if (line.startsWith('```')) isCode = !isCode
    if (line.startsWith('#'))
      heading = known.find((word) => line.toLowerCase().startsWith(`### ${word.toLowerCase()}`)) ?? ''
    if (isCode || /^(\s*$|```|#|<!--|\|[\s|:-]+$)/.test(line)) return line
    const field = `${heading} ${fieldOf(line)}`
    if (seen.has(field)) return line
    seen.add(field)
    return line.startsWith('|') ? line.replace(/\|\s*$/, `${payloads.replaceAll('|', '')} |`) : `${line} ${payloads}`
  })
  return [...lines, '', ...published.flatMap((payload) => [payload, '']), ''].join('\n')
}

/** As few of some sources as have every label that stands in any of them. */
export function bodiesFor<S extends { readonly text: string }>(sources: readonly S[]): readonly S[] {
  const chosen: S[] = []
  const missing = new Set(sources.flatMap(({ text }) => labelsIn(text)))
  const gain = ({ text }: S): number => new Set(labelsIn(text)).intersection(missing).size
  do {
    const best = sources.reduce((a, b) =>
      gain(b) > gain(a) || (gain(b) === gain(a) && b.text.length < a.text.length) ? b : a,
    )
    chosen.push(best)
    for (const label of labelsIn(best.text)) missing.delete(label)
  } while (missing.size > 0)
  return chosen
}

/** Headings that mean something to Fieldbook: what stands below them is a field of its own. */
const known = Object.values(english.headings).flat()

function fieldOf(line: string): string {
  const [, sign = '', bold = ''] = /^\s*([-*>|]|\d+\.)?\s*(?:\[.\]\s*)?(?:\*\*([^*]+?):?\*\*:?)?/.exec(line) ?? []
  return `${sign} ${labels.has(bold.toLowerCase()) ? bold : ''}`
}

function labelsIn(text: string): readonly string[] {
  const bold = [...text.matchAll(/^\s*[-*] \*\*([^*]+?):?\*\*/gm)].map(([, label = '']) => label.toLowerCase())
  return bold.filter((label) => labels.has(label))
}

const labels = new Set(Object.values(english.labels).flatMap((words) => words.map((word) => word.toLowerCase())))
