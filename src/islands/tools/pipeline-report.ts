import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import { coverage, type GroupHealth, type GroupKey } from '../../compiler/arithmetic/pipeline/pipeline-health.ts'
import { type Compared, fewestCases } from '../../compiler/arithmetic/pipeline/compare.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { element } from '../search/element.ts'
import { formatCount, formatDays, formatPercent } from './amounts.ts'
import { barsOf, showBars } from './chart.ts'
import { type PipelineReport, shownRows } from './crm/messages.ts'
import { type Cell, fillRows, part } from './table.ts'
import { warnedCells } from './warned-cells.ts'

export interface ReportPlace {
  readonly root: HTMLElement
  readonly process: ToolProcess
  readonly money: (value: number) => string
  readonly target: number | undefined
}

/** Puts a report into the page. */
export function showReport(report: PipelineReport, place: ReportPlace): void {
  const { health, warned, uncounted, counted, questions } = report
  const { root, process, money } = place
  const titles = new Map(process.stages.map(({ id, title }) => [id, title]))
  fillRows(part(root, 'facts'), factsOf(health, place))
  fillRows(
    part(root, 'by-stage'),
    health.stages.map(({ id, open, value, stuck, conversion, time }) => [
      titles.get(id) ?? id,
      formatCount(open),
      money(value),
      formatCount(stuck),
      compared(conversion, formatPercent),
      compared(time, formatDays),
    ]),
  )
  part(root, 'stage-notes').replaceChildren(
    ...[
      health.unplaced > 0 && words.unplaced(formatCount(health.unplaced)),
      health.lostAnywhere > 0 && words.lostAnywhere(formatCount(health.lostAnywhere)),
      health.ageless > 0 && words.ageless(formatCount(health.ageless)),
      words.byStageNote(String(fewestCases)),
    ].flatMap((note) => (note === false ? [] : [element('p', { class: 'part-note' }, [note])])),
  )
  void showBars(
    part(root, 'chart'),
    barsOf(health.stages.map(({ id, value }) => ({ name: titles.get(id) ?? id, value, label: money(value) }))),
  )
  fillRows(
    part(root, 'warned'),
    warned.first.map((it) => warnedCells(it, process, money)),
  )
  const more = warned.count - warned.first.length
  part(root, 'more-warned').textContent =
    warned.count === 0 ? words.noneWarned : more > 0 ? words.moreWarned(formatCount(more)) : ''
  part(root, 'warned-table').hidden = warned.count === 0
  part(root, 'asks').replaceChildren(...questions.map((question) => element('li', {}, [question])))
  showGroups(part(root, 'groups'), health, money)
  part(root, 'uncounted-note').textContent =
    uncounted.count === 0
      ? words.allCounted(formatCount(counted))
      : words.uncountedNote(formatCount(uncounted.count), formatCount(counted))
  part(root, 'uncounted-table').hidden = uncounted.count === 0
  fillRows(
    part(root, 'uncounted'),
    uncounted.first.map(({ row, head, text, fault }) => [String(row), head, text.slice(0, 120), words.faults[fault]]),
  )
  part(root, 'to-forecast').hidden = health.total.open === 0
}

function factsOf(
  { total, cycle }: PipelineReport['health'],
  { money, target }: ReportPlace,
): readonly (readonly Cell[])[] {
  const { facts } = words
  const ratio = target === undefined ? undefined : coverage(total.openValue, target, total.wonValue)
  return [
    [facts.open, formatCount(total.open)],
    [facts.openValue, money(total.openValue)],
    [facts.stuck, formatCount(total.stuck)],
    [facts.won, `${formatCount(total.won)}${valueWords.comma}${money(total.wonValue)}`],
    [facts.lost, formatCount(total.lost)],
    [facts.winRate, winRateOf(total)],
    ...(ratio === undefined ? [] : [[facts.coverage, words.times(formatCount(ratio))]]),
    ...(cycle
      ? [
          [
            facts.cycle,
            words.cycle(
              formatDays(cycle.quarter),
              formatDays(cycle.half),
              formatDays(cycle.threeQuarters),
              formatCount(cycle.cases),
            ),
          ],
        ]
      : []),
  ]
}

/** What the cases say, how many they are, what the playbook says, and whether that differs. */
function compared({ cases, actual, stated, verdict }: Compared, format: (value: number) => string): Node {
  const here = actual === undefined ? toolWords.none : format(actual)
  return element('span', { class: 'pipeline-compared', 'data-verdict': verdict }, [
    element('span', {}, [words.here(here, formatCount(cases))]),
    element('small', {}, [words.playbook(stated === undefined ? toolWords.unknown : format(stated))]),
    element('strong', {}, [words.verdicts[verdict]]),
  ])
}

function showGroups(place: HTMLElement, { groups }: PipelineReport['health'], money: (value: number) => string): void {
  const { facts } = words
  const heads = [words.group, facts.open, facts.openValue, facts.stuck, facts.won, facts.lost, words.winRate]
  place.replaceChildren(
    ...(Object.keys(groups) as GroupKey[]).flatMap((key) => {
      if (groups[key].length === 0) return []
      const body = element('tbody', {}, [])
      fillRows(
        body,
        groups[key]
          .slice(0, shownRows)
          .map((group) => [
            group.name === '' ? words.nameless : group.name,
            formatCount(group.open),
            money(group.openValue),
            formatCount(group.stuck),
            formatCount(group.won),
            formatCount(group.lost),
            winRateOf(group),
          ]),
      )
      const head = element('thead', {}, [
        element(
          'tr',
          {},
          heads.map((title) => element('th', { scope: 'col' }, [title])),
        ),
      ])
      const table = element('table', { class: 'tool-table tool-numbers' }, [head, body])
      return [
        element('h3', {}, [words.groups[key]]),
        element(
          'div',
          { class: 'scroll', role: 'region', 'aria-label': toolWords.table(words.groups[key]), tabindex: '0' },
          [table],
        ),
      ]
    }),
  )
}

/** Won ÷ closed, with the number of cases behind it; too few make no rate. */
function winRateOf({ won, lost }: GroupHealth): string {
  const closed = won + lost
  if (closed === 0) return toolWords.none
  return closed < fewestCases
    ? words.here(words.verdicts.few, formatCount(closed))
    : words.here(formatPercent(won / closed), formatCount(closed))
}
