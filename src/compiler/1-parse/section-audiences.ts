import type { Heading, ListItem, Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Audience } from '../model/governance.ts'
import { reaches, type SectionAudience } from '../model/section-audience.ts'
import { plainName } from '../meaning/slug.ts'
import { type Context, positionOf } from './context.ts'
import { isList } from './labels.ts'

/** What sections say about their readers, and the nodes without it: no shape has to know the label. */
export interface AudiencesRead {
  readonly nodes: readonly RootContent[]
  readonly audiences: readonly SectionAudience[]
}

/**
 * Finds `- **Audience:** partner` below a heading. What is meant but badly written counts as well, and an audience nobody
 * knows counts as internal: a slip must never show a section to others.
 */
export function readSectionAudiences(
  nodes: readonly RootContent[],
  file: Audience,
  lines: number,
  context: Context,
): AudiencesRead {
  const audiences: SectionAudience[] = []
  const open: { heading: Heading; outer: Audience; audience: Audience }[] = []
  const kept = nodes.flatMap((node, index): readonly RootContent[] => {
    if (node.type === 'heading') {
      while ((open.at(-1)?.heading.depth ?? 0) >= node.depth) open.pop()
      const outer = open.at(-1)?.audience ?? file
      open.push({ heading: node, outer, audience: outer })
      return [node]
    }
    const { rest, said } = splitAudience(node, context)
    for (const { word, audience = 'internal', form, node: place } of said) {
      const at = positionOf(context.file, place)
      const section = open.at(-1)
      reportSlips(word, section ? form : 'no-heading', at, context)
      if (!section) continue
      const { heading, outer } = section
      const last = nodes.slice(index + 1).find((it) => it.type === 'heading' && it.depth <= heading.depth)
      const end = (last?.position?.start.line ?? lines + 1) - 1
      const title = toString(heading)
      audiences.push({ heading: title, audience, lines: [heading.position?.start.line ?? 1, end], at })
      if (reaches(section.audience, audience)) section.audience = audience
      if (!reaches(outer, audience))
        context.report({ type: 'audience-wider-than-file', heading: title, audience, outer, at })
    }
    return rest
  })
  return { nodes: kept, audiences }
}

type Form = 'label' | 'no-bullet' | 'not-bold' | 'nested'

interface Said {
  readonly node: Nodes
  readonly word: string
  /** Undefined where the word is none we know. */
  readonly audience: Audience | undefined
  readonly form: Form
}

function reportSlips(
  word: string,
  form: Form | 'no-heading',
  at: ReturnType<typeof positionOf>,
  context: Context,
): void {
  if (audienceOf(word, context) === undefined) context.report({ type: 'audience-unknown', found: word, at })
  else if (form !== 'label') context.report({ type: 'audience-misplaced', why: form, found: word, at })
  else if (context.file.endsWith('.mdx')) context.report({ type: 'audience-misplaced', why: 'mdx', found: word, at })
}

/** Parts a node into what it says about its readers and the rest. */
function splitAudience(node: RootContent, context: Context): { rest: readonly RootContent[]; said: readonly Said[] } {
  const own = node.type === 'paragraph' ? saidBy(node, node, 'no-bullet', context) : []
  if (own.length > 0) return { rest: [], said: own }
  if (!isList(node)) return { rest: [node], said: nestedIn(node, context) }
  const items = node.children.map((item) => ({ item, said: saidByItem(item, context) }))
  const left = items.filter(({ said }) => said.length === 0).map(({ item }) => item)
  const said = items.flatMap((it) => it.said)
  const nested = left.flatMap((item) => nestedIn(item, context))
  const rest = left.length === node.children.length ? node : { ...node, children: left }
  return { rest: left.length === 0 ? [] : [rest], said: [...said, ...nested] }
}

function saidByItem(item: ListItem, context: Context): readonly Said[] {
  const [first] = item.children
  if (first?.type !== 'paragraph') return []
  return saidBy(first, item, first.children[0]?.type === 'strong' ? 'label' : 'not-bold', context)
}

/** An audience deeper than directly below a heading: in a quotation, below another bullet. */
function nestedIn(node: Nodes, context: Context): readonly Said[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child: Nodes) =>
    child.type === 'paragraph' ? saidBy(child, child, 'nested', context) : nestedIn(child, context),
  )
}

/** What stands behind `Audience:`, where there is nothing else in the paragraph. */
function saidBy(paragraph: Nodes, node: Nodes, form: Form, context: Context): readonly Said[] {
  const text = toString(paragraph)
  const colon = text.indexOf(':')
  if (colon === -1) return []
  const [label, word] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  if (label.length > 30 || word === '' || word.length > 60 || word.includes('\n')) return []
  const isAudience = context.vocabulary.labels.audience.some((known) => plainName(known) === plainName(label))
  return isAudience ? [{ node, word, audience: audienceOf(word, context), form }] : []
}

function audienceOf(word: string, { vocabulary }: Context): Audience | undefined {
  const wanted = plainName(word.replace(/[.`]/g, ''))
  const known = Object.entries(vocabulary.audiences) as [Audience, readonly string[]][]
  return known.find(([, words]) => words.some((it) => plainName(it) === wanted))?.[0]
}
