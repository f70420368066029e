import type { z } from 'zod'

/** What a schema says of the value that a path leads to; undefined where nothing can stand there. */
export function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((around, step) => around && stepInto(around, step), schema)
}

/** The keys that a schema knows by name. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  const { shape } = bare(schema)
  return Object.keys(shape ?? {})
}

function stepInto(around: z.ZodType, step: string | number): z.ZodType | undefined {
  const { shape, valueType, element } = bare(around)
  return shape?.[step] ?? valueType ?? element
}

/** What objects, records and lists say of what is in them. */
interface Inside {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
}

/** Without what only says that it may be left out. */
function bare(schema: z.ZodType | undefined): Inside {
  const type = schema?.def.type
  if (type === 'optional' || type === 'default') return bare((schema as z.ZodOptional<z.ZodType>).unwrap())
  return (schema ?? {}) as Inside
}
