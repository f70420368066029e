import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Concept } from '../../src/compiler/model/concept.ts'
import { concepts } from '../../src/compiler/model/concepts.ts'
import { attackedBody, bodiesFor } from './attacked-body.ts'
import { everyContext, publishedLines, singles } from './payload-words.ts'

export type Front = Readonly<Record<string, unknown>>

/** A source whose front matter is an attack. */
export interface AttackedSource {
  readonly kind: string
  readonly file: string
  readonly text: string
  /** Can it still be read, so that the site shows it? */
  readonly stays: boolean
}

/**
 * Sources that carry payloads in every key of every kind, made from the schemas and the smallest source of the kind in a
 * folder. A key that takes words has each payload alone; one that takes a list has them all. Keys that take none of it
 * (dates, choices, numbers) are attacked in sources of their own, and so are those that a source can't be read without.
 */
export function attackedSources(root: string): readonly AttackedSource[] {
  return (Object.values(concepts) as unknown as Concept[]).flatMap((concept) => {
    const { where } = concept
    if ('folder' in where) return where.folder.startsWith('docs/') ? [] : attackedCopies(root, concept, where.folder)
    const { front, body } = parted(readFileSync(join(root, where.file), 'utf8'))
    const text = written({ ...front, ...withWords(concept, front, 0), ...refused(concept) }, attackedBody(body))
    return [{ kind: concept.kind, file: where.file, text, stays: true }]
  })
}

/** Keys of kinds that no source has a payload in. */
export function missedKeys(sources: readonly AttackedSource[]): readonly string[] {
  return (Object.values(concepts) as unknown as Concept[]).flatMap(({ kind, frontMatter, where }) => {
    if ('folder' in where && where.folder.startsWith('docs/')) return []
    const fronts = sources.filter((it) => it.kind === kind).map(({ text }) => parted(text).front)
    return Object.keys(frontMatter.shape)
      .filter((key) => !fronts.some((front) => JSON.stringify(front[key] ?? '').includes('alert(1)')))
      .map((key) => `${kind}: ${key}`)
  })
}

function attackedCopies(root: string, concept: Concept, folder: string): readonly AttackedSource[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((it) => /\.md$/.test(it))
  const texts = files.map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }))
  const inUse = texts.filter(({ text }) => parted(text).front['status'] === undefined)
  const [smallest] = inUse.sort((a, b) => a.text.length - b.text.length)
  if (!smallest) throw new Error(`There is no ${concept.kind} in ${folder} to make an attack of.`)
  const { front, body } = parted(smallest.text)
  // A playbook's is a variant of itself.
  const stem = concept.kind === 'playbook' ? smallest.file.replace(/\.md$/, '.attacked') : 'attacked'
  const make = (name: string, keys: Front, stays: boolean): AttackedSource => ({
    kind: concept.kind,
    file: `${folder}/${stem}-${name}.md`,
    text: written({ ...front, ...keys }, body),
    stays,
  })
  const seen = new Set<string>()
  const required = Object.keys(concept.frontMatter.shape).filter((key) => !isOptional(concept, key) && key !== 'title')
  return [
    ...singles.map((_, index) => make(`words-${index}`, withWords(concept, front, index), true)),
    // Only what is retired shows who took its place.
    make('retired', { ...withWords(concept, front, 0), status: 'retired' }, true),
    make('refused', refused(concept), true),
    make('nested', nested(concept), true),
    ...bodiesFor(texts).map(({ file, text }, index): AttackedSource => {
      const own = parted(text)
      const place = concept.kind === 'playbook' ? file.replace(/(\.[^./]*)?\.md$/, '.attacked') : 'attacked'
      const body = attackedBody(own.body, seen)
      return {
        kind: concept.kind,
        file: `${folder}/${place}-body-${index}.md`,
        text: written(own.front, body),
        stays: true,
      }
    }),
    ...required.map((key) => make(`without-${key}`, { [key]: everyContext }, reads(concept, key, everyContext))),
  ]
}

/**
 * Words and a part of the published payloads in every key that takes them and that the source can do without; all words in what
 * takes a list.
 */
function withWords(concept: Concept, front: Front, index: number): Front {
  const [single = '', part = ''] = [singles[index], parts[index]]
  const keys = Object.keys(concept.frontMatter.shape).flatMap((key): [string, unknown][] => {
    if (reads(concept, key, [single]))
      return [[key, [front[key] ?? [], ...singles, part].flat().filter((it) => reads(concept, key, [it]))]]
    const mayGo = isOptional(concept, key) || key === 'title'
    const words = [`${single} ${part}`, single].find((it) => mayGo && reads(concept, key, it))
    return words === undefined ? [] : [[key, words]]
  })
  return Object.fromEntries(keys)
}

const parts = publishedLines(singles.length)

/** Words in every key that doesn't take them, and keys that nobody knows. */
function refused(concept: Concept): Front {
  const keys = Object.keys(concept.frontMatter.shape).filter(
    (key) => isOptional(concept, key) && !reads(concept, key, everyContext),
  )
  return { ...Object.fromEntries(keys.map((key) => [key, everyContext])), ...unknownKeys }
}

/** Maps and lists of payloads where words, choices and dates belong. */
function nested(concept: Concept): Front {
  const keys = Object.keys(concept.frontMatter.shape).filter((key) => isOptional(concept, key))
  return Object.fromEntries(keys.map((key) => [key, { [everyContext]: [everyContext, { onload: everyContext }] }]))
}

const unknownKeys: Front = { [everyContext]: everyContext, onload: [everyContext], constructor: everyContext }

function isOptional(concept: Concept, key: string): boolean {
  return reads(concept, key, undefined)
}

function reads({ frontMatter }: Concept, key: string, value: unknown): boolean {
  return (frontMatter.shape[key] as { safeParse: (it: unknown) => { success: boolean } }).safeParse(value).success
}

/** The front matter of a source, and what stands below it. */
function parted(text: string): { front: Front; body: string } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  return { front: parse(front) as Front, body }
}

function written(front: Front, body: string): string {
  return `---\n${stringify(front)}---\n${body}`
}
