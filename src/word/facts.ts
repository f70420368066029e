import { BorderStyle, Table, TableCell, TableRow, WidthType } from 'docx'
import { parse } from 'yaml'
import { concepts, type Entry, type Handbook, reviewOf } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { formatDay } from '../compiler/vocabulary/format-day.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { paragraph } from './blocks.ts'
import { words } from './runs.ts'

/** Something that is said of a source as a whole. */
export interface Fact {
  readonly label: string
  readonly words: string
}

/** What a source’s front matter says: its own words, names as the titles of what they name; an owner that its folder gives. */
export function factsOf(handbook: Handbook, entry: Entry, yaml: string): readonly Fact[] {
  const front = (parse(yaml) ?? {}) as Readonly<Record<string, unknown>>
  const concept: Concept = concepts[entry.kind]
  const names: Readonly<Record<string, readonly Entry['kind'][]>> = {
    ...concept.names,
    ...{ owner: ['person'], reviewers: ['person'], successor: [entry.kind] },
  }
  const said = Object.entries(front).flatMap(([key, value]): Fact[] => {
    if (key === 'title') return []
    const values = (Array.isArray(value) ? value : [value]).filter((it) => it !== null && it !== undefined)
    const shown = values.map((it) => nameOf(handbook, plainValue(it), names[key] ?? []))
    return shown.length === 0 ? [] : [{ label: labelOf(key), words: shown.join(', ') }]
  })
  const { owner, due, standing } = reviewOf(handbook, entry)
  const given = front['owner'] === undefined && owner ? [{ label: paperWords.owner, words: owner.title }] : []
  const late = standing === 'overdue' && due ? [paperWords.overdue(formatDay(due, handbook.settings.language))] : []
  return [...said, ...given, ...late.map((text) => ({ label: '', words: text }))]
}

/** Facts as a table of two columns. */
export function factTable(facts: readonly Fact[], width: number): Table[] {
  if (facts.length === 0) return []
  const columns = [Math.floor(width * 0.22), Math.floor(width * 0.78)]
  return [
    new Table({
      borders: noLines,
      columnWidths: columns,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: facts.map(
        (fact) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({ children: [paragraph([words(fact.label)], { depth: 0, style: 'FactLabel' })] }),
              new TableCell({ children: [paragraph([words(fact.words)], { depth: 0, style: 'FactText' })] }),
            ],
          }),
      ),
    }),
  ]
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noLines = {
  ...{ top: noLine, bottom: noLine, left: noLine, right: noLine },
  ...{ insideHorizontal: noLine, insideVertical: noLine },
}

/** The title of what an id or another name stands for. */
function nameOf(handbook: Handbook, text: string, kinds: readonly Entry['kind'][]): string {
  const found = kinds
    .flatMap((kind) => handbook.all(kind))
    .find(({ id, title }) => id === text || plainName(title) === plainName(text))
  return found?.title ?? text
}

function plainValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function labelOf(key: string): string {
  const text = key.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
