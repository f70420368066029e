import { yamlText } from '../../meaning/yaml-name.ts'

/**
 * A value as a text that front matter reads as one: in quotes where it has to be. Undefined of lists of several, of keys
 * and values, and of more than a line.
 */
export function asYamlText(found: string, list: readonly string[] | undefined): string | undefined {
  if (list) return list.length === 1 ? yamlText(list[0] ?? '') : undefined
  return isStructure.test(found) ? undefined : yamlText(found)
}

/** The same as a list; words with commas between them are its entries. */
export function asYamlList(found: string): string | undefined {
  if (isStructure.test(found)) return undefined
  const parts = found.split(',').map((part) => part.trim())
  const entries = parts.every((part) => part !== '') ? parts : [found]
  return `[${entries.map(yamlText).join(', ')}]`
}

/** How YAML begins a list, or keys and values, which are no text. */
const isStructure = /^[{[]|^- |\n/
