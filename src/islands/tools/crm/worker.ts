import { pipelineHealth } from '../../../compiler/arithmetic/pipeline/pipeline-health.ts'
import { wayToWon } from '../../../compiler/arithmetic.ts'
import { enteredStage, isKnownHead } from './columns.ts'
import { factsOf } from './facts.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { openQuestions } from './open-questions.ts'
import { readDeals } from './read-deals.ts'
import { readTable, type Table } from './read-table.ts'
import { stageMeaning, type StageMeaning } from './stage-names.ts'

/** Reads and counts a file beside the page, so that the page never stands still. The rows stay in here. */
let table: Table | undefined

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.do === 'open') void open(data.file)
  else judge(data)
})

async function open(file: Blob): Promise<void> {
  table = undefined
  tell({ is: 'progress', share: 0 })
  const read = readTable(new Uint8Array(await file.arrayBuffer()), isKnownHead)
  if (typeof read === 'string') {
    tell({ is: 'problem', problem: read })
    return
  }
  table = read
  const { heads, twice, rows, encoding } = read
  tell({ is: 'table', heads, twice, count: rows.length, encoding })
}

function judge({ process, answers, today, turn }: Extract<ToWorker, { do: 'judge' }>): void {
  if (!table) return
  const facts = factsOf(table, answers.columns)
  const questions = openQuestions(facts, answers)
  tell({ is: 'facts', turn, facts, open: questions })
  if (questions.length > 0) return
  const { length } = table.rows
  const names = [...facts.stages.map(([name]) => name), ...table.heads.flatMap((head) => enteredStage(head) ?? [])]
  const lastStages = valuesOf(table, answers.columns.lastStage)
  const meanings = new Map([...names, ...lastStages].map((name) => [name, meaningOf(name)]))
  const { deals, uncounted } = readDeals(
    table,
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
  const stages = (wayToWon(process.stages) ?? []).map(({ id, conversion, typicalDays }) => ({
    id,
    typicalDays,
    conversion: conversion.known === 'unknown' ? undefined : conversion.share,
    mostDays: process.stages.find((stage) => stage.id === id)?.mostDays,
  }))
  const health = pipelineHealth(deals, stages, today)
  tell({ is: 'report', turn, report: { health, uncounted, counted: deals.length } })

  function meaningOf(name: string): StageMeaning | undefined {
    const said = answers.stages[name]
    return said === 'leave out' ? undefined : (said ?? stageMeaning(name, process))
  }
}

function valuesOf({ heads, rows }: Table, head: string | undefined): ReadonlySet<string> {
  const index = head === undefined ? -1 : heads.indexOf(head)
  return new Set(index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? ''))
}

function tell(message: FromWorker): void {
  postMessage(message)
}
