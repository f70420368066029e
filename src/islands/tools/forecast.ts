import { forecast, type ForecastMonth, type ForecastSum } from '../../compiler/arithmetic.ts'
import { forecastWords as words } from '../../compiler/vocabulary/forecast-words.ts'
import { announce } from '../announce.ts'
import { localDay } from '../local-day.ts'
import { element } from '../search/element.ts'
import { whenIdle } from '../when-idle.ts'
import { formatCount, formatMonth, moneyIn } from './amounts.ts'
import { barsOf, showBars } from './chart.ts'
import { type DealLine, openDeals, readKept, readPasted } from './forecast-deals.ts'
import { bindHanded } from './forecast-handed.ts'
import { dealRow } from './forecast-row.ts'
import { openKeptForm } from './kept-form.ts'
import { bindProcessFigures } from './process-figures.ts'
import { fillRows, part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="forecast"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const money = (value: number): string => moneyIn(form.get('currency') ?? root.dataset['currency'])(value)
  const stages = bindProcessFigures(root, () => form)
  const form = openKeptForm(root, show, () => {
    stages.build()
    put([])
  })
  whenIdle(() => import('../print-twins.ts'))
  const body = part(root, 'deals')
  let lines = readKept(form.get('deals'))
  const choice = part<HTMLSelectElement>(root, 'process')
  choice.addEventListener('input', () => {
    stages.build()
    put(lines)
  })
  part(root, 'add').addEventListener('click', () => {
    put([...lines, { name: '', stage: stages.stages()[0]?.id ?? '', value: '', closes: '', call: 'pipeline' }])
    body.querySelector<HTMLElement>('tr:last-child input')?.focus()
  })
  part(root, 'clear').addEventListener('click', () => {
    form.keep('currency', undefined)
    put([])
    part(root, 'add').focus()
  })
  part(root, 'example').addEventListener('click', () => {
    put(exampleDeals(stages.stages().map(({ id }) => id)))
  })
  part(root, 'take').addEventListener('click', take)
  stages.build()
  put(lines)
  bindHanded(root, {
    isEmpty: () => lines.length === 0,
    take: ({ process, currency, lines: taken }) => {
      choice.value = process
      form.keep('process', process)
      form.keep('currency', currency)
      stages.build()
      put(taken)
    },
  })

  function put(next: readonly DealLine[]): void {
    lines = next
    form.keep('deals', lines.length === 0 ? undefined : JSON.stringify(lines))
    body.replaceChildren(
      ...lines.slice(0, shownDeals).map((line, index) =>
        dealRow(line, index, stages.stages(), {
          changed: (changed) => {
            lines = lines.with(index, changed)
            form.keep('deals', JSON.stringify(lines))
            show()
          },
          removed: () => {
            put(lines.filter((_, at) => at !== index))
            announce(words.removed)
            const near = body.querySelectorAll<HTMLElement>('button')
            ;(near[Math.min(index, near.length - 1)] ?? part(root, 'add')).focus()
          },
        }),
      ),
    )
    part(root, 'deal-rows').hidden = lines.length === 0
    part(root, 'clear').hidden = lines.length === 0
    const more = lines.length - shownDeals
    part(root, 'more-deals').textContent = more > 0 ? words.moreDeals(formatCount(more)) : ''
    show()
  }

  function take(): void {
    const text = part<HTMLTextAreaElement>(root, 'pasted')
    const { lines: more, unread } = readPasted(text.value, stages.stages())
    const report = part(root, 'paste-report')
    const faults = unread.map(({ line, why }) => element('li', {}, [words.line(line, words.unread[why])]))
    report.replaceChildren(
      element('p', {}, [words.pasted(more.length)]),
      ...(faults.length > 0 ? [element('p', {}, [words.pasteUnread]), element('ul', {}, faults)] : []),
    )
    // What wasn't read stays to be mended.
    text.value = text.value
      .split(/\r?\n/)
      .filter((_, index) => unread.some(({ line }) => line === index + 1))
      .join('\n')
    put([...lines, ...more])
  }

  function show(): void {
    stages.refresh()
    const deals = openDeals(lines)
    const { months, total } = forecast(deals, stages.probabilities(), localDay())
    const isEmpty = deals.length === 0
    part(root, 'empty').hidden = !isEmpty
    part(root, 'table').hidden = isEmpty
    const cells = ({ deals: count, value, weighted, commit, bestCase }: ForecastSum): string[] => [
      String(count),
      ...[value, weighted, commit, bestCase].map(money),
    ]
    fillRows(
      part(root, 'months'),
      months.map((month) => [titleOf(month), ...cells(month)]),
    )
    fillRows(part(root, 'total'), isEmpty ? [] : [[words.total, ...cells(total)]])
    const past = months.find(({ month }) => month === 'past')
    part(root, 'notes').replaceChildren(
      ...[
        past && words.pastNote(past.deals),
        total.unweighted > 0 && words.unweighted(money(total.unweighted)),
        !isEmpty && words.bestCaseNote,
      ].flatMap((note) => (note ? [element('p', { class: 'part-note' }, [note])] : [])),
    )
    void showBars(
      part(root, 'chart'),
      barsOf(months.map((month) => ({ name: titleOf(month), value: month.weighted, label: money(month.weighted) }))),
    )
  }
}

/** Rows to change deals in. A CRM has thousands; each row has five fields. */
const shownDeals = 200

function titleOf({ month }: ForecastMonth): string {
  return month === 'past' ? words.past : month === 'none' ? words.noMonth : formatMonth(month)
}

/** Deals nobody has, spread over the stages and the coming months, so that one sees what the tool does. */
function exampleDeals(stages: readonly string[]): readonly DealLine[] {
  const calls = ['pipeline', 'pipeline', 'best case', 'pipeline', 'commit', 'commit'] as const
  return words.exampleDeals.map((name, index) => {
    const ahead = new Date(Date.now() + (20 + 25 * (5 - index)) * 24 * 60 * 60 * 1000)
    return {
      name,
      stage: stages[Math.floor((index * stages.length) / words.exampleDeals.length)] ?? '',
      value: String(400_000 + 150_000 * ((index * 2) % 5)),
      closes: ahead.toISOString().slice(0, 10),
      call: calls[index] ?? 'pipeline',
    }
  })
}
