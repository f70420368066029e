import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { announce } from '../announce.ts'
import { download } from '../download.ts'
import { localDay } from '../local-day.ts'
import { formatCount, formatPercent, moneyIn } from './amounts.ts'
import { columnKeys } from './crm/columns.ts'
import { madeUpExport } from './crm/made-up-export.ts'
import type { FromWorker, PipelineReport, ToWorker } from './crm/messages.ts'
import { likeliestProcess } from './crm/stage-names.ts'
import type { DealLine } from './forecast-deals.ts'
import { handOver } from './handed-deals.ts'
import { openKeptForm } from './kept-form.ts'
import { bindAnswers } from './pipeline-answers.ts'
import { showReport } from './pipeline-report.ts'
import { bindSource } from './pipeline-source.ts'
import { processesOf } from './process-figures.ts'
import { part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="pipeline"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const processes = processesOf(root)
  const [choice, status, alert] = [part<HTMLSelectElement>(root, 'process'), part(root, 'status'), part(root, 'alert')]
  const form = openKeptForm(root, changed, () => {
    fields.showColumns(heads)
  })
  const fields = bindAnswers(form, {
    columns: part(root, 'columns'),
    questions: part(root, 'questions'),
    rates: part(root, 'rates'),
    stages: part(root, 'stage-meanings'),
  })
  let worker: Worker | undefined
  let heads: readonly string[] = []
  let opened = { name: '', count: 0 }
  let turn = 0
  let settled = ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isGuessed = false
  let report: PipelineReport | undefined
  const process = (): ToolProcess => processes.find(({ id }) => id === choice.value) ?? processes[0]!
  const today = (): number => Date.parse(`${localDay()}T00:00:00Z`) / 86_400_000
  let shownCurrency = root.dataset['currency']

  bindSource(root, { open, example: () => madeUpExport(process(), today()) })
  for (const [button, what] of [
    ['download-warned', 'warned'],
    ['download-uncounted', 'uncounted'],
    ['to-forecast', 'open'],
  ] as const) {
    part(root, button).addEventListener('click', () => {
      send({ do: 'give', what })
    })
  }

  function open(blob: Blob, name: string): void {
    worker?.terminate()
    worker = new Worker(new URL('./crm/worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      hear(data)
    })
    worker.addEventListener('error', () => {
      fail(words.failed)
    })
    opened = { name, count: 0 }
    report = undefined
    isGuessed = form.isOwn('process')
    for (const it of ['reading', 'asking', 'report']) part(root, it).hidden = true
    part<HTMLDetailsElement>(root, 'columns-fold').open = false
    alert.hidden = true
    status.textContent = words.reading
    send({ do: 'open', file: blob })
  }

  function hear(message: FromWorker): void {
    switch (message.is) {
      case 'progress':
        status.textContent = message.share === 0 ? words.reading : words.counting(formatPercent(message.share))
        return
      case 'problem':
        fail(words.problems[message.problem])
        return
      case 'table':
        heads = message.heads
        opened = { ...opened, count: message.count }
        part(root, 'opened').textContent = [
          words.opened(opened.name, formatCount(message.count), words.encodings[message.encoding] ?? message.encoding),
          ...(message.twice.length > 0 ? [words.twice(message.twice.join(valueWords.comma))] : []),
        ].join(' ')
        part(root, 'reading').hidden = false
        fields.showColumns(heads)
        look()
        return
      case 'facts':
        if (message.turn === turn) hearFacts(message)
        return
      case 'report':
        if (message.turn !== turn) return
        report = message.report
        status.textContent = ''
        announce(words.summary)
        show()
        return
      case 'list':
        download(message.name, 'text/csv', message.csv)
        return
      case 'open deals':
        forecastWith(message.lines)
    }
  }

  function hearFacts({ facts, open: questions }: Extract<FromWorker, { is: 'facts' }>): void {
    const likeliest = likeliestProcess(
      facts.stages.map(([name]) => name),
      processes,
    )
    if (!isGuessed && likeliest && likeliest.id !== choice.value) {
      isGuessed = true
      choice.value = likeliest.id
      look()
      return
    }
    isGuessed = true
    const [currency] = facts.currencies[0] ?? []
    const isMixed = facts.currencies.length > 1
    shownCurrency =
      currency === undefined || isMixed ? root.dataset['currency'] : currencyFor(currency, root.dataset['currency'])
    fields.showQuestions(facts, questions, process())
    // What was answered for such a file before is in the fields only now.
    if (JSON.stringify(fields.answers(process())) !== settled) {
      look()
      return
    }
    part(root, 'asking').hidden = part(root, 'questions').childElementCount === 0
    part(root, 'rates-part').hidden = !isMixed
    part(root, 'stages-part').hidden = part(root, 'stage-meanings').childElementCount === 0
    // It shows itself once it is counted: an empty one would only flash by.
    if (questions.length > 0) part(root, 'report').hidden = true
    const columns = fields.answers(process()).columns
    const missing = columnKeys.filter((key) => columns[key] === undefined).map((key) => words.columnNames[key])
    part(root, 'missing').textContent = missing.length > 0 ? words.missing(missing.join(valueWords.comma)) : ''
    if (questions.length === 0) {
      send({ do: 'judge', process: process(), answers: fields.answers(process()), today: today(), turn })
      return
    }
    status.textContent = words.questionsNote
    // It is opened where it is needed, and never closed under somebody who is in it.
    if (questions.includes('stage column')) part<HTMLDetailsElement>(root, 'columns-fold').open = true
  }

  function changed(): void {
    if (heads.length === 0) return
    clearTimeout(waiting)
    waiting = setTimeout(look, 250)
  }

  function look(): void {
    turn++
    const answers = fields.answers(process())
    settled = JSON.stringify(answers)
    send({ do: 'look', answers, turn })
  }

  function show(): void {
    if (!report) return
    part(root, 'report').hidden = false
    showReport(report, { root, process: process(), money: moneyIn(shownCurrency), target: form.number('target') })
  }

  /** The deals are kept on the device for the forecast, which asks before it puts them in the place of others. */
  function forecastWith(lines: readonly DealLine[]): void {
    const currency = shownCurrency === root.dataset['currency'] ? undefined : shownCurrency
    const isKept = handOver(root.dataset['base'] ?? '/', { file: opened.name, process: process().id, currency, lines })
    if (isKept) location.assign(root.dataset['forecast'] ?? '')
    else fail(words.notHandedOver)
  }

  function fail(why: string): void {
    status.textContent = ''
    alert.hidden = false
    alert.textContent = why
  }

  function send(message: ToWorker): void {
    worker?.postMessage(message)
  }
}

/** The currency a file’s amounts are shown in: its code, or the site’s own where its sign stands in the file. Else none. */
function currencyFor(written: string, own: string | undefined): string | undefined {
  if (/^[A-Z]{3}$/.test(written)) return written
  return own !== undefined && moneyIn(own)(0).includes(written) ? own : undefined
}
