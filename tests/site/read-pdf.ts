import { getDocumentProxy } from 'unpdf'

/** A PDF as a reader gets it: what stands on each page, in which order it is read out, and where its links lead. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly Bookmark[]
  /** Names that inside links ask for and the file doesn’t have. */
  readonly lostLinks: readonly string[]
  readonly links: readonly InsideLink[]
  /** Addresses that other links lead to, as they are written. */
  readonly outside: readonly string[]
  /** What a reader would run or unpack: scripts, actions when it opens, files inside of it. */
  readonly programs: readonly string[]
  readonly fonts: readonly ReadFont[]
  readonly info: Readonly<Record<string, unknown>>
  readonly isTagged: boolean
}

export interface ReadPage {
  /** All its text, heads and page numbers too, line by line. */
  readonly text: string
  /** What its tags hold, in their order. */
  readonly parts: readonly ReadPart[]
  /** Width and height in points, and how far the text reaches. */
  readonly width: number
  readonly height: number
  readonly reach: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

export interface ReadPart {
  readonly text: string
  /** The tags around it, the outermost first: `['Document', 'L', 'LI', 'P']`. */
  readonly tags: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly page: number
}

interface InsideLink {
  readonly from: number
  readonly to: number
}

interface Annotation {
  readonly subtype: string
  readonly dest?: unknown
  readonly action?: string
  readonly unsafeUrl?: string
}

interface ReadFont {
  readonly name: string
  /** Drawn letter by letter instead of embedded as a font (Type 3). */
  readonly isDrawn: boolean
  readonly isEmbedded: boolean
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

interface Run {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const places = await document.getDestinations()
  const pageOf = async (target: unknown): Promise<number> => {
    const place = typeof target === 'string' ? (places as Record<string, unknown>)[target] : target
    return place ? (await document.getPageIndex((place as never)[0])) + 1 : 0
  }
  const pages: ReadPage[] = []
  const links: InsideLink[] = []
  const lostLinks: string[] = []
  const outside: string[] = []
  const programs: string[] = []
  const fonts = new Map<string, ReadFont>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page))
    for (const font of await fontsOf(page)) fonts.set(font.name, font)
    if ((await page.getJSActions()) !== null) programs.push(`script on page ${number}`)
    for (const { subtype, dest, action, unsafeUrl } of (await page.getAnnotations()) as readonly Annotation[]) {
      if (unsafeUrl !== undefined) outside.push(unsafeUrl)
      if (subtype !== 'Link' || action !== undefined) programs.push(`${subtype} ${action ?? ''}`)
      if (subtype !== 'Link' || dest === undefined || dest === null) continue
      const to = await pageOf(dest)
      if (to === 0) lostLinks.push(String(dest))
      else links.push({ from: number, to })
    }
  }
  for (const [name, held] of Object.entries({
    scripts: await document.getJSActions(),
    'an action when it opens': await document.getOpenAction(),
    files: (await document.getAttachments()) as unknown,
  }))
    if (held !== null) programs.push(name)
  const bookmarks: Bookmark[] = []
  const readOutline = async (nodes: readonly OutlineNode[]): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      bookmarks.push({ title, page: await pageOf(dest) })
      await readOutline(items)
    }
  }
  await readOutline(((await document.getOutline()) ?? []) as readonly OutlineNode[])
  const { info } = await document.getMetadata()
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
  await document.destroy()
  return {
    pages,
    bookmarks,
    links,
    lostLinks,
    outside,
    programs,
    fonts: [...fonts.values()],
    info: info as Readonly<Record<string, unknown>>,
    isTagged: marks?.Marked === true,
  }
}

interface OutlineNode {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineNode[]
}

async function readPage(page: Page): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const runs: Run[] = []
  const marked = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items as readonly ({ type: string; id?: string } | Run)[]) {
    if ('type' in item) {
      if (item.type.startsWith('begin')) open.push(item.id)
      else open.pop()
      continue
    }
    if (item.str.trim() !== '') runs.push(item)
    const id = open.findLast((it) => typeof it === 'string')
    if (id !== undefined) marked.set(id, `${marked.get(id) ?? ''}${item.str}`)
  }
  const parts: ReadPart[] = []
  collectParts((await page.getStructTree()) as TreeNode | null, [], marked, parts)
  const [, , width = 0, height = 0] = page.view
  const at = (run: Run, index: number): number => Number(run.transform[index])
  return {
    text: linesOf(runs),
    parts,
    width,
    height,
    reach: {
      left: Math.min(...runs.map((run) => at(run, 4))),
      // What is set upwards or downwards takes its width from the height.
      right: Math.max(...runs.map((run) => at(run, 4) + (at(run, 1) === 0 ? run.width : 0))),
      bottom: Math.min(...runs.map((run) => at(run, 5))),
      top: Math.max(...runs.map((run) => at(run, 5))),
    },
  }
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

function collectParts(
  node: TreeNode | null,
  tags: readonly string[],
  marked: ReadonlyMap<string, string>,
  into: ReadPart[],
): void {
  if (node?.type === 'content') {
    const text = marked.get(node.id ?? '') ?? ''
    if (text.trim() !== '') into.push({ text, tags })
  }
  const own = node?.role === undefined || node.role === 'Root' ? tags : [...tags, node.role]
  for (const child of node?.children ?? []) collectParts(child, own, marked, into)
}

async function fontsOf(page: Page): Promise<ReadFont[]> {
  await page.getOperatorList()
  const objects = page.commonObjs as Iterable<[string, { name?: string; isType3Font?: boolean; missingFile?: boolean }]>
  return [...objects].flatMap(([id, font]) =>
    /_f\d+$/.test(id)
      ? [{ name: font.name ?? id, isDrawn: font.isType3Font === true, isEmbedded: font.missingFile !== true }]
      : [],
  )
}

/** Runs of text that stand on one line are one line; far apart they are parted. */
function linesOf(runs: readonly Run[]): string {
  let text = ''
  let last: { y: number; end: number } | undefined
  for (const { str, transform, width } of runs) {
    const [x, y] = [Number(transform[4]), Number(transform[5])]
    const gap = last && Math.abs(last.y - y) < 2 ? x - last.end : Infinity
    text += (gap > 12 ? '\n' : gap > 1 ? ' ' : '') + str
    last = { y, end: x + width }
  }
  return text
}

/** Letters and digits alone: type may part, join and hyphenate as it likes. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}
