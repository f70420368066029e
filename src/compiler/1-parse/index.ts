import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Concept, Kind } from '../model/concept.ts'
import { concepts, type Entry } from '../model/concepts.ts'
import type { Audience } from '../model/governance.ts'
import type { Issue } from '../model/issue.ts'
import type { Settings } from '../model/settings.ts'
import type { Parsed, Source } from '../model/source.ts'
import { plainName, slug } from '../meaning/slug.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { readAcceptances } from './acceptances.ts'
import { readBlock } from './block.ts'
import type { Context } from './context.ts'
import { startOf } from './decode.ts'
import { findDeepHtml } from './deep-html.ts'
import { type FrontMatter, readYaml } from './front-matter.ts'
import { inlineReferences } from './inline-references.ts'
import { collectParts } from './links.ts'
import { findUnclosedFence } from './fences.ts'
import { repairHeadings } from './malformed-headings.ts'
import { findTakenOutHtml } from './taken-out-html.ts'
import { findUnreadLinks } from './unread-links.ts'
import { parseMarkdown } from './markdown.ts'
import { missingFrontMatter } from './missing-front-matter.ts'
import { outline } from './outline.ts'
import { findBeyondLimits } from './parser-limits.ts'
import { nothingRead } from './nothing-read.ts'
import { readText } from './read-text.ts'
import { readSectionAudiences } from './section-audiences.ts'
import { idOf, placeOf } from './whereabouts.ts'

/** Reads one source file: its entries, and everything about it that could not be made sense of. */
export function parse(source: Source, settings: Settings, vocabulary: Vocabulary): Parsed {
  const { file } = source
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)

  const place = placeOf(file, source.origin, report)
  const text = readText(source, report)
  if (text === undefined || !place) return nothingRead(file, issues)
  const beyond = findBeyondLimits(file, text)
  if (beyond) {
    report(beyond)
    return nothingRead(file, issues)
  }

  const markdown = parseMarkdown(text)
  const deep = findDeepHtml(file, text, markdown)
  if (deep) {
    report(deep)
    return nothingRead(file, issues)
  }

  const anchors = new Map<string, number>()
  const context: Context = { file, vocabulary, settings, report, anchor: (id) => unique(id, anchors) }
  const tree = inlineReferences(markdown)
  const [first, ...others] = tree.children
  const hasYaml = first?.type === 'yaml'
  const concept: Concept = concepts[place]
  if (!hasYaml) report(missingFrontMatter(file, text))
  const front = readYaml(file, hasYaml ? first.value : '', 2, concept.frontMatter, hasYaml ? report : () => {})
  const acceptances = readAcceptances(file, text, report)
  const body = { nodes: hasYaml ? others : tree.children, text }
  const { nodes, audiences } = readSectionAudiences(body, audienceOf(front), context)
  const title = wordsOf(front, 'title') ?? plainTitle(file)
  const unclosed = findUnclosedFence(file, text, nodes)
  for (const issue of [...unclosed, ...findUnreadLinks(file, nodes), ...findTakenOutHtml(file, nodes)]) report(issue)
  const parts = outline(repairHeadings(withoutRepeatedTitle(nodes, title), concept.body, context))
  const around = { name: title, id: '', at: startOf(file) }

  const entries =
    concept.where.entry === 'file'
      ? [makeEntry(readBlock(parts, concept.body, around, context), concept, source, front, title)]
      : readBlock(parts, { labels: {}, sections: {}, each: { entries: concept.body } }, around, context)['entries']
  const read = (entries as Record<string, unknown>[]).map((block) =>
    concept.where.entry === 'file' ? block : makeHeadingEntry(block, concept, source, front),
  )
  // What a fence swallows isn't missing, so nothing is said about it.
  const isRead = front.value !== undefined && unclosed.length === 0
  return {
    file,
    entries: isRead ? (read as unknown as Entry[]) : [],
    unreadable: isRead
      ? []
      : (read as unknown as Entry[]).map(({ kind, id, title }) => ({
          kind,
          id,
          title,
          file,
          owner: wordsOf(front, 'owner'),
        })),
    issues,
    acceptances,
    audiences,
    anchors: [...anchors.keys()],
    ...collectParts(file, nodes),
  }
}

function makeEntry(
  block: Record<string, unknown>,
  concept: Concept,
  source: Source,
  front: FrontMatter<unknown>,
  title: string,
): Record<string, unknown> {
  return {
    ...block,
    kind: concept.kind satisfies Kind,
    id: idOf(source.file, concept),
    title,
    file: source.file,
    origin: source.origin,
    front: front.value,
    frontAt: front.at,
    at: { file: source.file, start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
  }
}

/** An entry that is a heading of a shared file has the file's front matter and the heading's title. */
function makeHeadingEntry(
  block: Record<string, unknown>,
  concept: Concept,
  source: Source,
  front: FrontMatter<unknown>,
): Record<string, unknown> {
  const title = (block['title'] as { text: string }).text
  const shared = makeEntry(block, concept, source, front, title)
  return { ...shared, id: slug(title), at: block['at'], front: { ...(front.value as object), title } }
}

function audienceOf(front: FrontMatter<unknown>): Audience {
  return (front.value as { audience?: Audience } | undefined)?.audience ?? 'internal'
}

/** What a key says, as far as it can be read. */
function wordsOf(front: FrontMatter<unknown>, key: 'title' | 'owner'): string | undefined {
  const words = (front.content as Readonly<Record<string, unknown>> | undefined)?.[key]
  return typeof words === 'string' ? words : undefined
}

function plainTitle(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll('-', ' ')
}

/** A first-level heading that only repeats the title is left out: the page has one already. */
function withoutRepeatedTitle(nodes: readonly RootContent[], title: string): readonly RootContent[] {
  const [first, ...rest] = nodes
  const repeats = first?.type === 'heading' && first.depth === 1 && plainName(toString(first)) === plainName(title)
  return repeats ? rest : nodes
}

/** The id, or the id with the next free number. Counts how often each was asked for, so that many twins stay quick. */
function unique(id: string, taken: Map<string, number>): string {
  let count = taken.get(id) ?? 0
  taken.set(id, count + 1)
  if (count === 0) return id
  while (taken.has(`${id}-${count + 1}`)) count++
  taken.set(`${id}-${count + 1}`, 1)
  taken.set(id, count + 1)
  return `${id}-${count + 1}`
}
