import type { ToolProcess, ToolStage } from '../../compiler/4-derive/tool-process.ts'
import { type Figure, type StageFigures, winProbabilities } from '../../compiler/arithmetic.ts'
import { toolWords as words } from '../../compiler/vocabulary/tool-words.ts'
import { element } from '../search/element.ts'
import { formatFigure, formatPercent } from './amounts.ts'
import type { KeptForm } from './kept-form.ts'
import { numberIn } from './kept-form.ts'
import { fillRows, part } from './table.ts'

/** The process a tool works with, and its figures as the person at the screen knows them. */
export interface ProcessFigures {
  readonly process: () => ToolProcess
  /** The stages that lead to an order. */
  readonly stages: () => readonly ToolStage[]
  readonly figures: () => readonly StageFigures[]
  readonly probabilities: () => ReadonlyMap<string, Figure>
  /** Writes the table anew: for another process, or with the playbook's figures. */
  readonly build: () => void
  /** Brings the words beside the fields up to date. */
  readonly refresh: () => void
}

/** The processes that the page hands over with `data-processes`. */
export function processesOf(root: HTMLElement): readonly ToolProcess[] {
  return JSON.parse(root.dataset['processes'] ?? '[]') as readonly ToolProcess[]
}

/** Fills `[data-stages]` with a row for each stage of the process that is chosen in `[data-process]`. */
export function bindProcessFigures(root: HTMLElement, form: () => KeptForm): ProcessFigures {
  const processes = processesOf(root)
  const choice = part<HTMLSelectElement>(root, 'process')
  const body = part(root, 'stages')
  const process = (): ToolProcess => processes.find(({ id }) => id === choice.value) ?? processes[0]!
  const leading = (of: ToolProcess): readonly ToolStage[] => {
    const winning = winProbabilities(of.stages)
    return of.stages.filter(({ id }) => winning.has(id))
  }
  const figures = (): readonly StageFigures[] => {
    const now = process()
    return now.stages.map((stage) => ownFigures(stage, now.id, form()))
  }
  const build = (): void => {
    const now = process()
    fillRows(
      body,
      leading(now).map((stage) => [
        element('a', { href: `${root.dataset['base'] ?? '/'}${now.address.slice(1)}#${stage.id}` }, [stage.title]),
        field(form(), nameOf('conversion', now.id, stage.id), percentOf(stage), 100, words.conversion, stage),
        field(form(), nameOf('days', now.id, stage.id), numberText(stage.typicalDays), 3650, words.days, stage),
        element('span', { 'data-winning': stage.id }, []),
        element('span', { class: 'tool-source', 'data-source': stage.id }, []),
      ]),
    )
    refresh()
  }
  const refresh = (): void => {
    const now = process()
    for (const input of body.querySelectorAll('input')) numberIn(input)
    const winning = winProbabilities(figures())
    for (const stage of leading(now)) {
      const source = body.querySelector(`[data-source="${CSS.escape(stage.id)}"]`)
      if (source) source.textContent = sourceOf(stage, now.id, form())
      const cell = body.querySelector(`[data-winning="${CSS.escape(stage.id)}"]`)
      if (cell) cell.textContent = formatFigure(winning.get(stage.id), formatPercent)
    }
  }
  return {
    process,
    stages: () => leading(process()),
    figures,
    probabilities: () => winProbabilities(figures()),
    build,
    refresh,
  }
}

function ownFigures(stage: ToolStage, process: string, form: KeptForm): StageFigures {
  const [conversion, days] = [nameOf('conversion', process, stage.id), nameOf('days', process, stage.id)]
  const share = form.number(conversion)
  return {
    ...stage,
    ...(form.isOwn(conversion) && {
      conversion: share === undefined ? { known: 'unknown' } : { known: 'measured', share: share / 100 },
    }),
    ...(form.isOwn(days) && { typicalDays: form.number(days) }),
  }
}

function field(
  form: KeptForm,
  name: string,
  value: string,
  most: number,
  label: string,
  stage: ToolStage,
): HTMLElement {
  const input = element(
    'input',
    {
      type: 'number',
      min: '0',
      max: String(most),
      step: 'any',
      inputmode: 'decimal',
      id: name.replaceAll('/', '-'),
      'aria-label': `${label}, ${stage.title}`,
    },
    [],
  )
  form.bind(input, name, value)
  return element('span', { class: 'tool-number' }, [input])
}

/** Where a stage's figures come from; what somebody changed says so. */
function sourceOf({ id, conversionText, timeText }: ToolStage, process: string, form: KeptForm): string {
  const says = (text: string | undefined, name: string): string =>
    form.isOwn(nameOf(name, process, id))
      ? words.yours(text ?? words.unknown)
      : text === undefined
        ? words.notInPlaybook
        : text
  return [says(conversionText, 'conversion'), says(timeText, 'days')].join('; ')
}

function nameOf(figure: string, process: string, stage: string): string {
  return `${figure}/${process}/${stage}`
}

function percentOf({ conversion }: ToolStage): string {
  return conversion.known === 'unknown' ? '' : numberText(Math.round(conversion.share * 10_000) / 100)
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 100) / 100)
}
