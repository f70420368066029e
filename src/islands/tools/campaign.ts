import {
  campaignReturn,
  cycleDays,
  type Figure,
  type StageFigures,
  wayToWon,
  winProbabilities,
} from '../../compiler/arithmetic.ts'
import { campaignWords as words } from '../../compiler/vocabulary/campaign-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { localDay } from '../local-day.ts'
import { element } from '../search/element.ts'
import { formatCount, formatFigure, formatDays, formatMonth, formatPercent, moneyIn } from './amounts.ts'
import { barsOf, showBars } from './chart.ts'
import { openKeptForm } from './kept-form.ts'
import { processesOf } from './process-figures.ts'
import { fillRows, part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="campaign"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const money = moneyIn(root.dataset['currency'])
  const processes = processesOf(root)
  const choice = part<HTMLSelectElement>(root, 'process')
  const enters = part<HTMLSelectElement>(root, 'enters')
  const [conversion, cycle] = [part<HTMLInputElement>(root, 'conversion'), part<HTMLInputElement>(root, 'cycle')]
  const form = openKeptForm(root, show, fillStages)
  const starts = part<HTMLInputElement>(root, 'starts')
  form.bind(starts, 'starts', localDay())
  choice.addEventListener('input', fillStages)
  enters.addEventListener('input', fillFigures)
  fillStages()
  show()

  function fillStages(): void {
    const process = processes.find(({ id }) => id === choice.value)
    const leading = process ? stagesToOrder(process.stages) : []
    enters.replaceChildren(...leading.map(({ id }) => element('option', { value: id }, [titleOf(id)])))
    form.bind(enters, `enters/${choice.value}`, leading[0]?.id ?? '')
    if (enters.selectedIndex < 0) enters.selectedIndex = 0
    if (!form.isOwn('starts')) starts.value = localDay()
    fillFigures()
  }

  /** The process's own conversion and time from where the leads enter. */
  function fillFigures(): void {
    const { share, days } = playbookFigures()
    const place = `${choice.value}/${enters.value}`
    form.bind(conversion, `conversion/${place}`, share.known === 'unknown' ? '' : String(round(share.value * 100)))
    form.bind(cycle, `cycle/${place}`, days.known === 'unknown' ? '' : String(round(days.value)))
    show()
  }

  function playbookFigures(): { readonly share: Figure; readonly days: Figure } {
    const stages = processes.find(({ id }) => id === choice.value)?.stages ?? []
    const from = stages.find(({ id }) => id === enters.value)
    return {
      share: winProbabilities(stages).get(enters.value) ?? { known: 'unknown' },
      days: cycleDays(wayToWon(stages, from) ?? []),
    }
  }

  function titleOf(stage: string): string {
    return processes.find(({ id }) => id === choice.value)?.stages.find(({ id }) => id === stage)?.title ?? stage
  }

  function showSource(input: HTMLInputElement, figure: Figure, format: (value: number) => string, from: string): void {
    const source = part(root, `${input === conversion ? 'conversion' : 'cycle'}-source`)
    if (form.isOwn(input.name)) source.textContent = words.yours(formatFigure(figure, format))
    else if (figure.known === 'unknown') source.textContent = words.unknownHere
    else source.textContent = figure.known === 'estimate' ? words.estimate(from) : from
  }

  function show(): void {
    const { share, days } = playbookFigures()
    const stage = titleOf(enters.value)
    showSource(conversion, share, formatPercent, words.fromConversion(stage))
    showSource(cycle, days, formatDays, words.fromCycle(stage))
    const [leads, cost, value, margin] = ['leads', 'cost', 'value', 'margin'].map(form.number)
    const [percent, time] = [form.number(conversion.name), form.number(cycle.name)]
    const isKnown = [leads, cost, value, margin, percent].every((it) => it !== undefined)
    part(root, 'missing').hidden = isKnown
    part(root, 'results').hidden = !isKnown
    if (!isKnown) return
    const campaign = { leads: leads!, cost: cost!, value: value!, margin: margin! / 100, conversion: percent! / 100 }
    const result = campaignReturn(campaign)
    const moneyOr = (amount: number | undefined): string => (amount === undefined ? words.never : money(amount))
    fillRows(part(root, 'rows'), [
      [words.customers, formatCount(result.customers)],
      [words.revenue, money(result.revenue)],
      [words.profit, money(result.profit)],
      [words.roi, result.roi === undefined ? words.free : formatPercent(result.roi)],
      [words.when, whenOf(starts.value, time)],
      [words.perLead, moneyOr(result.costPerLead)],
      [words.perCustomer, moneyOr(result.costPerCustomer)],
      [words.toPay, result.leadsToPay === undefined ? words.never : formatCount(Math.ceil(result.leadsToPay - 1e-9))],
    ])
    const sign = Math.abs(result.profit) < 0.5 ? 'even' : result.profit > 0 ? 'gain' : 'loss'
    part(root, 'sign').textContent = words.roiSign[sign]
    const back = result.revenue * campaign.margin
    void showBars(
      part(root, 'chart'),
      barsOf([
        { name: words.bars.cost, value: campaign.cost, label: money(campaign.cost) },
        { name: words.bars.margin, value: back, label: money(back) },
      ]),
    )
  }
}

function stagesToOrder(stages: readonly StageFigures[]): readonly StageFigures[] {
  const winning = winProbabilities(stages)
  return stages.filter(({ id }) => winning.has(id))
}

/** The month in which the leads of a day have become orders, typically. */
function whenOf(day: string, days: number | undefined): string {
  const start = Date.parse(`${day}T12:00:00Z`)
  if (days === undefined || Number.isNaN(start)) return toolWords.unknown
  const arrives = new Date(start + days * 24 * 60 * 60 * 1000)
  return Number.isNaN(arrives.getTime()) ? toolWords.unknown : formatMonth(arrives.toISOString().slice(0, 7))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
