import { pipelineHealth } from '../../../compiler/arithmetic/pipeline/pipeline-health.ts'
import { wayToWon } from '../../../compiler/arithmetic.ts'
import { questionsOf } from '../pipeline-questions.ts'
import { enteredStage, isKnownHead } from './columns.ts'
import { factsOf, type TableFacts } from './facts.ts'
import { giveList, type Judged } from './give-list.ts'
import { type Answers, type Beginning, type FromWorker, shownRows, type ToWorker } from './messages.ts'
import { openQuestions } from './open-questions.ts'
import { readDeals } from './read-deals.ts'
import { largestFile, readTable, type Table } from './read-table.ts'
import { stageMeaning, type StageMeaning } from './stage-names.ts'
import { ownValue } from '../../own-value.ts'

/** Reads and counts a file beside the page, so that the page never stands still. The rows stay in here. */
let table: Table | undefined
let looked: { readonly columns: string; readonly facts: TableFacts } | undefined
let judged: Judged | undefined

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.do) {
    case 'open':
      void open(data.file)
      return
    case 'look':
      if (table) look(table, data)
      return
    case 'judge':
      if (table) judge(table, data)
      return
    case 'give':
      if (judged) tell(giveList(data.what, judged))
  }
})

async function open(file: Blob): Promise<void> {
  table = looked = judged = undefined
  tell({ is: 'progress', share: 0 })
  // What is too large isn’t even fetched into memory.
  const read = file.size > largestFile ? 'too large' : readTable(new Uint8Array(await file.arrayBuffer()), isKnownHead)
  if (typeof read === 'string') {
    tell({ is: 'problem', problem: read })
    return
  }
  table = read
  const { heads, twice, rows, encoding } = read
  tell({ is: 'table', heads, twice, count: rows.length, encoding })
}

function look(from: Table, { answers, turn }: Extract<ToWorker, { do: 'look' }>): void {
  const facts = factsIn(from, answers)
  tell({ is: 'facts', turn, facts, open: openQuestions(facts, answers) })
}

/** Every cell is looked at once for each choice of columns. */
function factsIn(from: Table, { columns }: Answers): TableFacts {
  const key = JSON.stringify(columns)
  if (looked?.columns !== key) looked = { columns: key, facts: factsOf(from, columns) }
  return looked.facts
}

function judge(from: Table, { process, answers, today, turn }: Extract<ToWorker, { do: 'judge' }>): void {
  const facts = factsIn(from, answers)
  if (openQuestions(facts, answers).length > 0) return
  const { length } = from.rows
  const names = [...facts.stages.map(([name]) => name), ...from.heads.flatMap((head) => enteredStage(head) ?? [])]
  const lastStages = valuesOf(from, answers.columns.lastStage)
  const meanings = new Map([...names, ...lastStages].map((name) => [name, meaningOf(name)]))
  const { deals, uncounted } = readDeals(
    from,
    {
      columns: answers.columns,
      order: answers.order ?? (facts.order === 'month first' ? 'month first' : 'day first'),
      sign: answers.sign ?? (facts.sign === ',' ? ',' : '.'),
      rates:
        facts.currencies.length > 1 ? answers.rates : Object.fromEntries(facts.currencies.map(([code]) => [code, 1])),
      stages: Object.fromEntries(meanings),
      today,
    },
    (done) => {
      tell({ is: 'progress', share: (done / length) * 0.8 })
    },
  )
  const stages = (wayToWon(process.stages) ?? []).map(({ id, typicalDays, conversion }) => ({
    id,
    typicalDays,
    conversion: conversion.known === 'unknown' ? undefined : conversion.share,
    mostDays: process.stages.find((stage) => stage.id === id)?.mostDays,
  }))
  const whole = pipelineHealth(deals, stages, today)
  const { warned, ...health } = whole
  judged = { process, deals, warned, uncounted }
  tell({
    is: 'report',
    turn,
    report: {
      health,
      warned: beginning(warned),
      uncounted: beginning(uncounted),
      counted: deals.length,
      questions: questionsOf(whole, process),
    },
  })

  function meaningOf(name: string): StageMeaning | undefined {
    const said = ownValue(answers.stages, name)
    return said === 'leave out' ? undefined : (said ?? stageMeaning(name, process))
  }
}

function beginning<T>(list: readonly T[]): Beginning<T> {
  return { first: list.slice(0, shownRows), count: list.length }
}

function valuesOf({ heads, rows }: Table, head: string | undefined): ReadonlySet<string> {
  const index = head === undefined ? -1 : heads.indexOf(head)
  return new Set(index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? ''))
}

function tell(message: FromWorker): void {
  postMessage(message)
}
