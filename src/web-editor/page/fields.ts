import type { EditorSchema } from '../../compiler/model/editor-schema.ts'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import type { NameChoice, OpenSource } from '../messages.ts'
import { type FieldValue, readFields, writeField, type Written } from './front-matter.ts'
import { withCode } from './code-words.ts'

/**
 * A form for the front matter: one field a key of the schema. A change rewrites that key's line in the text and nothing
 * else. No form where the front matter can't be read: then the text is the place to mend it.
 */
export function fieldsFor(
  { schema, names }: Pick<OpenSource, 'schema' | 'names'>,
  text: () => string,
  put: (text: string) => void,
): HTMLElement | undefined {
  const read = readFields(text())
  if (!schema?.properties || !read) return undefined
  const rows = Object.entries(schema.properties).map(([key, part]) => {
    const change = (value: Written | undefined): void => {
      const changed = writeField(text(), key, value)
      if (changed !== undefined && changed !== text()) put(changed)
    }
    return row(key, part, schema.required?.includes(key) === true, control(key, part, names[key], read(key), change))
  })
  return element('div', { class: 'fields' }, rows)
}

function row(key: string, { description = '' }: EditorSchema, isNeeded: boolean, input: HTMLElement): HTMLElement {
  const id = `field-${key}`
  input.id = id
  input.setAttribute('aria-describedby', `${id}-about`)
  const label = element('label', { for: id }, [key, ...(isNeeded ? [element('small', {}, [` ${words.needed}`])] : [])])
  const about = [description, input.dataset['note'] ?? []].flat().join(' ')
  return element('div', { class: 'field' }, [label, input, element('p', { id: `${id}-about` }, withCode(about))])
}

type Change = (value: Written | undefined) => void

function control(
  key: string,
  part: EditorSchema,
  choices: readonly NameChoice[] | undefined,
  value: FieldValue,
  change: Change,
): HTMLElement {
  const isList = part.type === 'array' || part.anyOf?.some(({ type }) => type === 'array') === true
  if (value.is === 'involved') {
    return element('input', { type: 'text', disabled: '', value: '…', 'data-note': words.inText }, [])
  }
  const shown = value.is === 'text' ? value.text : value.is === 'list' ? value.items.join(', ') : ''
  if (isList) return listInput(key, choices, shown, change)
  const options = part.enum ?? (part.type === 'boolean' ? ['true', 'false'] : undefined)
  const named = options?.map((it) => ({ value: it, title: it })) ?? choices
  if (named)
    return choice(named, shown, (it) => change(part.type === 'boolean' && it !== undefined ? it === 'true' : it))
  const isNumber = part.type === 'number' || part.type === 'integer'
  const isDate = part.pattern === '^\\d{4}-\\d{2}-\\d{2}$' && (shown === '' || /^\d{4}-\d{2}-\d{2}$/.test(shown))
  const input = element('input', { type: isDate ? 'date' : 'text', value: shown }, [])
  if (isNumber) input.inputMode = 'numeric'
  input.addEventListener('change', () => {
    const typed = input.value.trim()
    change(typed === '' ? undefined : isNumber && Number.isFinite(Number(typed)) ? Number(typed) : typed)
  })
  return input
}

function choice(
  choices: readonly NameChoice[],
  shown: string,
  change: (value: string | undefined) => void,
): HTMLElement {
  const isKnown = shown === '' || choices.some(({ value }) => value === shown)
  const all = [{ value: '', title: words.unset }, ...(isKnown ? [] : [{ value: shown, title: shown }]), ...choices]
  const select = element(
    'select',
    {},
    all.map(({ value, title }) => element('option', { value, ...(value === shown ? { selected: '' } : {}) }, [title])),
  )
  select.addEventListener('change', () => change(select.value === '' ? undefined : select.value))
  return select
}

/** Several names or words on one line; names are offered as the browser offers them. */
function listInput(
  key: string,
  choices: readonly NameChoice[] | undefined,
  shown: string,
  change: Change,
): HTMLElement {
  const input = element('input', { type: 'text', value: shown, 'data-note': words.separated }, [])
  input.addEventListener('change', () => {
    const items = input.value
      .split(',')
      .map((it) => it.trim())
      .filter((it) => it !== '')
      .map((it) => choices?.find(({ title }) => title.toLowerCase() === it.toLowerCase())?.value ?? it)
    change(items.length === 0 ? undefined : items)
  })
  input.name = key
  return input
}
