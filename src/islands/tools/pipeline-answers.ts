import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { element } from '../search/element.ts'
import { formatCount } from './amounts.ts'
import { type ColumnKey, columnKeys, type Columns, guessColumns } from './crm/columns.ts'
import type { TableFacts } from './crm/facts.ts'
import type { Answers, Question } from './crm/messages.ts'
import { stageMeaning, type StageMeaning } from './crm/stage-names.ts'
import type { KeptForm } from './kept-form.ts'

export interface AnswerFields {
  /** Writes a field for each column there can be, with what its name says. */
  readonly showColumns: (heads: readonly string[]) => void
  /** Writes what the file leaves open. Fields that are there already stay, with the focus in them. */
  readonly showQuestions: (facts: TableFacts, open: readonly Question[], process: ToolProcess) => void
  /** What has been said so far. */
  readonly answers: (process: ToolProcess) => Answers
}

/** The fields in which a person says how a file is meant. All is kept: columns by the heads, rates and stages by name. */
export function bindAnswers(
  form: KeptForm,
  places: Readonly<Record<'columns' | 'questions' | 'rates' | 'stages', HTMLElement>>,
): AnswerFields {
  let heads: readonly string[] = []
  let known: TableFacts | undefined
  let asked = ''
  // Files with the same heads have the same answers.
  const nameOf = (what: string, key = ''): string => `${what}/${sumOf(heads)}/${key}`
  const askOrder = ({ order, sampleDate }: TableFacts): readonly HTMLElement[] => [
    ...(order === 'both' ? [element('p', {}, [words.orderBoth])] : []),
    ...(order === 'ask' || order === 'both'
      ? [choice(form, nameOf('order'), words.order(sampleDate), asking(words.orders))]
      : []),
  ]
  const askSign = ({ sign, sampleAmount }: TableFacts): readonly HTMLElement[] => [
    ...(sign === 'both' ? [element('p', {}, [words.signBoth])] : []),
    ...(sign === 'ask' || sign === 'both'
      ? [choice(form, nameOf('sign'), words.sign(sampleAmount), asking(words.signs))]
      : []),
  ]
  return {
    showColumns: (next) => {
      heads = next
      known = undefined
      asked = ''
      const guessed = guessColumns(heads)
      const choices = [['', words.noColumn] as const, ...heads.map((head) => [head, head] as const)]
      places.columns.replaceChildren(
        ...columnKeys.map((key) =>
          choice(form, nameOf('column', key), words.columnNames[key], choices, guessed[key] ?? ''),
        ),
      )
    },
    showQuestions: (facts, open, process) => {
      known = facts
      const now = JSON.stringify([facts, process.id])
      if (now === asked) return
      asked = now
      const unknown = facts.stages.filter(([name]) => stageMeaning(name, process) === undefined)
      places.questions.replaceChildren(
        ...(open.includes('stage column') ? [element('p', {}, [words.needStage])] : []),
        ...askOrder(facts),
        ...askSign(facts),
      )
      places.rates.replaceChildren(
        ...(facts.currencies.length < 2 ? [] : facts.currencies.map(([code, count]) => rate(form, code, count))),
      )
      places.stages.replaceChildren(
        ...unknown
          .slice(0, 200)
          .map(([name, count]) =>
            choice(form, `stage/${process.id}/${name}`, words.stageOf(name, formatCount(count)), meanings(process)),
          ),
      )
    },
    answers: (process) => {
      const [order, sign] = [form.text(nameOf('order')), form.text(nameOf('sign'))]
      const columns = columnKeys.flatMap((key): [ColumnKey, string][] => {
        const head = form.text(nameOf('column', key))
        return head === '' ? [] : [[key, head]]
      })
      const rates = (known?.currencies ?? []).flatMap(([code]) => {
        const value = form.number(`rate/${code}`)
        return value === undefined ? [] : [[code, value] as const]
      })
      return {
        columns: Object.fromEntries(columns) as Columns,
        order: order === 'day first' || order === 'month first' ? order : undefined,
        sign: sign === '.' || sign === ',' ? sign : undefined,
        rates: Object.fromEntries(rates),
        stages: Object.fromEntries(
          (known?.stages ?? []).map(([name]) => [name, meaningIn(form.text(`stage/${process.id}/${name}`))]),
        ),
      }
    },
  }
}

function choice(
  form: KeptForm,
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  value = '',
): HTMLElement {
  const id = idOf(name)
  const select = element(
    'select',
    { id },
    choices.map(([each, title]) => element('option', { value: each }, [title])),
  )
  form.bind(select, name, value)
  // What was kept for a column that is gone.
  if (select.selectedIndex < 0) select.value = value
  return element('div', { class: 'tool-field' }, [element('label', { for: id }, [label]), select])
}

function rate(form: KeptForm, code: string, count: number): HTMLElement {
  const id = idOf(`rate/${code}`)
  const input = element(
    'input',
    { type: 'number', id, min: '0', max: '1000000', step: 'any', inputmode: 'decimal' },
    [],
  )
  form.bind(input, `rate/${code}`, '')
  const label = element('label', { for: id }, [words.rate(code, formatCount(count))])
  return element('div', { class: 'tool-field' }, [label, input])
}

function meanings({ stages }: ToolProcess): readonly (readonly [string, string])[] {
  return [
    ['', words.notSaid],
    ...stages.map(({ id, title }) => [`stage:${id}`, title] as const),
    ...Object.entries(words.meanings),
  ]
}

function asking(choices: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return [['', words.unanswered], ...Object.entries(choices)]
}

function meaningIn(text: string): StageMeaning | 'leave out' | undefined {
  if (text === 'won' || text === 'lost' || text === 'leave out') return text
  return text.startsWith('stage:') ? { stage: text.slice('stage:'.length) } : undefined
}

function idOf(name: string): string {
  return `tool-${sumOf([name])}`
}

/** A short name for many words. */
function sumOf(texts: readonly string[]): string {
  let sum = 5381
  for (const letter of texts.join('\u001f')) sum = (Math.imul(sum, 33) ^ letter.charCodeAt(0)) >>> 0
  return sum.toString(36)
}
