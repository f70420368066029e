import type { z } from 'zod'
import { schemaAt } from './schema-at.ts'

/** What a schema expected where it disagrees with what is written, in an author’s words. */
export function expectation(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map((value) => `\`${String(value)}\``).join(', ')
    case 'invalid_type':
      return issue.expected === 'string' ? textAt(issue, schema) : (types[issue.expected] ?? issue.expected)
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry' : issue.origin === 'string' ? 'some text' : issue.message
    case 'invalid_format':
      return issue.format === 'url' ? 'an address such as `https://example.com`' : issue.message
    case 'invalid_union':
      return issue.errors.flat().find((error) => error.code === 'custom')?.message ?? 'text, or a list of texts'
    default:
      return issue.message
  }
}

const linesBelow = 'one key and value a line, indented below,'

const types: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: linesBelow,
  record: linesBelow,
}

/** Any text, or one of a form of its own, such as a date: what that is, it says only of texts. */
function textAt({ path }: z.core.$ZodIssue, schema: z.ZodType): string {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const [form] = schemaAt(schema, steps)?.safeParse('').error?.issues ?? []
  return form?.code === 'invalid_format' ? expectation(form, schema) : 'text'
}
