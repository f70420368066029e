import type { z } from 'zod'
import { concepts, type Entry, type Handbook, type Kind, nearest } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { bodyQuestions } from './body-questions.ts'
import type { Question } from './question.ts'

/** What can be made anew. */
export const scaffoldKinds = ['process', 'role', 'persona', 'playbook', 'objection', 'collateral', 'guide'] as const
export type ScaffoldKind = (typeof scaffoldKinds)[number]

/** Beside what a schema demands: what is asked because the check or a reader will ask for it. */
const alsoAsked: Readonly<Record<ScaffoldKind, readonly string[]>> = {
  process: ['channel', 'offerings', 'owner'],
  role: ['owner'],
  persona: ['owner'],
  playbook: ['owner'],
  objection: ['owner'],
  collateral: ['link', 'owner'],
  guide: ['path', 'order', 'owner'],
}

/** What is asked before a source of a kind is begun: what its schema demands first. */
export function questionsFor(kind: ScaffoldKind): readonly Question[] {
  const concept: Concept = concepts[kind]
  const questions = Object.entries(concept.frontMatter.shape).flatMap(([key, value]): Question[] => {
    const schema = value as z.ZodType
    const needed = !schema.safeParse(undefined).success
    if (!needed && !alsoAsked[kind].includes(key)) return []
    return [
      {
        key,
        ask: schema.description ?? '',
        needed,
        many: schema.def.type === 'array' || (schema.def.type === 'optional' && isList(schema)),
        kinds: key === 'owner' ? ['person'] : (concept.names[key] ?? []),
        values: 'options' in schema ? (schema.options as string[]) : [],
        types: [],
      },
    ]
  })
  return [...questions, ...(bodyQuestions[kind] ?? [])].sort((a, b) => Number(b.needed) - Number(a.needed))
}

function isList(schema: z.ZodType): boolean {
  return schema.safeParse(['a']).success
}

/** The answers there are to choose from; none where anything may be said. */
export function choicesFor({ kinds, values }: Question, handbook: Handbook): readonly string[] {
  return values.length > 0 ? values : kinds.flatMap((kind) => handbook.all(kind).map(({ title }) => title))
}

/** An answer as the sources write it, or why it is none. */
export function readAnswer(
  question: Question,
  answer: string,
  handbook: Handbook,
): { readonly value: string } | { readonly problem: string } {
  const { kinds, values, many } = question
  if (isFirstPerson(question, answer, handbook)) return { value: answer.trim() }
  const parts = many ? answer.split(/\s*;\s*/).filter(Boolean) : [answer.trim()]
  const read: string[] = []
  for (const part of parts) {
    const value = kinds.length > 0 ? entryCalled(part, kinds, handbook)?.title : part
    if (value !== undefined && (values.length === 0 || values.includes(value))) {
      read.push(value)
      continue
    }
    return { problem: `\`${part}\` isn’t known here. ${knownInstead(part, question, handbook)}` }
  }
  return { value: read.join('; ') }
}

/** Where there is nobody yet, whoever is named is the first; see `firstPerson`. */
function isFirstPerson({ kinds }: Question, answer: string, handbook: Handbook): boolean {
  return kinds.includes('person') && handbook.all('person').length === 0 && /^[\p{L}\p{N}][^\n#]*$/u.test(answer.trim())
}

function knownInstead(part: string, question: Question, handbook: Handbook): string {
  const choices = choicesFor(question, handbook)
  const [near] = nearest(part, choices, 1)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  if (choices.length > 0) return `There are: ${choices.join('; ')}.`
  const [kind] = question.kinds
  return kind === 'person'
    ? 'There is nobody yet: the first needs a name that begins with a letter or a digit.'
    : `There is none yet: ${scaffoldKinds.some((it) => it === kind) ? `begin one with \`fieldbook new ${kind}\`` : 'write one'} first.`
}

/** The entry that is meant by its title, its id or another name. */
export function entryCalled(name: string, kinds: readonly Kind[], handbook: Handbook): Entry | undefined {
  const wanted = plainName(name)
  return kinds
    .flatMap((kind) => handbook.all(kind) as readonly Entry[])
    .find((entry) => namesOf(entry).some((it) => plainName(it) === wanted))
}

function namesOf(entry: Entry): readonly string[] {
  const others = entry.kind === 'person' ? entry.alsoCalled.map(({ value }) => value) : (entry.front.aliases ?? [])
  return [entry.title, entry.id, ...others]
}
