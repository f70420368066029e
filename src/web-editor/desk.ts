import { createHash } from 'node:crypto'
import { addressOf, type Finding, type Source } from '../compiler/index.ts'
import { frontMatterSchema } from '../compiler/model/editor-schema.ts'
import { complete } from '../language-server/complete.ts'
import { isSource } from '../language-server/session.ts'
import { conceptOf } from '../language-server/shape-at.ts'
import { type Book, openBook, renewBook, reviseBook, type Written, writeSource } from '../workspace/index.ts'
import { fieldText, keepLineEnds } from './line-ends.ts'
import { consequencesFor, removePage } from './leave-page.ts'
import type {
  Checked,
  Consequences,
  Left,
  NameChoice,
  OpenSource,
  Overview,
  Saved,
  SourceLine,
  Suggestion,
  ToFix,
} from './messages.ts'
import { renamePage } from './rename-page.ts'

import { previewOf } from './preview.ts'

/** One root while people edit it: everything is asked of the disk anew, so that what others save is seen at once. */
export interface Desk {
  readonly overview: () => Overview
  readonly open: (file: string) => OpenSource | { readonly problem: string }
  readonly check: (file: string, text: string) => Checked
  readonly suggest: (file: string, text: string, line: number, column: number) => readonly Suggestion[]
  readonly save: (file: string, text: string, stamp: string) => Saved
  /** What has to be known before a page is renamed or removed; undefined where it can be neither. */
  readonly consequences: (file: string) => Consequences | undefined
  readonly rename: (file: string, id: string, stamp: string) => Left
  readonly remove: (file: string, stamp: string) => Left
  /** A book of what is on the disk now. */
  readonly book: () => Book
}

export function openDesk(root: string): Desk {
  const options = { root, drafts: true }
  let saved: Book | undefined
  const book = (): Book => (saved = saved ? renewBook(saved, options) : openBook(options))
  /** The book as it would be with this text saved. */
  const revised = (file: string, text: string): { before: Book; after: Book } => {
    const before = book()
    const old = sourceIn(before, file)
    const bytes = encode(keepLineEnds(old ? decode(old.bytes) : '', text))
    if (old && Buffer.compare(old.bytes, bytes) === 0) return { before, after: before }
    return { before, after: reviseBook(before, new Map([[file, { file, bytes, origin: 'company' }]]), options) }
  }
  return {
    book,
    overview: () => overviewOf(book()),
    consequences: (file) => consequencesFor(book(), file),
    rename: (file, id, stamp) => renamePage(book(), file, id, (bytes) => stampOf(bytes) === stamp),
    remove: (file, stamp) => removePage(book(), file, (bytes) => stampOf(bytes) === stamp),
    open: (file) => openSource(book(), file),
    check: (file, text) => {
      const { before, after } = revised(file, text)
      const source = sourceIn(before, file)
      return {
        toFix: after.findings.filter(({ at }) => at.file === file).map((finding) => toFixOf(finding, after)),
        elsewhere: newElsewhere(before, after, file),
        preview: isMarkdown(file) ? previewOf(after.handbook, file, text) : '',
        stamp: source && stampOf(source.bytes),
      }
    },
    suggest: (file, text, line, column) => {
      const { after } = revised(file, text)
      const nothing = (): void => undefined
      const session = {
        ...{ book: () => after, text: () => text, uriOf: (it: string) => it, fileOf: (it: string) => it },
        ...{ revise: nothing, forget: nothing, reload: nothing },
      }
      return complete(session, file, { line: line - 1, character: column - 1 }).map((item) =>
        suggestionOf(item, line, column),
      )
    },
    save: (file, text, stamp) => {
      const now = sourceIn(book(), file)
      if (!now) return { done: false, problem: 'it is gone', theirs: undefined }
      const theirs = { text: fieldText(decode(now.bytes)), stamp: stampOf(now.bytes) }
      if (theirs.stamp !== stamp) return { done: false, problem: changedMeanwhile, theirs }
      const after = encode(keepLineEnds(decode(now.bytes), text))
      const written: Written =
        Buffer.compare(now.bytes, after) === 0 ? { done: true } : writeSource(root, file, after, now.bytes)
      if (written.done) return { done: true, stamp: stampOf(after), note: undefined }
      return { done: false, problem: written.problem, theirs: undefined }
    },
  }
}

const changedMeanwhile = 'somebody else has changed it meanwhile'

function overviewOf({ root, handbook, findings, read }: Book): Overview {
  const count = Map.groupBy(findings, ({ at }) => at.file)
  const entries = Map.groupBy(handbook.entries, ({ file }) => file)
  const line = ({ file }: Source): SourceLine => {
    const own = entries.get(file) ?? []
    return {
      file,
      title: (own.length === 1 ? own[0]?.title : undefined) ?? file.slice(file.lastIndexOf('/') + 1),
      kind: conceptOf(file)?.kind ?? 'settings',
      toFix: count.get(file)?.length ?? 0,
      addresses: own.map(addressOf),
    }
  }
  const own = [...read.sources.filter(({ origin }) => origin === 'company'), ...(read.settings ? [read.settings] : [])]
  return { name: handbook.settings.name, root: stampOf(encode(root)).slice(0, 12), sources: own.map(line) }
}

function openSource(book: Book, file: string): OpenSource | { readonly problem: string } {
  const source = sourceIn(book, file)
  if (!source) return { problem: 'There is no such file any more.' }
  const text = decode(source.bytes)
  if (Buffer.compare(encode(text), source.bytes) !== 0) {
    return {
      problem: 'It isn’t UTF-8 text, so saving it here would harm it. Save it as UTF-8 with the program it comes from.',
    }
  }
  const concept = conceptOf(file)
  const schema = concept && frontMatterSchema(concept)
  return { text: fieldText(text), stamp: stampOf(source.bytes), schema, names: namesFor(book, schema) }
}

function namesFor({ handbook }: Book, schema: OpenSource['schema']): OpenSource['names'] {
  const choices = Object.entries(schema?.properties ?? {}).flatMap(([key, { 'x-names': kinds }]) => {
    if (!kinds) return []
    const named = handbook.entries.filter(({ kind, origin }) => origin === 'company' && kinds.includes(kind))
    const choice = ({ kind, id, title }: (typeof named)[number]): NameChoice =>
      kind === 'person' ? { value: title, title } : { value: id, title }
    return [[key, named.map(choice)] as const]
  })
  return Object.fromEntries(choices)
}

function toFixOf({ rule, severity, message, hint, at, fixes }: Finding, { handbook }: Book): ToFix {
  const page = handbook.get('rule', rule)
  return {
    ...{ rule, severity, message, hint, from: at.start, to: at.end },
    ruleTitle: page?.title ?? rule,
    ruleSummary: page?.front.summary ?? '',
    mends: fixes
      .filter(({ edits }) => edits.every((edit) => edit.at.file === at.file))
      .map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ from: edit.at.start, to: edit.at.end, put: fieldText(edit.put) })),
      })),
  }
}

/** What is to fix in other files only because of this text. */
function newElsewhere(before: Book, after: Book, file: string): Checked['elsewhere'] {
  const keyOf = ({ at, rule, message }: Finding): string => `${at.file}\n${rule}\n${message}`
  const known = new Set(before.findings.map(keyOf))
  return after.findings
    .filter((finding) => finding.at.file !== file && !known.has(keyOf(finding)))
    .map(({ at, message, hint }) => ({ file: at.file, message, hint }))
}

function suggestionOf(item: ReturnType<typeof complete>[number], line: number, column: number): Suggestion {
  const edit = item.textEdit && 'range' in item.textEdit ? item.textEdit : undefined
  const from = edit ? edit.range.start.character + 1 : column
  const to = edit ? edit.range.end.character + 1 : column
  const about = typeof item.documentation === 'string' ? item.documentation : (item.detail ?? '')
  return {
    title: item.label,
    about,
    change: { from: { line, column: from }, to: { line, column: to }, put: edit?.newText ?? item.label },
  }
}

/** A source of the company that may be edited; nothing else can be named. */
function sourceIn({ read }: Book, file: string): Source | undefined {
  if (!isSource(file)) return undefined
  return [...read.sources, read.settings].find((it) => it?.file === file && it.origin === 'company')
}

function isMarkdown(file: string): boolean {
  return file.endsWith('.md')
}

function stampOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
