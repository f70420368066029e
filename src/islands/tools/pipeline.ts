import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { announce } from '../announce.ts'
import { download } from '../call-plan/download.ts'
import { formatCount, formatPercent, localToday, moneyIn } from './amounts.ts'
import { columnKeys } from './crm/columns.ts'
import { madeUpExport } from './crm/made-up-export.ts'
import type { FromWorker, PipelineReport, ToWorker } from './crm/messages.ts'
import { likeliestProcess } from './crm/stage-names.ts'
import { writeCsv } from './crm/write-csv.ts'
import { openKeptForm } from './kept-form.ts'
import { bindAnswers } from './pipeline-answers.ts'
import { showReport, warnedCells } from './pipeline-report.ts'
import { processesOf } from './process-figures.ts'
import { part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="pipeline"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const processes = processesOf(root)
  const [choice, file, status, alert] = [
    part<HTMLSelectElement>(root, 'process'),
    part<HTMLInputElement>(root, 'file'),
    part(root, 'status'),
    part(root, 'alert'),
  ]
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
  let judged = ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isGuessed = false
  let report: PipelineReport | undefined
  const process = (): ToolProcess => processes.find(({ id }) => id === choice.value) ?? processes[0]!
  const today = (): number => Date.parse(`${localToday()}T00:00:00Z`) / 86_400_000
  let shownCurrency = root.dataset['currency']

  part(root, 'choose').addEventListener('click', () => {
    file.click()
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) open(chosen, chosen.name)
    file.value = ''
  })
  part(root, 'example').addEventListener('click', () => {
    open(new Blob([madeUpExport(process(), today())]), words.exampleName)
  })
  part(root, 'example-file').addEventListener('click', () => {
    download(words.exampleName, 'text/csv', madeUpExport(process(), today()))
  })
  part(root, 'download-warned').addEventListener('click', () => {
    const cells = (report?.health.warned ?? []).map((deal) => warnedCells(deal, process(), String))
    const top = [words.deal, words.owner, words.stage, words.value, words.inStage, words.what]
    download('early-warnings.csv', 'text/csv', `\ufeff${writeCsv([top, ...cells])}`)
  })
  part(root, 'download-uncounted').addEventListener('click', () => {
    const cells = (report?.uncounted ?? []).map((it) => [String(it.row), it.head, it.text, words.faults[it.fault]])
    const top = [words.row, words.column, words.cell, words.why]
    download('rows-not-counted.csv', 'text/csv', `\ufeff${writeCsv([top, ...cells])}`)
  })
  for (const type of ['dragover', 'drop'] as const) {
    part(root, 'drop').addEventListener(type, (event) => {
      event.preventDefault()
      const [dropped] = event.dataTransfer?.files ?? []
      if (type === 'drop' && dropped) open(dropped, dropped.name)
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
        judge()
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
      judge()
      return
    }
    isGuessed = true
    const [currency] = facts.currencies[0] ?? []
    const isMixed = facts.currencies.length > 1
    shownCurrency =
      currency === undefined || isMixed ? root.dataset['currency'] : currencyFor(currency, root.dataset['currency'])
    fields.showQuestions(facts, questions, process())
    // What was answered for such a file before is in the fields only now.
    if (JSON.stringify(fields.answers(process())) !== judged) {
      judge()
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
    if (questions.length === 0) return
    status.textContent = words.questionsNote
    part<HTMLDetailsElement>(root, 'columns-fold').open = questions.includes('stage column')
  }

  function changed(): void {
    if (heads.length === 0) return
    clearTimeout(waiting)
    waiting = setTimeout(judge, 250)
  }

  function judge(): void {
    turn++
    const answers = fields.answers(process())
    judged = JSON.stringify(answers)
    send({ do: 'judge', process: process(), answers, today: today(), turn })
  }

  function show(): void {
    if (!report) return
    part(root, 'report').hidden = false
    showReport(report, { root, process: process(), money: moneyIn(shownCurrency), target: form.number('target') })
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
