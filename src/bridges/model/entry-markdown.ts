import { addressOf } from '../../compiler/4-derive/address.ts'
import { concepts, type Entry } from '../../compiler/model/concepts.ts'
import type { Concept } from '../../compiler/model/concept.ts'
import { english } from '../../compiler/vocabulary/english.ts'
import { apiWords } from '../../compiler/vocabulary/api-words.ts'
import { entryJson } from './entry-json.ts'
import type { Json, JsonObject, JsonOptions } from './json-value.ts'

/**
 * The Markdown twin of an entry's page: what its JSON says, under the headings and labels that authors write. Links lead
 * to the site.
 */
export function entryMarkdown(entry: Entry, options: JsonOptions): string {
  const { title, summary, owner, reviewed, address, body } = entryJson(entry, options) as {
    readonly [key: string]: string
  } & { readonly body: JsonObject }
  const facts = [
    owner === undefined ? [] : `${apiWords.owner}: ${owner}`,
    reviewed === undefined ? [] : `${apiWords.reviewed}: ${reviewed}`,
    `${apiWords.page}: ${address}`,
  ].flat()
  const front = Object.entries(frontNames(entry, options)).map(([key, names]) => item(labelOf(key), names))
  const parts = [`# ${title}`, summary ?? [], facts.join(' · '), front.join('\n'), block(body, 2)].flat()
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The names that stand in front matter, such as a playbook's role and persona, as links. */
function frontNames(entry: Entry, { handbook, render }: JsonOptions): Readonly<Record<string, string>> {
  const { names } = concepts[entry.kind] as Pick<Concept, 'names'>
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, kinds]) => {
      const found = kinds.flatMap((kind) => handbook.named(entry, key, kind) as readonly Entry[])
      const links = found.map((it) => `[${it.title}](${render.href(addressOf(it))})`)
      return links.length > 0 ? [[key, links.join(', ')]] : []
    }),
  )
}

/** Labels, prose, bullets and sections of a block, its sections at the given depth of heading. */
function block(body: JsonObject, depth: number): string {
  const { prose, ...rest } = body
  const parts = Object.entries(rest).map(([key, value]) => {
    if (isSection(value)) return sectionOf(key, value, depth)
    if (Array.isArray(value) && value.every(isNamed)) return value.map((it) => namedBlock(key, it, depth)).join('\n\n')
    return label(key, value)
  })
  return paragraphs([typeof prose === 'string' ? prose : '', ...parts])
}

/** Blocks parted by an empty line; labels that follow each other are one list. */
function paragraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => {
      const isOneList = part.startsWith('- **') && (text.split('\n').at(-1) ?? '').match(/^(- \*\*| {2})/)
      return text === '' ? part : `${text}${isOneList ? '\n' : '\n\n'}${part}`
    }, '')
}

function sectionOf(key: string, section: JsonObject, depth: number): string {
  const word = headingOf(key)
  const title = typeof section['title'] === 'string' ? section['title'] : ''
  const heading = `${'#'.repeat(depth)} ${title === '' ? word : word === '' ? title : `${word}: ${title}`}`
  const entry = section['name'] !== undefined && isName(section['name']) ? plain(section['name']) : ''
  const prose = typeof section['prose'] === 'string' ? section['prose'] : ''
  return paragraphs([heading, entry, prose, contentOf(section['value'], depth)])
}

function contentOf(value: Json | undefined, depth: number): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((it) => bullet(it)).join('\n')
  return block(value as JsonObject, depth + 1)
}

function namedBlock(key: string, it: JsonObject, depth: number): string {
  const { id: _, name: __, title = '', value, ...rest } = it
  if (value !== undefined) return sectionOf(key, it, depth)
  return [`${'#'.repeat(depth)} ${String(title)}`, block(rest, depth + 1)].filter((part) => part !== '').join('\n\n')
}

/** A label with its value, or with its values below it. */
function label(key: string, value: Json): string {
  if (!Array.isArray(value)) return item(labelOf(key), plain(value))
  if (value.every((it) => typeof it === 'string' || isName(it))) return item(labelOf(key), value.map(plain).join('; '))
  return value.map((it) => bullet(it, labelOf(key))).join('\n')
}

function item(word: string, text: string): string {
  return `- **${word}:** ${indented(text)}`
}

/** A list item: its first words, and below them what else is said. */
function bullet(value: Json, word?: string): string {
  const before = word === undefined ? '' : `**${word}:** `
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isName(value) || 'text' in value)
    return `- ${before}${indented(plain(value))}`
  const object = value as JsonObject
  const first = firstKeys.find((key) => key in object)
  const rest = Object.entries(object).filter(([key, it]) => key !== first && typeof it !== 'boolean')
  const nested = rest.map(([key, it]) => (key === 'details' || key === 'prose' ? plain(it) : label(key, it)))
  const head = first === undefined ? '' : plain(object[first] ?? '')
  return [`- ${before}${indented(head)}`, ...nested.map((text) => `  ${indented(text)}`)].join('\n')
}

/** What a list item begins with, whichever of these it has. */
const firstKeys = ['line', 'decision', 'topic', 'give', 'name', 'collateral', 'ours'] as const

function plain(value: Json): string {
  if (Array.isArray(value)) return value.map(plain).join('; ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const object = value as JsonObject
  if (isName(object))
    return object['address'] === undefined ? object['name'] : `[${object['name']}](${String(object['address'])})`
  if (typeof object['text'] === 'string') return object['text']
  return Object.values(object).map(plain).join(', ')
}

function isName(value: Json): value is JsonObject & { readonly name: string } {
  return isObject(value) && typeof value['name'] === 'string' && !('title' in value)
}

function isSection(value: Json): value is JsonObject {
  return isObject(value) && typeof value['id'] === 'string' && 'value' in value
}

function isNamed(value: Json): value is JsonObject {
  return isObject(value) && typeof value['id'] === 'string' && ('title' in value || 'value' in value)
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

function labelOf(key: string): string {
  const words: Readonly<Record<string, readonly string[]>> = english.labels
  return words[key]?.[0] ?? sentence(headingOf(key))
}

function headingOf(key: string): string {
  const words: Readonly<Record<string, readonly string[]>> = english.headings
  return words[key]?.[0] ?? key.replaceAll(/([A-Z])|-/g, ' $1').toLowerCase()
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
