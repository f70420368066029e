import { Document, Packer } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import {
  type Audience,
  type Entry,
  type Handbook,
  type Manuscript,
  type ManuscriptSource,
  sourceTitle,
} from '../compiler/index.ts'
import { resolvePath } from '../compiler/meaning/paths.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { chapterOf } from './chapter.ts'
import { coverOf } from './cover.ts'
import { footerOf, headerOf, pageOf } from './page.ts'
import { numberingOf } from './lists.ts'
import { type Picture, picturesIn, readPicture } from './pictures.ts'
import { decoded, placesIn } from './places.ts'
import { readSource, type SourceTree } from './read-source.ts'
import { digestOf, marks, pack, type Parts, settle, unknown } from './settle.ts'
import { stylesFor } from './styles.ts'
import type { Writing } from './writing.ts'

/** What a document is made from, besides its manuscript. */
export interface WordContext {
  readonly handbook: Handbook
  readonly audience: Audience
  /** The text of a source, as its readers may see it. */
  readonly textOf: (file: string) => string
  /** A file beside the sources. */
  readonly bytesOf: (file: string) => Uint8Array | undefined
  /** The day of the edition: `2026-11-22`. */
  readonly day: string
}

/** A source that is read. */
export interface Chapter extends ManuscriptSource {
  readonly entry: Entry
  readonly title: string
  readonly tree: SourceTree
}

/**
 * A manuscript as a Word file: every source in full, its headings as Word’s, each section with the file and line it comes
 * from. The same manuscript on the same day gives the same bytes.
 */
export async function wordFile(manuscript: Manuscript, context: WordContext): Promise<Uint8Array> {
  const draft = await parts(manuscript, context, false)
  const isLong = manuscript.sources.length > longest
  return pack(isLong ? draft : await parts(manuscript, context, true), digestOf(draft))
}

/** Stands for what a Word file of a manuscript holds; quicker than the file. */
export async function wordContent(manuscript: Manuscript, context: WordContext): Promise<string> {
  return digestOf(await parts(manuscript, context, false))
}

/** Working out on which page each source begins takes a tenth of a second a page: longer ones have links alone. */
const longest = 25

async function parts(manuscript: Manuscript, context: WordContext, hasNumbers: boolean): Promise<Parts> {
  const { handbook, day, audience } = context
  const { settings } = handbook
  const { title, about, review } = manuscript
  const chapters = manuscript.sources.flatMap((source) => read(source, context))
  const page = pageOf(settings.paper)
  const writing: Writing = {
    places: placesIn(handbook, manuscript),
    pictures: await picturesOf(chapters, context),
    width: page.width,
    notes: [],
    starts: new Set(),
    lists: 0,
    shown: 0,
  }
  const body = chapters.flatMap((chapter, index) =>
    chapterOf(chapter, handbook, writing, { before: chapters[index - 1], isAlone: chapters.length === 1 }),
  )
  const cover = coverOf(manuscript, { settings, day, audience, width: page.width, hasNumbers })
  const document = new Document({
    title,
    subject: [settings.name, ...about].join(', '),
    creator: review?.owner ?? settings.name,
    lastModifiedBy: settings.name,
    revision: 1,
    ...(settings.confidential ? { keywords: paperWords.confidential } : {}),
    customProperties: [
      { name: marks.day, value: day },
      { name: marks.content, value: unknown.content },
      { name: marks.digest, value: unknown.digest },
    ],
    ...(hasNumbers ? { pageNumbers: estimatePageNumbers } : {}),
    styles: stylesFor(settings.language),
    numbering: numberingOf(writing.starts),
    footnotes: Object.fromEntries(writing.notes.map((children, index) => [index + 1, { children }])),
    sections: [
      {
        properties: { page: page.properties },
        headers: { default: headerOf(title, settings, page.width) },
        footers: { default: footerOf(settings, day, page.width) },
        children: [...cover, ...body],
      },
    ],
  })
  return settle(new Uint8Array(await Packer.toBuffer(document)), day, settings.language)
}

function read(source: ManuscriptSource, { handbook, textOf }: WordContext): Chapter[] {
  const entry = handbook.entries.find(({ file }) => file === source.file)
  if (!entry) return []
  const title = sourceTitle(entry)
  return [{ ...source, entry, title, tree: readSource(source.file, textOf(source.file), title) }]
}

/** The pictures of all chapters, by the file they stand in and the address they have there. */
async function picturesOf(
  chapters: readonly Chapter[],
  { bytesOf }: WordContext,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const { file, tree } of chapters) {
    for (const src of [tree.body, ...tree.notes.values()].flatMap(picturesIn)) {
      const path = resolvePath(file, decoded(src))
      const bytes = path === undefined ? undefined : bytesOf(path)
      const picture = bytes && (await readPicture(bytes))
      if (picture) pictures.set(`${file} ${src}`, picture)
    }
  }
  return pictures
}
