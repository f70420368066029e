import type { CompletionItem } from 'vscode-languageserver'
import { z } from 'zod'
import type { Handbook, Kind } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { entriesOf } from './shape-at.ts'

/** Keys of a concept’s front matter, and behind a key its values: both from the schema. */
export function completeFrontMatter(
  concept: Concept | undefined,
  before: string,
  handbook: Handbook,
): CompletionItem[] {
  if (!concept) return []
  const [, key] = /^([\w-]+):\s/.exec(before) ?? []
  if (key === undefined) return /^[\w-]*$/.test(before) ? keysOf(concept) : []
  const kinds: readonly Kind[] = key === 'owner' || key === 'reviewers' ? ['person'] : (concept.names[key] ?? [])
  if (kinds.length > 0) {
    return entriesOf(handbook.entries, kinds).map((entry) => ({
      label: entry.kind === 'person' ? entry.title : entry.id,
      kind: 18,
      detail: entry.title,
    }))
  }
  return valuesOf(concept, key).map((label) => ({ label, kind: 12 }))
}

function keysOf({ frontMatter }: Concept): CompletionItem[] {
  return Object.entries(frontMatter.shape).map(([key, value]) => {
    const schema = value as z.ZodType
    return {
      label: key,
      kind: 10,
      insertText: `${key}: `,
      ...(schema.safeParse(undefined).success ? {} : { detail: 'needed' }),
      ...(schema.description === undefined ? {} : { documentation: schema.description }),
    }
  })
}

function valuesOf({ frontMatter }: Concept, key: string): readonly string[] {
  const value = frontMatter.shape[key] as z.ZodType | undefined
  const schema = value && (z.toJSONSchema(value, { unrepresentable: 'any', io: 'input' }) as { enum?: string[] })
  return schema?.enum ?? []
}
