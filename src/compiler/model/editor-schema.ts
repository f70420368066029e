import { z } from 'zod'
import type { Concept, Kind } from './concept.ts'
import { settings } from './settings.ts'

/** A JSON Schema (2020-12), as far as Fieldbook's own front matter needs it. */
export interface EditorSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, EditorSchema>>
  readonly additionalProperties?: boolean | EditorSchema
  readonly items?: EditorSchema
  readonly anyOf?: readonly EditorSchema[]
  /** Kinds of entries whose names stand here: what an editor offers. */
  readonly 'x-names'?: readonly Kind[]
}

/** What an author may write into the front matter of a kind of source: each key with its words, values and names. */
export function frontMatterSchema({ kind, comment, frontMatter, names }: Concept): EditorSchema {
  const { $schema, properties, ...schema } = schemaOf(frontMatter)
  const kindsOf: Readonly<Record<string, readonly Kind[]>> = { owner: ['person'], reviewers: ['person'], ...names }
  return {
    $schema,
    title: `Front matter: ${kind}`,
    description: comment,
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([key, value]) => {
        const kinds = kindsOf[key]
        return [key, kinds === undefined ? value : { ...value, 'x-names': kinds }]
      }),
    ),
  }
}

/** What may stand in `fieldbook.yaml`. */
export function settingsSchema(): EditorSchema {
  const { $schema, ...schema } = schemaOf(settings)
  return { $schema, title: 'Settings: fieldbook.yaml', description: 'What a root says about itself.', ...schema }
}

function schemaOf(schema: z.ZodObject): EditorSchema {
  return z.toJSONSchema(schema, {
    // As it is written, before defaults are filled in and single words made lists.
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The bounds of JavaScript's numbers tell an author nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  }) as EditorSchema
}
