import { type Figure, type Lever, levers } from '../../compiler/arithmetic.ts'
import { leverWords as words } from '../../compiler/vocabulary/lever-words.ts'
import { formatCount, formatDays, formatFigure, formatHundredths, moneyIn } from './amounts.ts'
import { barsOf, showBars } from './chart.ts'
import { openKeptForm } from './kept-form.ts'
import { bindProcessFigures } from './process-figures.ts'
import { fillRows, part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="levers"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const money = moneyIn(root.dataset['currency'])
  const stages = bindProcessFigures(root, () => form)
  const form = openKeptForm(root, show, stages.build)
  part(root, 'process').addEventListener('input', stages.build)
  stages.build()
  show()

  function show(): void {
    stages.refresh()
    const [entering, value] = [form.number('entering'), form.number('value')]
    const known = entering !== undefined && value !== undefined
    const now = levers(stages.figures(), { entering: entering ?? 0, value: value ?? 0 })
    const titles = new Map(stages.stages().map(({ id, title }) => [id, title]))
    const titleOf = ({ id }: Lever): string => titles.get(id) ?? id
    const figure = (of: Figure, format: (amount: number) => string): string =>
      formatFigure(known ? of : undefined, format)
    part(root, 'orders').textContent = figure(now.orders, formatCount)
    part(root, 'revenue').textContent = figure(now.revenue, money)
    part(root, 'cycle').textContent = formatFigure(now.cycle, formatDays)
    fillRows(
      part(root, 'levers'),
      now.levers.map((lever) => [
        titleOf(lever),
        figure(lever.pointOrders, formatHundredths),
        figure(lever.pointRevenue, money),
        formatFigure(lever.daysSaved, formatDays),
        formatFigure(less(now.cycle, lever.daysSaved), formatDays),
        figure(lever.daysRevenue, money),
      ]),
    )
    const best = known ? highest(now.levers, ({ pointRevenue }) => pointRevenue) : undefined
    part(root, 'best').textContent = best
      ? words.best(titleOf(best), money(amountOf(best.pointRevenue)))
      : words.unknown
    const quick = known ? highest(now.levers, ({ daysRevenue }) => daysRevenue) : undefined
    part(root, 'best-days').textContent = quick
      ? daysSentence(now.levers, quick, titleOf(quick), money(amountOf(quick.daysRevenue)))
      : ''
    void showBars(
      part(root, 'chart'),
      barsOf(
        now.levers.map((lever) => ({
          name: titleOf(lever),
          value: known && lever.pointRevenue.known !== 'unknown' ? lever.pointRevenue.value : undefined,
          label: figure(lever.pointRevenue, money),
        })),
      ),
    )
  }
}

/** Where every stage takes five days and more, five days are worth the same at each. */
function daysSentence(all: readonly Lever[], best: Lever, title: string, more: string): string {
  const days = formatDays(amountOf(best.daysSaved))
  const same = all.every(({ daysSaved }) => amountOf(daysSaved) === amountOf(best.daysSaved))
  return same ? words.anywhereDays(days, more) : words.bestDays(title, days, more)
}

/** The lever worth most, where all of them are known. */
function highest(all: readonly Lever[], of: (lever: Lever) => Figure): Lever | undefined {
  if (all.some((lever) => of(lever).known === 'unknown')) return undefined
  return all.reduce<Lever | undefined>(
    (best, lever) => (best && amountOf(of(best)) >= amountOf(of(lever)) ? best : lever),
    undefined,
  )
}

function less(a: Figure, b: Figure): Figure {
  return a.known === 'unknown' || b.known === 'unknown' ? { known: 'unknown' } : { ...a, value: a.value - b.value }
}

function amountOf(figure: Figure): number {
  return figure.known === 'unknown' ? 0 : figure.value
}
