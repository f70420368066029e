import { settings } from '../../src/compiler/model/settings.ts'
import { type EditorSchema, settingsSchema } from '../../src/compiler/model/editor-schema.ts'
import { everyContext, singles } from './payload-words.ts'

type Values = Readonly<Record<string, unknown>>

/** The settings with a payload in every key that takes one, made from their schema; the others stay as they were. */
export function attackedSettings(own: Values): Values {
  return { ...own, ...(attacked(settingsSchema(), []) as Values) }
}

function attacked(schema: EditorSchema, path: readonly string[]): unknown {
  if (schema.properties) {
    const keys = Object.entries(schema.properties).map(([key, it]) => [key, attacked(it, [...path, key])] as const)
    return Object.fromEntries(keys.filter(([, value]) => value !== undefined))
  }
  // Names that the author chooses.
  if (typeof schema.additionalProperties === 'object')
    return { [everyContext]: attacked(schema.additionalProperties, [...path, everyContext]) }
  if (schema.enum) return path.length > 1 ? schema.enum.at(-1) : undefined
  if (schema.type !== 'string') return undefined
  return [...singles, ...singles.map((it) => `${it}{file}`)].find((it) => takes(path, it))
}

/** Would the settings be read with it? */
function takes(path: readonly string[], value: string): boolean {
  const whole = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
  return settings.safeParse({ name: 'Attacked', ...(whole as Values) }).success
}
