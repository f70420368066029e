import {
  answerTo,
  choicesFor,
  firstPerson,
  isAsked,
  questionsFor,
  scaffold,
  type ScaffoldKind,
  scaffoldKinds,
} from '../scaffold/index.ts'
import { type Book, writeTogether } from '../workspace/index.ts'
import type { Beginnings, Begun } from './messages.ts'

/**
 * What pages can be begun, and what has to be told before.
 *
 * @param wanted the kind that a link begins, with what it tells: names by id or title, as `fieldbook new` takes them
 */
export function beginnings({ handbook }: Book, wanted: string, link: URLSearchParams): Beginnings {
  const list = scaffoldKinds.map((kind) => ({
    kind,
    questions: questionsFor(kind).map((question) => ({
      ...{ key: question.key, ask: question.ask, needed: question.needed, many: question.many, types: question.types },
      choices: choicesFor(question, handbook),
    })),
  }))
  const kind = scaffoldKinds.find((it) => it === wanted)
  const told = (kind ? questionsFor(kind) : []).flatMap((question) => {
    const answer = link.get(question.key)
    const read = kind && answer !== null ? answerTo(kind, question, answer, handbook) : undefined
    return read && 'value' in read ? [[question.key, read.value] as const] : []
  })
  return { list, told: Object.fromEntries(told) }
}

/** Begins a page: a draft, filled in from what it refers to. Nothing is written where an answer isn't one. */
export function begin(book: Book, wanted: string, answers: Readonly<Record<string, unknown>>): Begun {
  const kind = scaffoldKinds.find((it) => it === wanted)
  if (!kind) return { done: false, problem: undefined, problems: {} }
  const { values, problems } = readAll(kind, answers, book)
  if (Object.keys(problems).length > 0) return { done: false, problem: undefined, problems }
  const people = firstPerson(values, book.handbook)
  const page = scaffold(kind, values, book.handbook)
  const sources = [...(people ? [people] : []), page]
  const written = writeTogether(
    book.root,
    sources.map(({ file, text }) => ({ file, before: undefined, after: new TextEncoder().encode(text) })),
  )
  if (!written.done) return { done: false, problem: written.problem, problems: {} }
  return { done: true, file: page.file, beside: people ? [people.file] : [], note: undefined }
}

function readAll(kind: ScaffoldKind, answers: Readonly<Record<string, unknown>>, { handbook }: Book) {
  const values: Record<string, string> = {}
  const problems: Record<string, string | undefined> = {}
  for (const question of questionsFor(kind)) {
    if (!isAsked(question, values)) continue
    const told = answers[question.key]
    const answer = typeof told === 'string' ? told.trim() : ''
    if (answer === '' && !question.needed) continue
    const read = answer === '' ? { problem: undefined } : answerTo(kind, question, answer, handbook)
    if ('value' in read) values[question.key] = read.value
    else problems[question.key] = read.problem ?? ''
  }
  return { values, problems }
}
