import type { Entry } from '../compiler/model/concepts.ts'
import type { Site } from './site.ts'

/** One sentence about an entry: its summary, else the first sentence of its text; undefined where it has neither. */
export function summaryOf(site: Site, entry: Entry): string | undefined {
  if (entry.front.summary !== undefined) return entry.front.summary
  const first = entry.prose.nodes.find(({ type }) => type === 'paragraph')
  if (first === undefined) return undefined
  return firstSentence(site.render.text({ ...entry.prose, nodes: [first] }))
}

/** Up to the first full stop, question or exclamation mark that ends a sentence; cut at a word after 180 characters. */
function firstSentence(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const sentence = /^.*?[.?!](?=\s+["“‘(]?\p{Lu}|$)/u.exec(plain)?.[0] ?? plain
  return sentence.length <= 180 ? sentence : `${sentence.slice(0, 180).replace(/\s+\S*$/, '')} …`
}
