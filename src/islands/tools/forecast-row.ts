import type { ToolStage } from '../../compiler/4-derive/tool-process.ts'
import { forecastWords as words } from '../../compiler/vocabulary/forecast-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { icon } from '../icon.ts'
import { element } from '../search/element.ts'
import type { DealLine } from './forecast-deals.ts'
import { numberIn } from './kept-form.ts'

interface RowEvents {
  readonly changed: (line: DealLine) => void
  readonly removed: () => void
}

/** A row to enter a deal in. Its fields are named after the deal, so that one hears where one is. */
export function dealRow(
  line: DealLine,
  index: number,
  stages: readonly ToolStage[],
  { changed, removed }: RowEvents,
): HTMLTableRowElement {
  const label = (what: string): Record<string, string> => ({ 'aria-label': `${what}, ${String(index + 1)}` })
  const name = element('input', { type: 'text', maxlength: '200', ...label(words.deal) }, [])
  const value = element(
    'input',
    { type: 'number', min: '0', step: 'any', inputmode: 'decimal', id: `deal-${String(index)}`, ...label(words.value) },
    [],
  )
  const closes = element('input', { type: 'date', ...label(words.closes) }, [])
  const stage = choose(
    stages.map(({ id, title }) => [id, title]),
    line.stage,
    label(toolWords.stage),
  )
  const call = choose(Object.entries(words.calls), line.call, label(words.call))
  const remove = element('button', { type: 'button', class: 'copy', 'aria-label': words.remove(line.name) }, [
    icon('close'),
  ])
  name.value = line.name
  value.value = line.value
  closes.value = line.closes
  const row = element('tr', {}, [
    element('td', {}, [name]),
    element('td', {}, [stage]),
    element('td', { class: 'tool-number' }, [value]),
    element('td', {}, [closes]),
    element('td', {}, [call]),
    element('td', { class: 'tool-remove' }, [remove]),
  ])
  row.addEventListener('input', () => {
    numberIn(value)
    remove.setAttribute('aria-label', words.remove(name.value))
    changed({
      name: name.value,
      stage: stage.value,
      value: value.value,
      closes: closes.value,
      call: call.value as DealLine['call'],
    })
  })
  remove.addEventListener('click', removed)
  return row
}

/** What isn't among the choices, such as the stage of another process, stays to be seen and chosen anew. */
function choose(
  choices: readonly (readonly [string, string])[],
  chosen: string,
  attributes: Record<string, string>,
): HTMLSelectElement {
  const known = choices.some(([value]) => value === chosen)
  const all = known ? choices : [[chosen, toolWords.unknown] as const, ...choices]
  const select = element(
    'select',
    attributes,
    all.map(([value, title]) => element('option', { value }, [title])),
  )
  select.value = chosen
  return select
}
