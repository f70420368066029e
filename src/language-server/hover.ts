import { toString } from 'mdast-util-to-string'
import type { Hover, Position as EditorPlace } from 'vscode-languageserver'
import type { Entry, EntryOf, Process, Stage } from '../compiler/index.ts'
import { namesOfHeading } from '../compiler/index.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'
import { isIn, rangeOf } from './places.ts'
import { schemaOfKey, yamlAt } from './schema-at.ts'
import { commentOn, conceptOf, labelsAt, wordsOf } from './shape-at.ts'
import type { Session } from './session.ts'
import { lineAt, linesOf } from './stretches.ts'
import { type Subject, subjectAt } from './subject.ts'
import { termsAt } from './terms.ts'

/**
 * What a place is about: what a rule says of it, whom a name stands for, what a stage is, what a heading, a label or a key of
 * front matter is for, what a term means.
 */
export function hover(session: Session, file: string, place: EditorPlace): Hover | undefined {
  const { findings, handbook } = session.book()
  const rules = findings
    .filter(({ at }) => at.file === file && isIn(place, rangeOf(at)))
    .map(({ rule }) => handbook.get('rule', rule))
    .filter((it) => it !== undefined)
  const subject = subjectAt(session, file, place)
  const parts = [
    ...rules.map((rule) => ruleText(rule, session)),
    ...(subject ? subjectText(subject) : []),
    ...wordsFor(session, file, place),
    ...termsAt(session, file, place).map(entryText),
  ]
  return parts.length === 0
    ? undefined
    : { contents: { kind: 'markdown', value: [...new Set(parts)].join('\n\n---\n\n') } }
}

/** A rule's page without its examples: what it finds, why it matters, how to fix it, and the way to the whole. */
function ruleText({ id, title, file }: EntryOf<'rule'>, session: Session): string {
  const page = (session.text(file) ?? '').replace(/^---\n.*?\n---\n/s, '')
  const parts = page.split(/^(?=## )/m)
  const examples = parts.findIndex((part) => part.startsWith('## Wrong'))
  const told = [...parts.slice(0, examples), ...parts.filter((part) => part.startsWith('## How to fix'))]
  return [
    `**${title}** (\`${id}\`)`,
    ...told.map((part) => part.trim().replace(/^## (.*)$/m, '**$1**')),
    `[The page of this rule, with examples](${session.uriOf(file)})`,
  ].join('\n\n')
}

function subjectText(subject: Subject): readonly string[] {
  if (subject.is === 'stage') return [stageText(subject.process, subject.stage)]
  // Of its own page an author has the text before his eyes.
  if (subject.is === 'entry') return subject.by === 'title' ? [] : [entryText(subject.entry)]
  const [title, whole] = namesOfHeading(subject.heading)
  return [`**${whole ?? title ?? ''}** (in ${subject.entry.title})`]
}

/** What a stage is at a glance: where it stands, what the buyer does, who leads, how long it takes, what ends it. */
function stageText({ title, stages }: Process, stage: Stage): string {
  const { labels, headings } = english
  const lines = [
    [labels.buyer[0], stage.buyer && plainText(stage.buyer)],
    [labels.lead[0], stage.lead?.text],
    [labels.time[0], stage.time && lineOfTime(stage.time)],
    [labels.conversion[0], stage.conversion?.text],
    [headings.gate[0], stage.gate?.title.text],
  ].flatMap(([label, value]) => (value === undefined ? [] : [`- **${label ?? ''}:** ${value}`]))
  const number = `${String(stages.indexOf(stage) + 1)} of ${String(stages.length)}`
  return [`**${stage.title.text}** (stage ${number} in ${title})`, plainText(stage.prose), lines.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

function lineOfTime({ typical, atMost }: NonNullable<Stage['time']>): string {
  return atMost ? `${typical.text}, at most ${atMost.text}` : typical.text
}

function entryText(entry: Entry): string {
  const summary = entry.front.summary ?? plainText(entry.prose)
  return `**${entry.title}** (${entry.kind})${summary === '' ? '' : `\n\n${summary}`}`
}

function plainText({ nodes }: Entry['prose']): string {
  const paragraph = nodes.find(({ type }) => type === 'paragraph')
  return paragraph ? toString(paragraph) : ''
}

/** What a key of front matter, a heading or a label is for, where the place is on it. */
function wordsFor(session: Session, file: string, { line, character }: EditorPlace): readonly string[] {
  const words = lineAt(session, file, line)
  const yaml = yamlAt(session, file, line)
  if (yaml) {
    const { description } = (character <= words.indexOf(':') ? schemaOfKey(yaml, words) : undefined) ?? {}
    return description === undefined ? [] : [description]
  }
  const concept = conceptOf(file)
  if (!concept) return []
  const above = linesOf(session, file).slice(0, line)
  const [, signs, heading] = /^(#{1,6})\s+(.+?)\s*$/.exec(words) ?? []
  if (signs !== undefined && heading !== undefined) {
    const comment = commentOn(concept, above, signs.length, heading)
    return comment === undefined ? [] : [comment]
  }
  const match = /^(\s*[-*+]\s+)\*\*([^*:]+):?\*\*/.exec(words)
  if (!match || character > match[0].length) return []
  const wanted = plainName(match[2] ?? '')
  const labels = { ...labelsAt(concept, above, false), ...(/^\s/.test(words) ? labelsAt(concept, above, true) : {}) }
  const found = Object.entries(labels).find(([key]) =>
    wordsOf(english.labels, key).some((word) => plainName(word) === wanted),
  )
  return found ? [`${found[1].comment}\n\nFor example: ${found[1].example}`] : []
}
