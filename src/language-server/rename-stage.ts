import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import {
  type Entry,
  findStage,
  headingsOf,
  type NameOfStage,
  type Process,
  type Stage,
  stageNames,
} from '../compiler/index.ts'
import { plainName, slug } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'
import { type Problem, unlessHarmful } from './edits.ts'
import { moveHeading } from './former-names.ts'
import { partsBelow } from './references.ts'
import type { Session } from './session.ts'
import { rangeWithin } from './stretches.ts'
import { rangeOfName } from './subject.ts'

/**
 * Gives a stage another name everywhere: its heading in the process, the headings of playbooks, whatever names it, and links to
 * it and to what stands below it. The process keeps the old id in `formerly`, which leads old addresses on, and call plans.
 */
export function renameStage(session: Session, process: Process, stage: Stage, wanted: string): WorkspaceEdit | Problem {
  const title = wanted.trim().replaceAll(/\s+/g, ' ')
  const problem = problemOf(process, stage, title)
  if (problem !== undefined) return { problem }
  const own = rangeWithin(session, stage.title.at, stage.title.text)
  if (!own)
    return { problem: 'Its heading is more than plain words: change it by hand, and put the old id into `formerly`.' }
  const edits = new Map<string, TextEdit[]>()
  const add = (file: string, ...more: TextEdit[]): void => {
    if (more.length > 0) edits.set(file, [...(edits.get(file) ?? []), ...more])
  }
  add(process.file, { range: own, newText: withoutNumber(title) })
  const names = [...stageNames(session.book().handbook).values()].flat()
  const moved = new Map<Entry, Map<string, string>>([
    [process, idsBelow(process, stage.id, slug(withoutNumber(title)))],
  ])
  for (const name of names) {
    if (name.stage !== stage) continue
    const { at, entry, as, written } = name
    const put = newName(name, title, names)
    const range = rangeOfName(session, name)
    if (range) add(at.file, { range, newText: put })
    if (as !== 'heading') continue
    const section = headingsOf(entry).find(({ line }) => line === at.start.line)
    // Of two sections for one stage, the second has a number behind its id.
    if (section?.id !== slug(withoutNumber(written))) continue
    const ids = idsBelow(entry, section.id, slug(withoutNumber(put)))
    moved.set(entry, new Map([...(moved.get(entry) ?? []), ...ids]))
  }
  for (const pointer of [...session.book().handbook.pointers().values()].flat()) {
    const { anchor, target, at } = pointer
    const to = anchor === undefined ? undefined : moved.get(target)?.get(anchor)
    const range = to === undefined ? undefined : rangeWithin(session, at, `#${anchor ?? ''}`)
    if (range && to !== undefined) add(at.file, { range, newText: `#${to}` })
  }
  for (const [entry, ids] of moved) {
    const to = ids.get(stage.id)
    const move = entry === process && to !== undefined && to !== stage.id ? { from: stage.id, to } : undefined
    if (to !== stage.id) add(entry.file, ...moveHeading(session, entry, (id) => ids.get(id), move))
  }
  return unlessHarmful(session, edits)
}

function problemOf(process: Process, stage: Stage, title: string): string | undefined {
  const plain = withoutNumber(title)
  if (!/\p{L}/u.test(plain)) return 'Write the new name of the stage.'
  if (/[[\]<>`*\\|]/.test(title)) return 'A stage is called by plain words, without signs of Markdown.'
  if (process.front.type === 'call') {
    return 'The stages of a call process are always called `Plan`, `Execute` and `Debrief`.'
  }
  const other = findStage(
    process.stages.filter((it) => it !== stage),
    plain,
  )
  if (other) return `The process has a stage \`${other.title.text}\` already.`
  const meant = reserved.find((words) => plainName(words) === plainName(plain))
  if (meant !== undefined) return `\`${meant}\` is a heading with a meaning of its own, so no stage can be called that.`
  const id = slug(plain)
  const taken = headingsOf(process).find((heading) => heading.id === id && id !== stage.id)
  return taken && `Another heading of the process, \`${taken.title}\`, has the address \`#${id}\` already.`
}

/** Headings of processes and playbooks that stand beside stages. */
const reserved: readonly string[] = (
  ['planningQuestions', 'accountPlan', 'territoryPlan', 'mutualPlan', 'callPlan'] as const
).flatMap((key) => english.headings[key])

/** An id as an id, a number before a title as it was. A name that would be read up to a comma only is written as its id. */
function newName(
  { written, stage, process, at, as }: NameOfStage,
  title: string,
  names: readonly NameOfStage[],
): string {
  const plain = withoutNumber(title)
  const isId = written === stage.id && written !== stage.title.text
  const isCut = as !== 'heading' && /[;,.(]|\sand\s+\p{Lu}/u.test(plain)
  const put = isId || isCut ? slug(plain) : (leadingNumber.exec(written)?.[0] ?? '') + plain
  // The same words may name a stage of another process, which keeps its name.
  const alsoMeans = names.some(
    (it) => it.process !== process && it.written === written && it.at.file === at.file && it.at.start === at.start,
  )
  return as === 'list' && alsoMeans ? `${put}, ${written}` : put
}

/** The ids of a heading and of all below it, each with the one it has once the heading is called otherwise. */
function idsBelow(entry: Entry, old: string, now: string): Map<string, string> {
  return new Map(partsBelow(entry, old).map((id) => [id, now + id.slice(old.length)]))
}

const leadingNumber = /^\s*\d+[.)]?\s+(?:[-–—]\s+)?/

function withoutNumber(title: string): string {
  return title.replace(leadingNumber, '')
}
