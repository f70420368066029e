import type { Heading, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
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
  { nodes, text }: { readonly nodes: readonly RootContent[]; readonly text: string },
  file: Audience,
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
      const end = last?.position ? last.position.start.line - 1 : text.split('\n').length
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
  const own = node.type === 'paragraph' ? saidBy(node, node, 'no-bullet', context) : undefined
  if (own) return { rest: [], said: [own] }
  const nested: Said[] = []
  if (!isList(node)) {
    collectNested(node, context, nested)
    return { rest: [node], said: nested }
  }
  const said: Said[] = []
  const left: ListItem[] = []
  for (const item of node.children) {
    const own = saidByItem(item, context)
    if (own) said.push(own)
    else left.push(item)
  }
  for (const item of left) collectNested(item, context, nested)
  const rest = left.length === node.children.length ? node : { ...node, children: left }
  return { rest: left.length === 0 ? [] : [rest], said: [...said, ...nested] }
}

function saidByItem(item: ListItem, context: Context): Said | undefined {
  const [first] = item.children
  if (first?.type !== 'paragraph') return undefined
  return saidBy(first, item, first.children[0]?.type === 'strong' ? 'label' : 'not-bold', context)
}

/** An audience deeper than directly below a heading: in a quotation, below another bullet. */
function collectNested(node: Nodes, context: Context, found: Said[]): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    const said = child.type === 'paragraph' ? saidBy(child, child, 'nested', context) : undefined
    if (said) found.push(said)
    else if (child.type !== 'paragraph') collectNested(child, context, found)
  }
}

/** What stands behind `Audience:`, where there is nothing else in the paragraph. */
function saidBy(paragraph: Paragraph, node: Nodes, form: Form, context: Context): Said | undefined {
  const [first] = paragraph.children
  // Nearly all paragraphs are one piece of text, and have no colon.
  const text = paragraph.children.length === 1 && first?.type === 'text' ? first.value : toString(paragraph)
  const colon = text.indexOf(':')
  if (colon === -1) return undefined
  const [label, word] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  if (label.length > 30 || word === '' || word.length > 60 || word.includes('\n')) return undefined
  const isAudience = context.vocabulary.labels.audience.some((known) => plainName(known) === plainName(label))
  return isAudience ? { node, word, audience: audienceOf(word, context), form } : undefined
}

function audienceOf(word: string, { vocabulary }: Context): Audience | undefined {
  const wanted = plainName(word.replace(/[.`]/g, ''))
  const known = Object.entries(vocabulary.audiences) as [Audience, readonly string[]][]
  return known.find(([, words]) => words.some((it) => plainName(it) === wanted))?.[0]
}
