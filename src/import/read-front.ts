import { isMap, isScalar, parseDocument } from 'yaml'

/** A file's front matter: what Fieldbook knows, and everything else as it was written. */
export interface Front {
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly aliases: readonly string[]
  readonly isDraft: boolean
  /** What has no place in Fieldbook: whole, so that nothing is lost. */
  readonly left: string
  readonly body: string
}

/** Takes the front matter off a text: YAML between `---`, or TOML between `+++`. One that isn't closed is text. */
export function readFront(text: string): Front {
  const [whole = '', yaml = ''] = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text) ?? []
  if (whole === '') return readToml(text)
  const body = text.slice(whole.length)
  const values = valuesOf(yaml)
  // Two lines across a page with text between them are no front matter.
  if (!values && !/^\s*[\w-]+\s*:/.test(yaml) && yaml.trim() !== '') return none(text)
  if (!values) return { ...none(body), left: yaml.trim() }
  const taken = new Set<string>()
  const take = (key: string): string | undefined => {
    const words = wordsIn(values[key])
    if (words !== undefined) taken.add(key)
    return words
  }
  const title = take('title')
  const summary = take('summary') ?? take('description')
  const aliases = namesIn(values['aliases'])
  if (aliases.length > 0) taken.add('aliases')
  const isDraft = values['draft'] === true || values['status'] === 'draft'
  if (isDraft) taken.add(values['draft'] === true ? 'draft' : 'status')
  const left = leftOf(yaml, taken)
  return { title, summary, aliases, isDraft, left, body }
}

function readToml(text: string): Front {
  const [whole = '', toml = ''] = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(text) ?? []
  if (whole === '') return none(text)
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}\\s*=\\s*(?:"([^"\\\\\\n]*)"|'([^'\\n]*)')\\s*$`, 'm').exec(toml)?.slice(1).find(Boolean)
  const title = value('title')
  const rest = {
    title,
    summary: value('description') ?? value('summary'),
    isDraft: /^draft\s*=\s*true\s*$/m.test(toml),
  }
  return { ...none(text.slice(whole.length)), ...rest, left: toml.trim() }
}

function none(body: string): Front {
  return { title: undefined, summary: undefined, aliases: [], isDraft: false, left: '', body }
}

function valuesOf(yaml: string): Record<string, unknown> | undefined {
  const document = parseDocument(yaml, { uniqueKeys: true, logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 }) ?? {}
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** The other keys as they were written, remarks included. */
function leftOf(yaml: string, taken: ReadonlySet<string>): string {
  const map = parseDocument(yaml, { logLevel: 'silent' }).contents
  if (!isMap(map)) return yaml.trim()
  const keys = map.items.map(({ key }) =>
    isScalar(key) ? { name: String(key.value), at: key.range?.[0] ?? 0 } : undefined,
  )
  if (keys.includes(undefined)) return yaml.trim()
  const parts = keys.map((key, index) => ({
    name: key!.name,
    text: yaml.slice(index === 0 ? 0 : key!.at, keys[index + 1]?.at),
  }))
  return parts
    .filter(({ name, text }) => !taken.has(name) || /(?:^|\s)#/.test(text))
    .map(({ text }) => text.trim())
    .join('\n')
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replaceAll(/\s+/g, ' ').trim() : undefined
}

/** Names of what it is also called; old addresses, as site generators keep them there, are left. */
function namesIn(value: unknown): readonly string[] {
  const names = Array.isArray(value) ? value : []
  return names.every((name) => typeof name === 'string' && !name.includes('/')) ? (names as string[]) : []
}
