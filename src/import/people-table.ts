import type { PhrasingContent, Table, TableCell } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { plain } from './plain-words.ts'

/**
 * A section for each row of a table of people: one with a column of e-mail addresses and one of names.
 *
 * @param group the words of the heading above the table, said of each
 * @returns undefined where it is no table of people, or a row has no name
 */
export function sectionsOf(text: string, table: Table, group: string | undefined): string[] | undefined {
  const [head, ...rows] = table.children
  const heads = (head?.children ?? []).map((cell) => plain(toString(cell)))
  const cells = rows.map((row) => row.children.map((cell) => readCell(text, cell)))
  const mail = heads.findIndex((_, column) => {
    const filled = cells.filter((row) => row[column]?.address !== undefined).length
    return filled >= 1 && filled * 2 > rows.length
  })
  if (mail < 0) return undefined
  const named = heads.findIndex((it, column) => column !== mail && names.includes(it))
  const name = named >= 0 ? named : mail === 0 ? 1 : 0
  if (cells.some((row) => row.length > heads.length || !/[\p{L}\p{N}]/u.test(row[name]?.first ?? ''))) return undefined
  return cells.map((row) => {
    const said: string[] = []
    const labels: string[] = []
    row.forEach((cell, column) => {
      const word = heads[column] ?? ''
      if (cell.source === '') return
      if (column === name) said.push(cell.rest)
      else if (column === mail && cell.address !== undefined) {
        labels.push(`- **E-mail:** ${cell.address}`)
        if (cell.words !== cell.address) said.push(cell.source)
      } else if (jobs.includes(word)) said.unshift(cell.source)
      else if (phones.includes(word)) labels.push(`- **Phone:** ${cell.source}`)
      else if (topics.includes(word)) labels.push(`- **Ask about:** ${cell.source}`)
      else said.push(`${head ? toString(head.children[column]) : ''}: ${cell.source}`)
    })
    const parts = [`## ${row[name]?.first}`, ...said, group ?? '', labels.join('\n')]
    return parts.filter((part) => part.trim() !== '').join('\n\n')
  })
}

interface Cell {
  /** As it is written. */
  readonly source: string
  readonly words: string
  /** Its first line without marks around it. */
  readonly first: string
  /** What a heading can’t hold of it. */
  readonly rest: string
  /** The only e-mail address in it. */
  readonly address: string | undefined
}

function readCell(text: string, { children }: TableCell): Cell {
  const source = sourceOf(text, children)
  const [address, ...others] = addressesIn(source)
  const cut = children.findIndex((node) => node.type === 'html' && /^<br\b/i.test(node.value))
  const line = cut < 0 ? children : children.slice(0, cut)
  const isPlain = line.every((node) => node.type === 'text' || node.type === 'strong' || node.type === 'emphasis')
  const [only] = line
  const first = isPlain
    ? sourceOf(text, line.length === 1 && only && 'children' in only ? only.children : line)
    : toString(line, { includeHtml: false })
  return {
    source,
    words: toString(children).trim(),
    first: first.trim(),
    rest: isPlain ? sourceOf(text, cut < 0 ? [] : children.slice(cut + 1)) : source,
    address: others.length === 0 ? address : undefined,
  }
}

/** The e-mail addresses in a text, each once. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  return [...new Map(found.map((it) => [it.toLowerCase(), it])).values()]
}

function sourceOf(text: string, nodes: readonly PhrasingContent[]): string {
  const from = nodes[0]?.position?.start.offset ?? 0
  return text.slice(from, nodes.at(-1)?.position?.end.offset ?? from).replaceAll('\\|', '|')
}

const names = [
  'name',
  'full name',
  'who',
  'person',
  'people',
  'contact',
  'contact name',
  'contact person',
  'team member',
]
const jobs = ['title', 'job title', 'job', 'role', 'job role', 'position', 'function']
const phones = ['phone', 'telephone', 'tel', 'mobile', 'phone number']
const topics = [
  'ask about',
  'ask them about',
  'topics',
  'responsible for',
  'responsibility',
  'responsibilities',
  'contact for',
]
