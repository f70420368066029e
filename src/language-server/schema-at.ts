import type { EditorSchema } from '../compiler/model/editor-schema.ts'
import { frontMatterSchema, settingsSchema } from '../compiler/model/editor-schema.ts'
import { conceptOf } from './shape-at.ts'
import type { Session } from './session.ts'
import { linesOf } from './stretches.ts'

/** The lines of YAML above a line, and what may stand in all of it; undefined where no YAML that Fieldbook reads stands. */
export interface YamlAt {
  readonly schema: EditorSchema
  readonly above: readonly string[]
}

export function yamlAt(session: Session, file: string, line: number): YamlAt | undefined {
  const lines = linesOf(session, file)
  if (file === 'fieldbook.yaml') return { schema: settingsSchema(), above: lines.slice(0, line) }
  const concept = conceptOf(file)
  if (!concept || !isFrontMatter(lines, line)) return undefined
  return { schema: frontMatterSchema(concept), above: lines.slice(1, line) }
}

/** Does a line stand between the fences? Behind an opening one that has no end yet, all lines do. */
export function isFrontMatter(lines: readonly string[], line: number): boolean {
  const end = lines.findIndex((it, index) => index > 0 && /^---\s*$/.test(it))
  return /^\uFEFF?---/.test(lines[0] ?? '') && line > 0 && (end === -1 || line < end)
}

/** The schema of a key that a line begins with; undefined where the schema has no such key. */
export function schemaOfKey({ schema, above }: YamlAt, line: string): EditorSchema | undefined {
  const key = /^\s*([^\s:#-][^:#]*):/.exec(line)?.[1]
  const inside = schemaWithin(schema, parentsOf(above, line))
  return key === undefined || !inside ? undefined : partOf(inside, key)
}

/** What may stand below some keys, from the outside in. */
export function schemaWithin(schema: EditorSchema, parents: readonly string[]): EditorSchema | undefined {
  return parents.reduce<EditorSchema | undefined>((part, key) => part && partOf(part, key), schema)
}

/** The keys that an indented line belongs to, from the outside in; none where it stands at the margin. */
export function parentsOf(above: readonly string[], before: string): string[] {
  const own = /^(\s*)(-\s)?/.exec(before)
  // A list may begin as far left as its key.
  let indent = (own?.[1]?.length ?? 0) + (own?.[2] === undefined ? 0 : 1)
  const parents: string[] = []
  for (const line of above.toReversed()) {
    const [, space = '', key] = /^(\s*)([^\s:#-][^:#]*):\s*$/.exec(line) ?? []
    if (key === undefined || space.length >= indent) continue
    parents.unshift(key)
    indent = space.length
  }
  return parents
}

export function partOf(schema: EditorSchema, key: string): EditorSchema | undefined {
  const { properties = {}, additionalProperties } = schema
  return properties[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}
