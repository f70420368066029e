import { z } from 'zod'
import type { Concept } from '../../compiler/model/concept.ts'
import { concepts } from '../../compiler/model/concepts.ts'
import type { BlockShape, LabelShape, SectionShape } from '../../compiler/model/shape.ts'
import { apiVersion } from './entry-json.ts'
import type { Json, JsonObject } from './json-value.ts'

/**
 * The JSON Schema (2020-12) of an entry's JSON, made from the shapes that sources are read by: one alternative a kind,
 * each property with the words that explain it to authors.
 */
export function apiSchema(): JsonObject {
  const kinds = Object.values(concepts as unknown as Record<string, Concept>).filter(({ kind }) => kind !== 'rule')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Fieldbook entry',
    oneOf: kinds.map(({ kind }) => ({ $ref: `#/$defs/${kind}` })),
    $defs: {
      markdown: { type: 'string', description: 'Markdown; its links lead to the site.' },
      name: {
        type: 'object',
        required: ['name'],
        properties: { name: text, kind: text, id: text, address: text },
        description: 'What an author named: with kind, id and address where it is an entry.',
      },
      ...Object.fromEntries(kinds.map((concept) => [concept.kind, entrySchema(concept)])),
    },
  }
}

const text = { type: 'string' } as const
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const markdown = { $ref: '#/$defs/markdown' } as const
const name = { $ref: '#/$defs/name' } as const

function entrySchema({ kind, comment, frontMatter, body }: Concept): JsonObject {
  return {
    type: 'object',
    description: comment,
    required: ['version', 'kind', 'id', 'title', 'address', 'front', 'body'],
    additionalProperties: false,
    properties: {
      version: { const: apiVersion },
      kind: { const: kind },
      id: text,
      title: text,
      summary: text,
      aliases: list(text),
      address: text,
      owner: text,
      reviewed: day,
      due: day,
      front: frontSchema(frontMatter),
      body: blockSchema(body),
    },
  }
}

/** Front matter as it was understood: with defaults filled in, single words as lists. */
function frontSchema(frontMatter: z.ZodObject): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(frontMatter, { io: 'output', unrepresentable: 'any' })
  return schema as unknown as JsonObject
}

function blockSchema({ labels, sections, each = {}, bullets = {} }: BlockShape): JsonObject {
  return {
    type: 'object',
    properties: {
      prose: markdown,
      ...mapped(labels, labelSchema),
      ...mapped(sections, sectionSchema),
      ...mapped(each, (shape) => list(namedSchema(shape))),
      ...mapped(bullets, (shape) => list(shape === 'criterion' ? { type: 'object' } : pointSchema(shape))),
    },
  }
}

function labelSchema({ reads, many, comment }: LabelShape): Json {
  const one = readingSchema(reads)
  return { ...(many || isList(reads) ? list(one) : one), description: comment }
}

function isList(reads: LabelShape['reads']): boolean {
  return reads === 'texts' || reads === 'names'
}

function readingSchema(reads: LabelShape['reads']): JsonObject {
  switch (reads) {
    case 'text':
    case 'texts':
      return text
    case 'line':
    case 'prose':
      return markdown
    case 'name':
    case 'names':
      return name
    default:
      return { type: 'object' }
  }
}

function sectionSchema({ reads, many, comment }: SectionShape): Json {
  const value = typeof reads === 'object' ? blockSchema(reads) : reads === 'prose' ? markdown : list({ type: 'object' })
  const one = {
    type: 'object',
    required: ['id'],
    properties: { id: text, title: markdown, name, prose: markdown, value },
  }
  return { ...(many ? list(one) : one), description: comment }
}

function namedSchema(shape: BlockShape): JsonObject {
  const { properties, ...block } = blockSchema(shape) as { readonly properties: JsonObject }
  return { ...block, required: ['id', 'title'], properties: { id: text, title: markdown, name, ...properties } }
}

function pointSchema(shape: BlockShape): JsonObject {
  const { properties, ...block } = blockSchema(shape) as { readonly properties: JsonObject }
  return { ...block, required: ['line'], properties: { line: markdown, ...properties } }
}

function list(items: Json): JsonObject {
  return { type: 'array', items }
}

function mapped<T>(values: Readonly<Record<string, T>>, schema: (value: T) => Json): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, schema(value)]))
}
