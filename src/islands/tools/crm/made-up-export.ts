import type { ToolProcess } from '../../../compiler/4-derive/tool-process.ts'
import { type StageFigures, wayToWon } from '../../../compiler/arithmetic.ts'
import { madeUpExportWords as words } from '../../../compiler/vocabulary/made-up-export-words.ts'
import { writeCsv } from './write-csv.ts'

/**
 * An export as a CRM writes it, of deals nobody has: they enter over two years, move on a little worse than the process
 * says, and some of them are stuck, past their day or without a next step. The same `seed` makes the same file.
 */
export function madeUpExport(process: ToolProcess, today: number, count = 400, seed = 7): string {
  const random = numbers(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const stages = wayToWon(process.stages) ?? []
  const titles = new Map(process.stages.map(({ id, title, names }) => [id, names[0] ?? title]))
  const rows = Array.from({ length: count }, (_, index) => {
    const created = today - Math.floor(random() * 730)
    const fate = follow(stages, created, today, random)
    const stage = fate.closed ? words[fate.closed] : titles.get(fate.stage)
    const isOpen = fate.closed === undefined
    return [
      `${pick(words.places)} ${pick(words.trades)} ${String(index + 1)}`,
      stage ?? fate.stage,
      String(Math.round(20 + random() ** 2 * 900) * 1000),
      pick(words.owners),
      written(created),
      written(isOpen ? today - 40 + Math.floor(random() * 240) : fate.day),
      written(fate.day),
      isOpen && random() < 0.7 ? pick(words.steps) : '',
      String(1 + Math.floor(random() * 5)),
      String(Math.floor(random() ** 3 * 5)),
      fate.closed ? (titles.get(fate.stage) ?? '') : '',
      pick(words.offerings),
      pick(words.channels),
      pick(words.types),
      fate.closed === 'lost' ? pick(words.reasons) : '',
    ]
  })
  return writeCsv([Object.values(words.heads), ...rows])
}

interface Fate {
  readonly stage: string
  /** Of the last change. */
  readonly day: number
  readonly closed?: 'won' | 'lost'
}

function follow(stages: readonly StageFigures[], created: number, today: number, random: () => number): Fate {
  let day = created
  for (const { id, conversion, typicalDays = 14 } of stages) {
    const leaves = day + Math.max(1, Math.round(typicalDays * (0.4 + random() * 1.9)))
    if (leaves > today) return { stage: id, day }
    const share = conversion.known === 'unknown' ? 0.5 : conversion.share
    if (random() > share * 0.95) {
      // Not everybody who should be lost is closed.
      return random() < 0.08 ? { stage: id, day } : { stage: id, day: leaves, closed: 'lost' }
    }
    day = leaves
  }
  return { stage: stages.at(-1)?.id ?? '', day, closed: 'won' }
}

/** `11/22/2026`, as a CRM in the United States writes it. */
function written(day: number): string {
  const [year = '', month = '', date = ''] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${month}/${date}/${year}`
}

/** Numbers from 0 to 1 that are the same for the same seed (Mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
