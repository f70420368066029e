import { concepts } from '../../src/compiler/index.ts'
import type { Concept } from '../../src/compiler/model/concept.ts'
import { type EditorSchema, frontMatterSchema, settingsSchema } from '../../src/compiler/model/editor-schema.ts'

/** The JSON Schema of each kind's front matter, and of the settings: for editors, and for whoever writes tools. */
export function schemaFiles(): { readonly file: string; readonly text: string }[] {
  const authored = (Object.values(concepts) as Concept[]).filter(({ kind }) => kind !== 'rule')
  return [
    ...authored.map((concept) => schemaFile(concept.kind, frontMatterSchema(concept))),
    schemaFile('settings', settingsSchema()),
  ]
}

function schemaFile(name: string, schema: EditorSchema): { readonly file: string; readonly text: string } {
  return { file: `docs/schemas/${name}.json`, text: `${JSON.stringify(schema, undefined, 2)}\n` }
}
