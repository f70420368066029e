import type { CompletionItem } from 'vscode-languageserver'
import type { Entry, Handbook, Process } from '../compiler/index.ts'
import { nameBegun, type Offer } from './begun.ts'

/** What is offered behind a label that names a stage, by the key of the label. */
const offers: Readonly<Record<string, (stages: readonly string[]) => readonly string[]>> = {
  ifYes: (stages) => ['won', ...stages],
  ifNo: waysOut,
  ifNotYet: waysOut,
  planBy: same,
  answeredIn: same,
  serves: same,
  stages: same,
  dueBy: same,
  gateChanged: same,
}

/** Stages behind a label that names one, and what else may stand there; undefined behind other labels. */
export function completeStages(
  handbook: Handbook,
  file: string,
  label: string,
  before: string,
  valueFrom: number,
): Offer | undefined {
  const offer = offers[label]
  const entry = handbook.entries.find((it) => it.file === file)
  if (!offer || !entry) return undefined
  const titles = processesFor(handbook, entry).flatMap(({ stages }) => stages.map(({ title }) => title.text))
  const words = offer([...new Set(titles)])
  const items = words.map((it): CompletionItem => ({ label: it, kind: 18 }))
  return { from: nameBegun(before, valueFrom, words), items }
}

/** The processes whose stages a page may name; where it names none itself, all of them. */
function processesFor(handbook: Handbook, entry: Entry): readonly Process[] {
  if (entry.kind === 'process') return [entry]
  const all = handbook.all('process')
  const own =
    entry.kind === 'metric'
      ? entry.process.flatMap((name) => handbook.target(name, 'process') ?? [])
      : entry.kind === 'methodology'
        ? all.filter((process) => handbook.named(process, 'methodology', 'methodology').includes(entry))
        : entry.kind === 'sequence'
          ? handbook.named(entry, 'process', 'process')
          : []
  return own.length > 0 ? own : all
}

function waysOut(stages: readonly string[]): readonly string[] {
  return ['stop', 'nurture, look again in 6 months', ...stages.map((stage) => `back to ${stage}`)]
}

function same(stages: readonly string[]): readonly string[] {
  return stages
}
