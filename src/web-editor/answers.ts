import { readAsset } from '../workspace/index.ts'
import { addFile } from './add-file.ts'
import { begin, beginnings } from './begin.ts'
import type { PageFiles } from './bundle-page.ts'
import type { Desk } from './desk.ts'

/** What the server answers. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

/** A request, as far as it counts. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** What came with it, read as JSON; undefined where nothing did. */
  readonly body: unknown
  /** Who asks, as far as a login in front says so. */
  readonly by: string | undefined
}

/** What was done to a page, and to others because of it. */
export interface Done {
  readonly did: 'edit' | 'rename' | 'remove' | 'review'
  readonly title: string
  readonly files: readonly string[]
}

/** Does something with files that were saved, and says what became of them. */
export type AfterSave = (done: Done, by: string | undefined) => Promise<string | undefined>

/** Answers the page: its own files, pictures that lie beside the sources, and what it asks about sources. */
export async function answer(desk: Desk, page: PageFiles, asked: Asked, afterSave: AfterSave): Promise<Answer> {
  const own = page.get(asked.path === '/' ? '/index.html' : asked.path)
  if (own) return { status: 200, type: typeOf(asked.path === '/' ? '/index.html' : asked.path), body: own }
  const file = asked.path.startsWith('/files/') ? decodeURIComponent(asked.path.slice('/files/'.length)) : undefined
  const picture = file === undefined ? undefined : readAsset(desk.book(), file)
  if (picture) return { status: 200, type: typeOf(asked.path), body: picture }
  const reply = questions[`${asked.method} ${asked.path}`]
  if (!reply) return json(404, { problem: 'There is nothing here.' })
  const result = await reply(desk, asked, afterSave)
  return result === undefined ? json(400, { problem: 'That was not understood.' }) : json(200, result)
}

type Reply = (desk: Desk, asked: Asked, afterSave: AfterSave) => object | undefined | Promise<object | undefined>

const questions: Readonly<Record<string, Reply>> = {
  'GET /api/sources': (desk) => desk.overview(),
  'GET /api/source': (desk, { query }) => desk.open(query.get('file') ?? ''),
  'POST /api/check': (desk, { body }) => {
    const { file, text } = fieldsOf(body)
    return isText(file) && isText(text) ? desk.check(file, text) : undefined
  },
  'POST /api/suggest': (desk, { body }) => {
    const { file, text, line, column } = fieldsOf(body)
    const isPlace = typeof line === 'number' && typeof column === 'number'
    return isText(file) && isText(text) && isPlace ? { list: desk.suggest(file, text, line, column) } : undefined
  },
  'GET /api/to-do': (desk) => desk.toDo(),
  'GET /api/impact': (desk, { query }) => desk.impact(query.get('file') ?? '', query.get('heading') ?? undefined),
  'POST /api/review': async (desk, { body, by }, afterSave) => {
    const { file, stamp } = fieldsOf(body)
    if (!isText(file) || !isText(stamp)) return undefined
    const reviewed = desk.review(file, stamp)
    if (!reviewed.done) return reviewed
    const note = await afterSave({ did: 'review', title: titleIn(desk, file), files: [file] }, by)
    return { ...reviewed, note }
  },
  'GET /api/beginnings': (desk, { query }) => beginnings(desk.book(), query.get('begin') ?? '', query),
  'POST /api/begin': async (desk, { body, by }, afterSave) => {
    const { kind, answers } = fieldsOf(body)
    if (!isText(kind)) return undefined
    const begun = begin(desk.book(), kind, fieldsOf(answers))
    return begun.done ? { ...begun, note: await afterSave(edited(desk, begun.file, begun.beside), by) } : begun
  },
  'POST /api/add-file': async (desk, { body, by }, afterSave) => {
    const { source, name, base64 } = fieldsOf(body)
    if (!isText(source) || !isText(name) || !isText(base64)) return undefined
    const added = addFile(desk.book(), source, name, Buffer.from(base64, 'base64'))
    return added.done ? { ...added, note: await afterSave(edited(desk, added.file), by) } : added
  },
  'POST /api/save': async (desk, { body, by }, afterSave) => {
    const { file, text, stamp } = fieldsOf(body)
    if (!isText(file) || !isText(text) || !isText(stamp)) return undefined
    const saved = desk.save(file, text, stamp)
    return saved.done ? { ...saved, note: await afterSave(edited(desk, file), by) } : saved
  },
  'GET /api/consequences': (desk, { query }) => desk.consequences(query.get('file') ?? ''),
  'POST /api/rename': async (desk, { body, by }, afterSave) => {
    const { file, id, stamp } = fieldsOf(body)
    if (!isText(file) || !isText(id) || !isText(stamp)) return undefined
    const title = titleIn(desk, file)
    const left = desk.rename(file, id, stamp)
    return left.done ? { ...left, note: await afterSave({ did: 'rename', title, files: left.files }, by) } : left
  },
  'POST /api/remove': async (desk, { body, by }, afterSave) => {
    const { file, stamp } = fieldsOf(body)
    if (!isText(file) || !isText(stamp)) return undefined
    const title = titleIn(desk, file)
    const left = desk.remove(file, stamp)
    return left.done ? { ...left, note: await afterSave({ did: 'remove', title, files: left.files }, by) } : left
  },
}

function edited(desk: Desk, file: string, beside: readonly string[] = []): Done {
  return { did: 'edit', title: titleIn(desk, file), files: [file, ...beside] }
}

function titleIn(desk: Desk, file: string): string {
  return desk.book().handbook.entries.find((entry) => entry.file === file)?.title ?? file
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function json(status: number, value: object): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
