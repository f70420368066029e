import type { Finding, Source } from '../src/compiler/index.ts'
import {
  type Answers,
  answerTo,
  choicesFor,
  firstPerson,
  isAsked,
  type Question,
  questionsFor,
  scaffold,
  type ScaffoldKind,
  scaffoldKinds,
} from '../src/scaffold/index.ts'
import { type Book, openBook, reviseBook, writeTogether } from '../src/workspace/index.ts'
import { askFor } from './ask-for.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'

const keys = [...new Set(scaffoldKinds.flatMap((kind) => questionsFor(kind).map(({ key }) => key)))]

/** Begins a new source: asks what it must know, and fills in what follows from it. */
export const create: Command = {
  usage: `new ${scaffoldKinds.join('|')} [${keys.map((key) => `--${key} …`).join('] [')}]`,
  about:
    'Begins a new source, filled in from what it refers to.\n' +
    'In a terminal it asks for what no flag has said; several names are parted by semicolons. What it writes is a draft:\n' +
    'it says where words are still to come, and readers don’t see it before `status: draft` is taken out.',
  run: async (args) => {
    const flags = Object.fromEntries(keys.map((key) => [key, { type: 'string' } as const]))
    const { values, paths } = readOptions(args, flags, true)
    const kind = scaffoldKinds.find((it) => it === paths[0])
    if (!kind) throw new Misuse(`Say what is to be made: ${scaffoldKinds.join(', ')}.`)
    const book = openBook({ drafts: true })
    const answers = await answersFor(kind, values as Answers, book)
    if (!answers) {
      process.stderr.write('\nNothing was begun: a question was left open.\n')
      return 1
    }
    const { file, text } = scaffold(kind, answers, book.handbook)
    const people = firstPerson(answers, book.handbook)
    const sources = [...(people ? [people] : []), { file, text }].map((it): Source => {
      return { file: it.file, bytes: new TextEncoder().encode(it.text), origin: 'company' }
    })
    const written = writeTogether(
      book.root,
      sources.map((it) => ({ file: it.file, before: undefined, after: it.bytes })),
    )
    if (!written.done) {
      const hint = kind === 'playbook' ? ' Give it a `--variant`, such as `renewal`.' : ''
      process.stderr.write(`Nothing was begun. ${written.problem}.${hint}\n`)
      return 1
    }
    const after = reviseBook(book, new Map(sources.map((it) => [it.file, it])), { drafts: true })
    if (people) process.stdout.write(`${people.file} is begun with \`${answers['owner']}\`, who answers for it.\n`)
    process.stdout.write(`${file} is begun.\n${stillToWrite(after.findings, file, text)}`)
    return 0
  },
}

/** Undefined where whoever is asked hangs up. */
async function answersFor(kind: ScaffoldKind, given: Answers, book: Book): Promise<Answers | undefined> {
  const questions = questionsFor(kind)
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const answer = given[question.key]
    if (answer === undefined) continue
    const read = answerTo(kind, question, answer, book.handbook)
    if ('problem' in read) throw new Misuse(`--${question.key}: ${read.problem}`)
    answers[question.key] = read.value
  }
  if (process.stdin.isTTY && process.stdout.isTTY) {
    return askFor(kind, answers, book.handbook, { input: process.stdin, output: process.stdout })
  }
  const open = questions.filter((question) => answers[question.key] === undefined && isAsked(question, answers))
  const missing = open.filter(({ needed }) => needed)
  if (missing.length === 0) return answers
  const lines = missing.map((question) => `  --${question.key}  ${question.ask}${choicesBelow(question, book)}`)
  throw new Misuse(`Still needed:\n${lines.join('\n')}`)
}

/** What may be answered, on a line of its own; nothing where anything may. */
function choicesBelow(question: Question, book: Book): string {
  const choices = choicesFor(question, book.handbook)
  if (choices.length === 0) return ''
  const shown = choices.slice(0, mostShown).map((choice) => `\`${choice}\``)
  const more = choices.length - shown.length
  const list = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
  return `\n      ${question.many ? 'One or several of' : 'One of'}: ${list}.`
}

/** A company may have hundreds of buyers; the lists that a schema closes are shorter. */
const mostShown = 20

/** The lines where words are still to come, and what else is to fix in the new file. */
function stillToWrite(findings: readonly Finding[], file: string, text: string): string {
  const lines = text.split('\n')
  const own = findings.filter(({ at }) => at.file === file)
  const open = own.filter(({ rule }) => rule === 'placeholder').map(({ at }) => at.start.line)
  const others = own.filter(({ rule }) => rule !== 'placeholder')
  return [
    `Still to write, at each \`…\`:\n`,
    ...open.map((line) => `  ${String(line).padStart(4)}  ${nameOf(lines, line - 1)}\n`),
    ...others.map(({ at, message, hint }) => `  ${String(at.start.line).padStart(4)}  ${message}. ${hint}\n`),
    `Then have its owner read it, take out \`status: draft\`, and say that it is true: \`fieldbook review ${file}\`.\n`,
  ].join('')
}

/** What a `…` stands for: its label, else the heading above it. */
function nameOf(lines: readonly string[], index: number): string {
  const label = /^\s*- \*\*(.+?):\*\*/.exec(lines[index] ?? '')?.[1]
  const above = lines.slice(0, index + 1).filter((line) => line.startsWith('#'))
  const stage = above.findLast((line) => line.startsWith('## '))?.slice(3)
  const part = above.at(-1)?.replace(/^#+ /, '')
  const path = [...new Set([stage, part])].filter((it) => it !== undefined)
  return [...path, ...(label === undefined ? [] : [label])].join(' › ') || 'the opening words'
}
