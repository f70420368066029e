import type { List, ListItem, Root, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../compiler/index.ts'
import { type Change, changed } from './found.ts'
import { addressesIn, sectionsOf } from './people-table.ts'
import type { Renamed } from './rewrite-headings.ts'

/** A page about people, with one heading for each and their address below it. */
export interface People {
  readonly text: string
  readonly renamed: readonly Renamed[]
}

/**
 * Reads people out of a page: the headings of one that has an e-mail address below each, or the rows of its tables that
 * have one. Undefined where it has neither, or says something of a person’s below another’s name.
 *
 * @param title the words of the heading that is the page’s title and no person’s
 */
export function peopleOf(text: string, title: string): People | undefined {
  const tree = parseMarkdown(text)
  return peopleInTables(text, tree, title) ?? peopleInHeadings(text, tree, title)
}

/** What isn’t in the tables goes before them all; a heading right above a table is said of all in it. */
function peopleInTables(text: string, tree: Root, title: string): People | undefined {
  const intro: string[] = []
  const people: string[] = []
  const renamed: Renamed[] = []
  tree.children.forEach((node, index) => {
    const next = tree.children[index + 1]
    const group = isGroup(tree.children[index - 1], title)
    const rows = node.type === 'table' ? sectionsOf(text, node, group && ownSource(text, group)) : undefined
    if (rows) {
      people.push(...rows)
      renamed.push({ from: headOf(node as Table), to: 'a heading for each person' })
    } else if (next?.type === 'table' && isGroup(node, title) && sectionsOf(text, next, undefined)) return
    else intro.push(introSource(text, node, title))
  })
  if (people.length < 2) return undefined
  return { text: `\n${[...intro, ...people].join('\n\n')}\n`, renamed }
}

function isGroup(node: RootContent | undefined, title: string) {
  return node?.type === 'heading' && toString(node) !== title ? node : undefined
}

/** A heading between people would be one of them. */
function introSource(text: string, node: RootContent, title: string): string {
  const source = sourceOf(text, node)
  if (node.type !== 'heading' || (node.depth === 1 && toString(node) === title)) return source
  const words = ownSource(text, node)
  return words === '' || words.includes('**') || words.includes('__') ? words : `**${words}**`
}

function headOf({ children: [head] }: Table): string {
  return (head?.children ?? []).map((cell) => toString(cell)).join(' | ')
}

function peopleInHeadings(text: string, tree: Root, title: string): People | undefined {
  const headings = tree.children.filter((node) => isGroup(node, title)) as Extract<RootContent, { type: 'heading' }>[]
  const top = Math.min(...headings.map(({ depth }) => depth))
  const people = headings.filter(({ depth }) => depth === top)
  if (people.length < 2) return undefined
  const changes: Change[] = []
  const renamed: Renamed[] = []
  for (const [index, person] of people.entries()) {
    const from = tree.children.indexOf(person)
    const next = people[index + 1]
    const below = tree.children.slice(from + 1, next && tree.children.indexOf(next))
    const source = below.map((node) => sourceOf(text, node)).join('\n\n')
    const [address, ...others] = addressesIn(source)
    if (address === undefined || others.length > 0) return undefined
    const lines = below.filter((node): node is List => node.type === 'list').flatMap(({ children }) => children)
    const labels = lines.flatMap((item) => labelIn(text, item) ?? [])
    changes.push(...labels)
    for (const { start, end, put } of labels) {
      const from = text.slice(start, end)
      if (from !== put) renamed.push({ from, to: put })
    }
    if (labels.some(({ put }) => put.startsWith('**E-mail:**'))) continue
    const end = below.at(-1)?.position?.end.offset ?? 0
    changes.push({ start: end, end, put: `\n\n- **E-mail:** ${address}` })
  }
  return { text: changed(text, changes), renamed }
}

/** `- Email: [Ann](mailto:ann@example.com)` with the word that Fieldbook reads, and the address as it is. */
function labelIn(text: string, item: ListItem): Change | undefined {
  const [line] = item.children
  if (line?.type !== 'paragraph') return undefined
  const [, word = '', value = ''] =
    /^(e-?mail|mail|phone|telephone|tel|mobile)\s*:\s*(.*)$/is.exec(toString(line)) ?? []
  if (word === '') return undefined
  const start = line.position?.start.offset ?? 0
  const end = line.position?.end.offset ?? 0
  if (/mail/i.test(word)) {
    const [address] = addressesIn(text.slice(start, end))
    const isAlone = line.children.some((it) => it.type === 'link' && toString(it) === value.trim())
    return address !== undefined && (isAlone || value.trim() === address)
      ? { start, end, put: `**E-mail:** ${address}` }
      : undefined
  }
  return line.children.every((it) => it.type === 'text' || it.type === 'strong')
    ? { start, end, put: `**Phone:** ${value.trim()}` }
    : undefined
}

/** A heading’s words as they are written. */
function ownSource(text: string, node: RootContent & { type: 'heading' }): string {
  const [first, last] = [node.children[0], node.children.at(-1)]
  return text.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0).replaceAll(/\s*\n\s*/g, ' ')
}

/** From the beginning of its line: what is moved in means something. */
function sourceOf(text: string, { position }: RootContent): string {
  const start = position?.start.offset ?? 0
  const line = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(text.slice(line, start).trim() === '' ? line : start, position?.end.offset ?? start)
}
