import type { CompletionItem } from 'vscode-languageserver'
import type { Handbook, Kind } from '../compiler/index.ts'
import type { EditorSchema } from '../compiler/model/editor-schema.ts'
import { nameBegun, type Offer } from './begun.ts'
import { parentsOf, partOf, schemaWithin, type YamlAt } from './schema-at.ts'
import { entriesOf } from './shape-at.ts'

/**
 * Keys that may stand at a line, and behind a key its values: all from the schema that `docs/schemas/` holds. Under a key
 * without a value, the lines that are indented belong to it: a list, or keys of its own.
 */
export function completeFrontMatter({ schema, above }: YamlAt, before: string, handbook: Handbook): Offer | undefined {
  const parents = parentsOf(above, before)
  const parent = parents.at(-1)
  const inside = schemaWithin(schema, parents)
  if (!inside) return undefined
  const listItem = parent === undefined ? undefined : /^\s*-\s/.exec(before)
  if (listItem) return valuesFrom(before, listItem[0].length, valuesOf(inside, handbook))
  const [start, key] = /^\s*([\w-]+):\s/.exec(before) ?? []
  if (start !== undefined && key !== undefined) {
    return valuesFrom(before, start.length, valuesOf(partOf(inside, key) ?? {}, handbook))
  }
  const indent = /^(\s*)[\w-]*$/.exec(before)?.[1]
  if (indent === undefined) return undefined
  return { from: indent.length, items: parent === 'severities' ? rulesOf(handbook) : keysOf(inside, above, parent) }
}

function valuesFrom(before: string, from: number, items: readonly CompletionItem[]): Offer {
  const begun = nameBegun(
    before,
    from,
    items.map(({ label }) => label),
  )
  return { from: begun, items }
}

function keysOf(
  { properties = {}, required = [] }: EditorSchema,
  above: readonly string[],
  parent: string | undefined,
): CompletionItem[] {
  const written = new Set(parent === undefined ? above.map((line) => /^([\w-]+):/.exec(line)?.[1]) : [])
  return Object.entries(properties)
    .filter(([key]) => !written.has(key))
    .map(([key, { description }]) => ({
      label: key,
      kind: 10,
      insertText: `${key}: `,
      ...(required.includes(key) ? { detail: 'needed', sortText: `0${key}` } : { sortText: `1${key}` }),
      ...(description === undefined ? {} : { documentation: description }),
    }))
}

function valuesOf(schema: EditorSchema, handbook: Handbook): CompletionItem[] {
  const kinds = schema['x-names']
  if (kinds) return namesOf(handbook, kinds)
  if (schema.type === 'boolean') return ['true', 'false'].map(value)
  return (schema.enum ?? schema.items?.enum ?? []).map(value)
}

function value(label: string): CompletionItem {
  return { label, kind: 12 }
}

function namesOf(handbook: Handbook, kinds: readonly Kind[]): CompletionItem[] {
  return entriesOf(handbook.entries, kinds).map((entry) => ({
    label: entry.kind === 'person' ? entry.title : entry.id,
    kind: 18,
    detail: entry.title,
  }))
}

function rulesOf(handbook: Handbook): CompletionItem[] {
  return handbook.all('rule').map(({ id, title, front }) => ({
    label: id,
    kind: 10,
    insertText: `${id}: `,
    detail: title,
    ...(front.summary === undefined ? {} : { documentation: front.summary }),
  }))
}
