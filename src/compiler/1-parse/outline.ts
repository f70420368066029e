import type { Heading, PhrasingContent, RootContent } from 'mdast'

/** A heading, what stands below it, and the headings below that. */
export interface Chapter {
  readonly heading: Heading
  readonly title: readonly PhrasingContent[]
  /** What stands before the first heading inside. */
  readonly nodes: readonly RootContent[]
  readonly chapters: readonly Chapter[]
}

export interface Outline {
  readonly nodes: readonly RootContent[]
  readonly chapters: readonly Chapter[]
}

/** Nests a flat list of nodes by its headings. A level that was skipped is no level. */
export function outline(nodes: readonly RootContent[]): Outline {
  const root = { nodes: [] as RootContent[], chapters: [] as MutableChapter[] }
  const open: MutableChapter[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') {
      ;(open.at(-1) ?? root).nodes.push(node)
      continue
    }
    while ((open.at(-1)?.heading.depth ?? 0) >= node.depth) open.pop()
    const chapter: MutableChapter = { heading: node, title: node.children, nodes: [], chapters: [] }
    ;(open.at(-1) ?? root).chapters.push(chapter)
    open.push(chapter)
  }
  return root
}

/** A chapter as flat nodes again, its own heading included. */
export function flatten(chapter: Chapter): RootContent[] {
  return [chapter.heading, ...below(chapter)]
}

/** Everything below a chapter's heading, as flat nodes. */
export function below(chapter: Chapter): RootContent[] {
  return [...chapter.nodes, ...chapter.chapters.flatMap(flatten)]
}

interface MutableChapter extends Chapter {
  readonly nodes: RootContent[]
  readonly chapters: MutableChapter[]
}
